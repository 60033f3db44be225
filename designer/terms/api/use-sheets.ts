import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type {
  ProposeSheetsBody,
  ProposeSheetsResponse,
  RecurringStartsResponse,
  SheetsResponse,
  StartChangeBody,
  StartChangeResponse,
} from '../../../engine/http/contract/sheets.ts';
import { api, newKey } from '../../api/client.ts';

const sheetsQuery = queryOptions({
  queryKey: ['terms'],
  queryFn: ({ signal }) => api.get<SheetsResponse>('/api/terms', { signal }),
});
const startsQuery = queryOptions({
  queryKey: ['recurring-starts'],
  queryFn: ({ signal }) => api.get<RecurringStartsResponse>('/api/recurring-starts', { signal }),
});

export const useSheets = () => useQuery(sheetsQuery);
export const useRecurringStarts = () => useQuery(startsQuery);

interface Proposal {
  readonly version: number;
  readonly key: string;
  readonly body: ProposeSheetsBody;
}

/** What follows from any step of a proposal: the page, the starts, and what waits for whom. */
const useRefresh = () => {
  const queries = useQueryClient();
  return () =>
    Promise.all(
      [sheetsQuery.queryKey, startsQuery.queryKey, ['notices']].map((queryKey) =>
        queries.invalidateQueries({ queryKey }),
      ),
    );
};

export const useProposeSheets = () => {
  const refresh = useRefresh();
  return useMutation({
    mutationFn: ({ version, key, body }: Proposal) =>
      api.post<ProposeSheetsResponse>('/api/terms/proposal', { body, key, ifMatch: version }),
    onSuccess: refresh,
  });
};

export type Decision =
  | { readonly step: 'approve' | 'withdraw'; readonly hash: string }
  | { readonly step: 'refuse'; readonly hash: string; readonly reason: string };

/** Told the slower of two, too: whatever came of it, the page is read anew. */
export const useDecideSheets = () => {
  const refresh = useRefresh();
  return useMutation({
    mutationFn: ({ step, ...body }: Decision) =>
      api.post(`/api/terms/proposal/${step}`, { body, key: newKey() }),
    onSettled: refresh,
  });
};

export type Deciding = ReturnType<typeof useDecideSheets>;

interface StartChange {
  readonly id: string;
  readonly key: string;
  readonly body: StartChangeBody;
}

export const useChangeStart = () => {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ id, key, body }: StartChange) =>
      api.post<StartChangeResponse>(`/api/recurring-starts/${encodeURIComponent(id)}/changes`, {
        body,
        key,
      }),
    onSuccess: () => queries.invalidateQueries({ queryKey: startsQuery.queryKey }),
  });
};
