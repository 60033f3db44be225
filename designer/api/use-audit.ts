import {
  infiniteQueryOptions,
  keepPreviousData,
  queryOptions,
  useInfiniteQuery,
  useQuery,
} from '@tanstack/react-query';
import type {
  AuditCaseResponse,
  AuditQuery,
  AuditResponse,
} from '../../engine/http/contract/audit.ts';
import { api } from './client.ts';

const auditQuery = (filter: AuditQuery) =>
  infiniteQueryOptions({
    queryKey: ['audit', 'list', filter],
    queryFn: ({ signal, pageParam }) =>
      api.get<AuditResponse>('/api/audit', { query: { ...filter, cursor: pageParam }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    placeholderData: keepPreviousData,
  });

const auditCaseQuery = (caseId: string) =>
  queryOptions({
    queryKey: ['audit', 'case', caseId],
    queryFn: ({ signal }) => api.get<AuditCaseResponse>(`/api/audit/cases/${caseId}`, { signal }),
  });

export const useAudit = (filter: AuditQuery) => useInfiniteQuery(auditQuery(filter));
export const useAuditCase = (caseId: string) => useQuery(auditCaseQuery(caseId));
