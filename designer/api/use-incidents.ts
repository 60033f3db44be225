import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type {
  IncidentsResponse,
  ResolutionBody,
  ResolutionResponse,
} from '../../engine/http/contract/incident.ts';
import { api, ApiError } from './client.ts';
import { refreshCases } from './refresh.ts';

/** Under the case's own key: whatever changes the case asks for its incidents again. */
export const useIncidents = (caseId: string, enabled: boolean) =>
  useQuery({
    enabled,
    queryKey: ['case', caseId, 'incidents'],
    queryFn: ({ signal }) =>
      api.get<IncidentsResponse>(`/api/cases/${caseId}/incidents`, { signal }),
  });

export interface Resolution {
  readonly incident: string;
  readonly key: string;
  readonly body: ResolutionBody;
}

/** One decision on one incident; the same key twice happens once. */
export function useResolveIncident(caseId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ incident, key, body }: Resolution) =>
      api.post<ResolutionResponse>(`/api/cases/${caseId}/incidents/${incident}/resolution`, {
        key,
        body,
      }),
    onSuccess: () => refreshCases(client),
    // A colleague was faster: what stands now is shown beside the refusal.
    onError: (error) => {
      if (error instanceof ApiError && error.status === 409) void refreshCases(client);
    },
  });
}
