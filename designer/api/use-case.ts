import { queryOptions, useQuery } from '@tanstack/react-query';
import type { CaseResponse } from '../../engine/http/contract/case.ts';
import { api } from './client.ts';

export const caseQuery = (caseId: string) =>
  queryOptions({
    queryKey: ['case', caseId],
    queryFn: ({ signal }) => api.get<CaseResponse>(`/api/cases/${caseId}`, { signal }),
  });

export const useCase = (caseId: string) => useQuery(caseQuery(caseId));
