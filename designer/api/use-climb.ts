import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ClimbBody, ClimbResponse } from '../../engine/http/contract/ladder.ts';
import { api } from './client.ts';
import { refreshCases } from './refresh.ts';

/** Starts the next level of a ladder; the same key twice happens once. */
export function useClimb(caseId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ key, body }: { key: string; body: ClimbBody }) =>
      api.post<ClimbResponse>(`/api/cases/${caseId}/ladders`, { key, body }),
    onSettled: () => refreshCases(client), // a colleague was faster: what stands now is shown
  });
}
