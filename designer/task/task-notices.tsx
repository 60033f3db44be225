import { App, Button } from 'antd';
import type { TaskResponse } from '../../engine/http/contract/task.ts';
import { shortTime } from '../ui/dates.ts';
import { RequestNumber } from '../ui/problem.tsx';
import { SuspensionNotice } from '../ui/suspension-notice.tsx';
import { useErrorText } from '../ui/use-error-text.ts';
import { useWords } from '../ui/use-words.ts';
import type { TaskWork } from './use-task-work.ts';

interface TaskNoticesProps {
  readonly answer: TaskResponse;
  readonly work: TaskWork;
  readonly onReload: () => void;
}

/** What stands in the way, if anything does: done already, held by somebody, refused. */
export function TaskNotices({ answer, work, onReload }: TaskNoticesProps) {
  const { t, name } = useWords();
  const { task, choosing, case: file } = answer;
  const goesOn = choosing !== null && choosing.state !== 'over'; // its own panel says how
  const outcome = task.outcomes.find(({ code }) => code === task.outcome);
  return (
    <>
      {task.closedAt !== null && !goesOn && (
        <div className="notice done" role="status">
          {task.completedBy
            ? t('task.closedBy', {
                person: task.completedBy.name,
                time: shortTime(task.closedAt),
                outcome: outcome ? name(outcome.label) : t('task.closedPlain'),
              })
            : t('task.withdrawn', { time: shortTime(task.closedAt) })}
        </div>
      )}
      {task.closedAt === null && file.suspension && (
        <SuspensionNotice suspension={file.suspension} />
      )}
      {task.closedAt === null && !file.suspension && !goesOn && !work.mayComplete && (
        <WhyNot answer={answer} />
      )}
      {work.refusal && <Refused work={work} onReload={onReload} />}
    </>
  );
}

function WhyNot({ answer }: { readonly answer: TaskResponse }) {
  const { t } = useWords();
  const errorText = useErrorText();
  const complete = answer.verbs.find(({ verb }) => verb === 'complete');
  const mayClaim = answer.verbs.some(({ verb, refusal }) => verb === 'claim' && !refusal);
  const { assignee } = answer.task;
  return (
    <div className="notice" role="status">
      {mayClaim
        ? t('task.claimFirst')
        : assignee
          ? t('task.heldBy', { person: assignee.name })
          : complete?.refusal
            ? errorText(complete.refusal.code, complete.refusal.params)
            : t('task.readOnly')}
    </div>
  );
}

function Refused({ work, onReload }: { readonly work: TaskWork; readonly onReload: () => void }) {
  const { t } = useWords();
  const errorText = useErrorText();
  const { message } = App.useApp();
  const { refusal } = work;
  if (!refusal) return null;
  const { code, params, requestId } = refusal.problem;
  const again = refusal.status === 0 || refusal.status === 429 || refusal.status >= 500;
  const written = JSON.stringify(work.state.values, null, 2);
  const copy = () =>
    void navigator.clipboard.writeText(written).then(() => message.info(t('common.copied')));

  return (
    <div className={`notice ${again ? 'warning' : 'error'}`} role="alert">
      <div>
        <p>{errorText(code, params)}</p>
        {again && <p className="muted">{t('task.safeAgain')}</p>}
        {requestId !== undefined && <RequestNumber id={requestId} />}
      </div>
      {refusal.status === 409 && (
        <span className="notice-actions">
          <Button size="small" onClick={onReload}>
            {t('task.seeResult')}
          </Button>
          <Button size="small" onClick={copy}>
            {t('task.copyMine')}
          </Button>
        </span>
      )}
    </div>
  );
}
