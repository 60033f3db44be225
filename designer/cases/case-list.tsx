import { Link } from '@tanstack/react-router';
import type { CaseListResponse } from '../../engine/http/contract/case.ts';
import { AheadMark } from '../ui/ahead-mark.tsx';
import { Lateness } from '../ui/lateness.tsx';
import { SuspensionMark } from '../ui/suspension-notice.tsx';
import { useWords } from '../ui/use-words.ts';
import { CaseStateBadge } from './case-state.tsx';

type Row = CaseListResponse['cases'][number];

const MOST_NAMED = 3; // a step with a whole group at work would be the tallest row; the case names all

/** A table for the desk, cards on a phone: the same rows. */
export function CaseList({ cases }: { readonly cases: readonly Row[] }) {
  const { t } = useWords();
  return (
    <table className="case-table case-list">
      <thead>
        <tr>
          <th scope="col">{t('cases.caseTitle')}</th>
          <th scope="col">{t('answers.where')}</th>
          <th scope="col">{t('answers.who')}</th>
          <th scope="col">{t('answers.due')}</th>
          <th scope="col">{t('cases.state')}</th>
        </tr>
      </thead>
      <tbody>
        {cases.map((row) => (
          <CaseRow key={row.id} row={row} />
        ))}
      </tbody>
    </table>
  );
}

function CaseRow({ row }: { readonly row: Row }) {
  const { t, name, names, date } = useWords();
  const { answers } = row;
  const who = answers.who.map((one) => one.name);
  const open = row.endedAt === null;
  return (
    <tr>
      <th scope="row">
        <Link to="/cases/$caseId" params={{ caseId: row.id }}>
          {row.title || t('cases.untitled')}
        </Link>
        <span className="case-sub">
          <span>{row.number ?? t('cases.noNumber')}</span>
          <span>{t(`caseKind.${row.kind}`)}</span>
          {row.station && <span>{name(row.station.name)}</span>}
        </span>
      </th>
      <td data-label={t('answers.where')}>
        {open ? unique(answers.where.map(({ step }) => name(step))) || '—' : '—'}
      </td>
      <td data-label={t('answers.who')}>
        {open ? names(who.slice(0, MOST_NAMED)) || '—' : '—'}
        {open && who.length > MOST_NAMED && t('cases.moreWho', { count: who.length })}
      </td>
      <td data-label={t('answers.due')}>
        {open ? (
          <Lateness due={answers.due} />
        ) : (
          <span className="muted">{date(row.endedAt ?? row.openedAt)}</span>
        )}
      </td>
      <td data-label={t('cases.state')}>
        {row.suspension ? (
          <SuspensionMark suspension={row.suspension} />
        ) : (
          <CaseStateBadge state={row.state} />
        )}{' '}
        <AheadMark aheadMs={row.aheadMs} />
      </td>
    </tr>
  );
}

const unique = (list: readonly string[]): string => [...new Set(list)].join(' · ');
