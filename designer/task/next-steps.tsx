import { useDeferredValue } from 'react';
import type { PreviewResponse } from '../../engine/http/contract/act.ts';
import { usePreview } from '../api/use-preview.ts';
import { useWords } from '../ui/use-words.ts';
import type { TaskWork } from './use-task-work.ts';
import { mutable } from './use-draft.ts';

/** 提交后 → where the case goes, who has it then, until when. Silent where nobody can say. */
export function NextSteps({ work, outcome }: { work: TaskWork; outcome: string | null }) {
  const { t } = useWords();
  const values = useDeferredValue(work.state.values);
  const decided = outcome !== null || work.task.outcomes.length === 0;
  const preview = usePreview(
    work.task.id,
    { values: mutable(values), ...(outcome === null ? {} : { outcome }) },
    decided,
  );
  if (!decided) return <span className="muted">{t('task.nextUnknown')}</span>;
  if (!preview.data) return null;
  return <NextLine preview={preview.data} />;
}

function NextLine({ preview }: { readonly preview: PreviewResponse }) {
  const { t, name, names, day } = useWords();
  if (preview.ends) return <span>{t('task.nextEnds')}</span>;
  if (preview.next.length === 0) return <span className="muted">{t('task.nextWaits')}</span>;
  return (
    <span>
      <span className="muted">{t('task.next')}</span>{' '}
      {preview.next.map(({ step, who, due }) => (
        <span key={step.zh + names(who)} className="next-step">
          {who.length === 0
            ? name(step)
            : t('task.nextStep', { step: name(step), who: names(who) })}
          {due && <span className="muted"> {t('task.nextDue', { day: day(due.date) })}</span>}
        </span>
      ))}
    </span>
  );
}
