import { Link } from '@tanstack/react-router';
import type { InboxTask } from '../../engine/http/contract/inbox.ts';
import { shortTime } from '../ui/dates.ts';
import { AheadMark } from '../ui/ahead-mark.tsx';
import { Lateness } from '../ui/lateness.tsx';
import { SuspensionMark } from '../ui/suspension-notice.tsx';
import { useWords } from '../ui/use-words.ts';

/** One task as one sentence: how late, which case, which step, who was before. */
export function TaskRow({ task, closed }: { readonly task: InboxTask; readonly closed: boolean }) {
  const { t, name } = useWords();
  const { case: file } = task;
  const last = task.last
    ? task.last.by
      ? t('inbox.lastBy', { step: name(task.last.step), person: task.last.by.name })
      : t('inbox.last', { step: name(task.last.step) })
    : null;

  return (
    <li>
      <Link
        to="/tasks/$taskId"
        params={{ taskId: task.id }}
        className={`task-row ${task.due?.level ?? ''}`}
      >
        <span className="task-due">
          {closed && task.closedAt !== null ? (
            <span className="muted">{t('inbox.doneAt', { time: shortTime(task.closedAt) })}</span>
          ) : (
            <Lateness due={task.due} />
          )}
        </span>
        <span className="task-main">
          <span className="task-title">{file.title || t('cases.untitled')}</span>
          <span className="task-sub">
            <span className="task-number">{file.number ?? t('cases.noNumber')}</span>
            <span>{t(`caseKind.${file.kind}`)}</span>
            {file.station && <span>{name(file.station)}</span>}
            <AheadMark aheadMs={file.aheadMs} />
            <SuspensionMark suspension={file.suspension} />
            {last !== null && <span>{last}</span>}
          </span>
        </span>
        <span className="task-step">
          <span className="task-step-name">{name(task.step)}</span>
          {task.phase && <span className="badge">{name(task.phase)}</span>}
        </span>
        <span className="task-holder">
          {task.outcome ? (
            <span className="badge ended">{name(task.outcome)}</span>
          ) : task.chooses && !closed ? (
            <span className="badge running">{t('inbox.chooses')}</span>
          ) : task.claimable ? (
            <span className="badge running">{t('inbox.claimable')}</span>
          ) : (
            task.assignee && <span className="muted">{task.assignee.name}</span>
          )}
        </span>
      </Link>
    </li>
  );
}
