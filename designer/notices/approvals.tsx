import { Link } from '@tanstack/react-router';
import type { Approval } from '../../engine/http/contract/notice.ts';
import { useApprovals } from '../api/use-notices.ts';
import { Problem } from '../ui/problem.tsx';
import { useWords } from '../ui/use-words.ts';

/** 送审与批准: nothing is shown to whoever neither approves nor proposes. */
export function Approvals() {
  const { t } = useWords();
  const found = useApprovals();
  if (found.isError && !found.data)
    return <Problem error={found.error} onRetry={() => void found.refetch()} />;
  const approvals = found.data?.approvals ?? [];
  if (approvals.length === 0) return null;
  return (
    <section className="panel" aria-labelledby="notices-approvals">
      <h2 id="notices-approvals">{t('notices.approvals.title')}</h2>
      <ul className="notice-list">
        {approvals.map((approval) => (
          <li key={approval.id}>
            <Row approval={approval} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Row({ approval }: { readonly approval: Approval }) {
  const { t, dateTime } = useWords();
  const { kind, object, standing, waitsForMe, proposedBy, proposedAt, until } = approval;
  const inside = (
    <>
      <span className="notice-main">
        <span className="notice-sentence">
          {t(`notices.approvals.${waitsForMe ? 'waits' : standing}`, {
            what: t(`notices.approvals.${kind}`, { object }),
            person: proposedBy?.name ?? '—',
            until: dateTime(until),
            decider: approval.decidedBy?.name ?? '—',
            reason: approval.reason ?? '',
          })}
        </span>
      </span>
      <time className="muted" dateTime={new Date(proposedAt).toISOString()}>
        {dateTime(proposedAt)}
      </time>
    </>
  );
  const className = `notice-row approval${waitsForMe ? ' unread' : ''}`;
  return kind === 'publishCalendar' ? (
    <Link to="/admin/calendar" search={{ year: Number(object) }} className={className}>
      {inside}
    </Link>
  ) : (
    <Link to="/design/terms" className={className}>
      {inside}
    </Link>
  );
}
