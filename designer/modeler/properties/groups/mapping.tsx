import { useTranslation } from 'react-i18next';
import { extensionOf, isA, listOf, textOf } from '../../model.ts';
import { setExtensionRows } from '../../write.ts';
import { RowsField, type PairRow } from '../fields/rows-field.tsx';
import { TextField } from '../fields/text-field.tsx';
import type { Group } from '../group.ts';
import { usePanel } from '../panel-context.ts';
import { useAttribute } from '../use-write.ts';

/** What a step takes in, what it gives back, and under which name its result is kept. */
function Mapping() {
  const { t } = useTranslation();
  const panel = usePanel();
  const { element } = panel;
  const attribute = useAttribute();
  const mapping = extensionOf(element, 'bh:Mapping');
  const rowsOf = (side: 'inputs' | 'outputs'): readonly PairRow[] =>
    (mapping ? listOf(mapping, side) : []).map((row) => [
      textOf(row, 'target'),
      textOf(row, 'source'),
    ]);
  const write = (side: 'inputs' | 'outputs', type: string) => (rows: readonly PairRow[]) =>
    setExtensionRows(
      panel,
      'bh:Mapping',
      { property: side, rowType: type },
      rows.map(([target, source]) => ({ target, source })),
    );
  const heads = [t('design.panel.target'), t('design.panel.source')] as const;
  return (
    <>
      {isA(element, 'bpmn:Task') && (
        <TextField name="resultVariable" code {...attribute('bh:resultVariable')} />
      )}
      <RowsField
        name="inputs"
        heads={heads}
        rows={rowsOf('inputs')}
        onCommit={write('inputs', 'bh:In')}
      />
      <RowsField
        name="outputs"
        heads={heads}
        rows={rowsOf('outputs')}
        onCommit={write('outputs', 'bh:Out')}
      />
    </>
  );
}

export const mapping: Group = { key: 'data', Body: Mapping };
