import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type {
  StartableResponse,
  StartCaseBody,
  StartCaseResponse,
} from '../../engine/http/contract/case.ts';
import { api } from './client.ts';
import { refreshCases } from './refresh.ts';

const startableQuery = queryOptions({
  queryKey: ['startable'],
  queryFn: ({ signal }) => api.get<StartableResponse>('/api/cases/startable', { signal }),
  staleTime: 60_000,
});

/** Processes this person may start. */
export const useStartable = () => useQuery(startableQuery);

export function useStartCase() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ key, body }: { key: string; body: StartCaseBody }) =>
      api.post<StartCaseResponse>('/api/cases', { key, body }),
    onSuccess: () => refreshCases(client),
  });
}
