import { useNavigate, useSearch } from '@tanstack/react-router';
import type { AuditQuery } from '../../engine/http/contract/audit.ts';

export type AuditFilter = Omit<AuditQuery, 'cursor'>;

const OUTCOMES = ['done', 'refused', 'failed'] as const;
const CIVIL_DATE = /^\d{4}-\d{2}-\d{2}$/;

export function useAuditFilter(): readonly [AuditFilter, (next: Partial<AuditFilter>) => void] {
  const filter = useSearch({ from: '/shell/audit' });
  const navigate = useNavigate({ from: '/audit' });
  const change = (next: Partial<AuditFilter>) =>
    void navigate({ search: (before) => ({ ...before, ...next }), replace: true });
  return [filter, change];
}

/** What a hand-written address may say; anything else counts as not said. */
export function readAuditFilter(search: Readonly<Record<string, unknown>>): AuditFilter {
  const outcome = OUTCOMES.find((one) => one === search['outcome']);
  const { from, to, kind, person, case: file } = search;
  return {
    ...(typeof from === 'string' && CIVIL_DATE.test(from) ? { from } : {}),
    ...(typeof to === 'string' && CIVIL_DATE.test(to) ? { to } : {}),
    ...(typeof kind === 'string' ? { kind } : {}),
    ...(typeof person === 'string' ? { person } : {}),
    ...(typeof file === 'string' || typeof file === 'number' ? { case: String(file) } : {}),
    ...(outcome ? { outcome } : {}),
  };
}
