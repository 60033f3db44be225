import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { SuspensionBody, SuspensionResponse } from '../../engine/http/contract/suspension.ts';
import { api } from './client.ts';
import { refreshCases } from './refresh.ts';

/** Suspends a case or resumes it; the same key twice happens once. */
export function useSuspension(caseId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ key, body }: { key: string; body: SuspensionBody }) =>
      api.post<SuspensionResponse>(`/api/cases/${caseId}/suspension`, { key, body }),
    onSettled: () => refreshCases(client), // a colleague was faster: what stands now is shown
  });
}
