import { Radio } from 'antd';
import type { TaskResponse } from '../../engine/http/contract/task.ts';
import { RequiredMark } from '../ui/form/form-rows.tsx';
import { useWords } from '../ui/use-words.ts';
import type { TaskWork } from './use-task-work.ts';

interface OutcomeChoiceProps {
  readonly work: TaskWork;
  readonly outcomes: TaskResponse['task']['outcomes'];
}

/** The answer comes first where it decides which fields are asked. */
export function OutcomeChoice({ work, outcomes }: OutcomeChoiceProps) {
  const { t, name } = useWords();
  return (
    <div className="outcome-choice">
      <span className="form-label" id="outcome-label">
        {t('task.outcome')} <RequiredMark />
      </span>
      <Radio.Group
        id="outcome"
        aria-labelledby="outcome-label"
        optionType="button"
        value={work.outcome}
        options={outcomes.map(({ code, label }) => ({ value: code, label: name(label) }))}
        onChange={(event) => work.choose(String(event.target.value))}
      />
      <div role="alert">
        {work.missingOutcome && <p className="field-error">{t('task.outcomeMissing')}</p>}
      </div>
    </div>
  );
}
