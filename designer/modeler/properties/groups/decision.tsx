import { useTranslation } from 'react-i18next';
import { RuleTable } from '../../../decisions/rule-table.tsx';
import '../../../decisions/decisions.css';
import { ChoiceField } from '../fields/choice-field.tsx';
import type { Group } from '../group.ts';
import { usePanel } from '../panel-context.ts';
import { useExtension } from '../use-write.ts';

/** 分办规则: which decision table of the county decides, and which state of it. */
function Decision() {
  const { t } = useTranslation();
  const { resources } = usePanel();
  const read = useExtension('bh:Decision');
  const ref = read('ref');
  const binding = read('binding');
  const table = resources.decisions[ref.value];
  return (
    <>
      <ChoiceField
        name="decisionRef"
        empty={t('design.panel.noDecision')}
        choices={Object.keys(resources.decisions).map((key) => ({ value: key, label: key }))}
        {...ref}
      />
      {ref.value !== '' && (
        <ChoiceField
          name="decisionBinding"
          choices={(['deployment', 'latest'] as const).map((value) => ({
            value,
            label: t(`design.decisionBinding.${value}`),
          }))}
          {...binding}
          value={binding.value || 'deployment'}
        />
      )}
      {table !== undefined && <RuleTable label={ref.value} table={table} />}
    </>
  );
}

export const decision: Group = { key: 'decision', Body: Decision };
