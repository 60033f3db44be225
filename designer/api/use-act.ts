import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ActResponse, OperationBody } from '../../engine/http/contract/act.ts';
import { api, ApiError } from './client.ts';
import { refreshCases } from './refresh.ts';

export interface Act {
  readonly taskId: string;
  readonly rev: number;
  readonly key: string;
  readonly operation: OperationBody;
}

/** One verb on one task. The key is the draft's, so that pressing twice happens once. */
export function useAct() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ taskId, rev, key, operation }: Act) =>
      api.post<ActResponse>(`/api/tasks/${encodeURIComponent(taskId)}/operations`, {
        key,
        ifMatch: rev,
        body: operation,
      }),
    onSuccess: () => refreshCases(client),
    // Somebody was faster: what he did stands beside the refusal.
    onError: (error) => {
      if (error instanceof ApiError && error.status === 409) void refreshCases(client);
    },
  });
}
