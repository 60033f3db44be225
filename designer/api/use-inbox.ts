import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import type { InboxFilter, InboxResponse } from '../../engine/http/contract/inbox.ts';
import { api } from './client.ts';

export const inboxQuery = (filter: InboxFilter) =>
  queryOptions({
    queryKey: ['inbox', filter],
    queryFn: ({ signal }) => api.get<InboxResponse>('/api/inbox', { query: { ...filter }, signal }),
    placeholderData: keepPreviousData, // rows must not jump while a filter is changed
  });

export const useInbox = (filter: InboxFilter) => useQuery(inboxQuery(filter));
