import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type {
  PublishSheetsBody,
  PublishSheetsResponse,
  RecurringStartsResponse,
  SheetsResponse,
  StartChangeBody,
  StartChangeResponse,
} from '../../../engine/http/contract/sheets.ts';
import { api } from '../../api/client.ts';

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

interface Publication {
  readonly version: number;
  readonly key: string;
  readonly body: PublishSheetsBody;
}

export const usePublishSheets = () => {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ version, key, body }: Publication) =>
      api.put<PublishSheetsResponse>('/api/terms', { body, key, ifMatch: version }),
    onSuccess: () =>
      Promise.all([
        queries.invalidateQueries({ queryKey: sheetsQuery.queryKey }),
        queries.invalidateQueries({ queryKey: startsQuery.queryKey }),
      ]),
  });
};

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
