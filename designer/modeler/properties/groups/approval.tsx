import { useTranslation } from 'react-i18next';
import { outcomesFault, thresholdFault, variableFault } from '../../field-faults.ts';
import { ChoiceField } from '../fields/choice-field.tsx';
import { CodeField } from '../fields/code-field.tsx';
import { FeelField } from '../fields/feel-field.tsx';
import type { Group } from '../group.ts';
import { useFaultWords } from '../use-fault-words.ts';
import { useExtension, withDefault } from '../use-write.ts';

const modes = ['single', 'all', 'sequential', 'any', 'ratio', 'vote'] as const;
const comparisons = ['ge', 'gt'] as const;
const abstentions = ['count', 'exclude'] as const;
const rejections = ['immediate', 'collect'] as const;
const dedupes = ['none', 'consecutive', 'all'] as const;

/** 会签、或签、票签: how several people's outcomes become one. */
function Approval() {
  const { t } = useTranslation();
  const mode = withDefault(useExtension('bh:Approval')('mode'), 'single');
  return (
    <>
      <ChoiceField
        name="approvalMode"
        choices={modes.map((value) => ({ value, label: t(`design.approval.${value}`) }))}
        {...mode}
      />
      {(mode.value === 'ratio' || mode.value === 'vote') && <Threshold mode={mode.value} />}
      {mode.value !== 'single' && <Opinions mode={mode.value} />}
    </>
  );
}

interface ModeProps {
  readonly mode: string;
}

/** How much approval is enough, and what it is measured against. */
function Threshold({ mode }: ModeProps) {
  const { t } = useTranslation();
  const words = useFaultWords();
  const read = useExtension('bh:Approval');
  const threshold = read('threshold');
  const weights = read('weights');
  return (
    <>
      <FeelField
        name="approvalThreshold"
        fault={words(thresholdFault(threshold.value), threshold.value)}
        {...threshold}
      />
      <ChoiceField
        name="approvalCompare"
        choices={comparisons.map((value) => ({ value, label: t(`design.compare.${value}`) }))}
        {...withDefault(read('compare'), 'ge')}
      />
      {(mode === 'vote' || weights.value !== '') && (
        <FeelField name="approvalWeights" {...weights} />
      )}
      <ChoiceField
        name="approvalAbstain"
        choices={abstentions.map((value) => ({ value, label: t(`design.abstain.${value}`) }))}
        {...withDefault(read('abstain'), 'count')}
      />
    </>
  );
}

/** What the people asked may say, who need not be asked again, and where the result is kept. */
function Opinions({ mode }: ModeProps) {
  const { t } = useTranslation();
  const read = useExtension('bh:Approval');
  const outcomes = withDefault(read('outcomes'), 'approve reject');
  const result = withDefault(read('resultVariable'), 'outcome');
  return (
    <>
      {mode !== 'any' && ( // where one decides, the first word ends it either way
        <ChoiceField
          name="approvalOnReject"
          choices={rejections.map((value) => ({ value, label: t(`design.onReject.${value}`) }))}
          {...withDefault(read('onReject'), 'immediate')}
        />
      )}
      <ChoiceField
        name="approvalDedupe"
        choices={dedupes.map((value) => ({ value, label: t(`design.dedupe.${value}`) }))}
        {...withDefault(read('dedupe'), 'none')}
      />
      <CodeField name="approvalOutcomes" check={outcomesFault} {...outcomes} />
      <CodeField name="approvalResult" check={variableFault} {...result} />
    </>
  );
}

export const approval: Group = { key: 'approval', Body: Approval };
