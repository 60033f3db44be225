import { useTranslation } from 'react-i18next';
import { extensionOf, listOf, textOf } from '../../model.ts';
import { setExtensionRows } from '../../write.ts';
import { ChoiceField } from '../fields/choice-field.tsx';
import { RowsField, type PairRow } from '../fields/rows-field.tsx';
import { TextField } from '../fields/text-field.tsx';
import type { Group } from '../group.ts';
import { usePanel } from '../panel-context.ts';
import { useExtension } from '../use-write.ts';

/** 系统动作: which job the system does, with which values, and how stubbornly. */
function Connector() {
  const { t } = useTranslation();
  const panel = usePanel();
  const { element, resources } = panel;
  const read = useExtension('bh:Connector');
  const connector = extensionOf(element, 'bh:Connector');
  const headers: readonly PairRow[] = (connector ? listOf(connector, 'headers') : []).map((row) => [
    textOf(row, 'name'),
    textOf(row, 'value'),
  ]);
  const write = (rows: readonly PairRow[]) =>
    setExtensionRows(
      panel,
      'bh:Connector',
      { property: 'headers', rowType: 'bh:Header' },
      rows.map(([name, value]) => ({ name, value })),
    );
  return (
    <>
      <ChoiceField
        name="jobType"
        empty={t('design.panel.noJob')}
        choices={resources.jobTypes.map((type) => ({ value: type, label: type }))}
        {...read('type')}
      />
      <RowsField
        name="headers"
        heads={[t('design.panel.header'), t('design.panel.value')]}
        rows={headers}
        onCommit={write}
      />
      <TextField name="retries" {...read('retries')} />
      <TextField name="timeout" code {...read('timeout')} />
    </>
  );
}

export const connector: Group = { key: 'connector', Body: Connector };
