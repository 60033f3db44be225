import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { FastForwardBody, FastForwardResponse } from '../../engine/http/contract/case.ts';
import { api } from './client.ts';
import { refreshCases } from './refresh.ts';

export function useFastForward(caseId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ key, body }: { key: string; body: FastForwardBody }) =>
      api.post<FastForwardResponse>(`/api/cases/${caseId}/fast-forward`, { key, body }),
    onSettled: () => refreshCases(client), // even a broken-off one may have moved something
  });
}
