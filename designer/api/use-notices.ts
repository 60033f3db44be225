import {
  infiniteQueryOptions,
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import type {
  ApprovalsResponse,
  NoticesQuery,
  NoticesResponse,
  UnreadResponse,
} from '../../engine/http/contract/notice.ts';
import { api } from './client.ts';

type Only = NonNullable<NoticesQuery['only']>;

const pagesOf = (only: Only) =>
  infiniteQueryOptions({
    queryKey: ['notices', only],
    queryFn: ({ signal, pageParam }) =>
      api.get<NoticesResponse>('/api/notices', {
        query: pageParam === null ? { only } : { only, cursor: pageParam },
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
  });

export const useNotices = (only: Only) => useInfiniteQuery(pagesOf(only));

/** How many I have not read; asked again whenever a case moves. */
export const useUnread = (): number =>
  useQuery({
    queryKey: ['notices', 'count'],
    queryFn: ({ signal }) => api.get<UnreadResponse>('/api/notices/unread', { signal }),
  }).data?.unread ?? 0;

/** 送审: what waits for my approval, and what became of what I proposed. */
export const useApprovals = () =>
  useQuery({
    queryKey: ['notices', 'approvals'],
    queryFn: ({ signal }) => api.get<ApprovalsResponse>('/api/approvals', { signal }),
  });

export function useMarkRead() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ ids, key }: { readonly ids: readonly string[]; readonly key: string }) =>
      api.post<UnreadResponse>('/api/notices/read', { key, body: { ids } }),
    onSettled: () => client.invalidateQueries({ queryKey: ['notices'] }),
  });
}
