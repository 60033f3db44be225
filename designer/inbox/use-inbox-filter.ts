import { useNavigate, useSearch } from '@tanstack/react-router';
import type { InboxFilter } from '../../engine/http/contract/inbox.ts';
import { CASE_KINDS } from '../cases/case-kinds.ts';

/** The address is the filter: a link shows what its sender saw. Defaults stay out of it. */
export function useInboxFilter(): readonly [InboxFilter, (next: Partial<InboxFilter>) => void] {
  const filter = useSearch({ from: '/shell/inbox' });
  const navigate = useNavigate({ from: '/inbox' });
  const change = (next: Partial<InboxFilter>) =>
    void navigate({
      search: ({ cursor: _, ...before }) => ({ ...before, ...next }),
      replace: true,
    });
  return [filter, change];
}

const BOXES = ['todo', 'claimable', 'done', 'cc', 'started', 'all'] as const;
const SORTS = ['due', 'arrived', 'number'] as const;

/** What a hand-written address may say; anything else counts as not said. */
export function readInboxFilter(search: Readonly<Record<string, unknown>>): InboxFilter {
  const box = BOXES.find((one) => one === search['box']);
  const sort = SORTS.find((one) => one === search['sort']);
  const kind = CASE_KINDS.find((one) => one === search['kind']);
  return {
    ...(box && box !== 'todo' ? { box } : {}),
    ...(sort && sort !== 'due' ? { sort } : {}),
    ...(kind ? { kind } : {}),
    ...textIn(search, 'step'),
    ...textIn(search, 'number'),
    ...textIn(search, 'cursor'),
  };
}

function textIn<K extends 'step' | 'number' | 'cursor'>(
  search: Readonly<Record<string, unknown>>,
  name: K,
): { readonly [name in K]?: string } {
  const value = search[name];
  if (typeof value === 'number') return { [name]: String(value) } as { readonly [n in K]: string };
  if (typeof value !== 'string' || value === '') return {};
  return { [name]: value } as { readonly [n in K]: string };
}
