import { queryOptions, useQuery } from '@tanstack/react-query';
import type { DiagramResponse } from '../../engine/http/contract/case.ts';
import { api } from './client.ts';

export const diagramQuery = (caseId: string) =>
  queryOptions({
    queryKey: ['diagram', caseId],
    queryFn: ({ signal }) => api.get<DiagramResponse>(`/api/cases/${caseId}/diagram`, { signal }),
  });

export const useDiagram = (caseId: string) => useQuery(diagramQuery(caseId));
