import { useNavigate, useSearch } from '@tanstack/react-router';
import type { CaseListQuery } from '../../engine/http/contract/case.ts';
import { CASE_KINDS } from './case-kinds.ts';

export type CaseFilter = Omit<CaseListQuery, 'cursor'>;

const STATES = ['open', 'ended', 'all'] as const;
const SORTS = ['opened', 'due', 'number'] as const;

export function useCaseFilter(): readonly [CaseFilter, (next: Partial<CaseFilter>) => void] {
  const filter = useSearch({ from: '/shell/cases' });
  const navigate = useNavigate({ from: '/cases' });
  const change = (next: Partial<CaseFilter>) =>
    void navigate({ search: (before) => ({ ...before, ...next }), replace: true });
  return [filter, change];
}

/** What a hand-written address may say; anything else counts as not said. */
export function readCaseFilter(search: Readonly<Record<string, unknown>>): CaseFilter {
  const state = STATES.find((one) => one === search['state']);
  const kind = CASE_KINDS.find((one) => one === search['kind']);
  const sort = SORTS.find((one) => one === search['sort']);
  const { number, station, late } = search;
  return {
    ...(state && state !== 'open' ? { state } : {}),
    ...(kind ? { kind } : {}),
    ...(sort && sort !== 'opened' ? { sort } : {}),
    ...(typeof number === 'string' || typeof number === 'number' ? { number: String(number) } : {}),
    ...(typeof station === 'string' ? { station } : {}),
    ...(late === 'true' || late === true ? { late: 'true' as const } : {}),
  };
}
