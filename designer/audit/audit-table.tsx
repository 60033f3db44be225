import { Link } from '@tanstack/react-router';
import type { AuditEntry } from '../../engine/http/contract/audit.ts';
import { useWords } from '../ui/use-words.ts';
import { useAuditKind } from './use-audit-kind.ts';

const LOOK = { done: '', refused: 'held', failed: 'trouble' } as const;

/** Who did what to which case when, under which version; the number and hash of the row beside it. */
export function AuditTable({ entries }: { readonly entries: readonly AuditEntry[] }) {
  const { t } = useWords();
  return (
    <table className="case-table audit-table">
      <thead>
        <tr>
          <th scope="col">{t('audit.at')}</th>
          <th scope="col">{t('audit.what')}</th>
          <th scope="col">{t('audit.who')}</th>
          <th scope="col">{t('audit.case')}</th>
          <th scope="col">{t('audit.version')}</th>
          <th scope="col">{t('audit.row')}</th>
        </tr>
      </thead>
      <tbody>
        {entries.map((entry) => (
          <AuditRow key={entry.seq} entry={entry} />
        ))}
      </tbody>
    </table>
  );
}

function AuditRow({ entry }: { readonly entry: AuditEntry }) {
  const { t, name, dateTime } = useWords();
  const kindName = useAuditKind();
  const { actor, definition } = entry;
  return (
    <tr>
      <td data-label={t('audit.at')}>{dateTime(entry.at)}</td>
      <th scope="row">
        {kindName(entry.kind)}{' '}
        {entry.sandbox && <span className="badge held">{t('cases.sandbox.short')}</span>}{' '}
        {entry.outcome !== 'done' && (
          <span className={`badge ${LOOK[entry.outcome]}`}>
            {t(`audit.outcomes.${entry.outcome}`)}
          </span>
        )}
      </th>
      <td data-label={t('audit.who')}>{actor.person?.name ?? t(`audit.via.${actor.via}`)}</td>
      <td data-label={t('audit.case')}>
        {entry.case ? (
          <Link to="/audit/cases/$caseId" params={{ caseId: entry.case.id }}>
            {entry.case.number ?? t('cases.noNumber')}
          </Link>
        ) : (
          '—'
        )}
      </td>
      <td data-label={t('audit.version')}>
        {definition === null
          ? '—'
          : definition.version === null
            ? name(definition.name)
            : t('cases.version', { name: name(definition.name), n: definition.version })}
      </td>
      <td data-label={t('audit.row')} className="audit-hash">
        <span>{entry.seq}</span> <code>{entry.rowHash.slice(0, 10)}</code>
      </td>
    </tr>
  );
}
