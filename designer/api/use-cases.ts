import { infiniteQueryOptions, keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import type { CaseListQuery, CaseListResponse } from '../../engine/http/contract/case.ts';
import { api } from './client.ts';

export const casesQuery = (filter: CaseListQuery) =>
  infiniteQueryOptions({
    queryKey: ['cases', filter],
    queryFn: ({ signal, pageParam }) =>
      api.get<CaseListResponse>('/api/cases', { query: { ...filter, cursor: pageParam }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    placeholderData: keepPreviousData,
  });

export const useCases = (filter: CaseListQuery, enabled = true) =>
  useInfiniteQuery({ ...casesQuery(filter), enabled });
