import { useMutation } from '@tanstack/react-query';
import type { DraftBody, DraftResponse } from '../../engine/http/contract/act.ts';
import { api } from './client.ts';

export const useSaveDraft = (taskId: string) =>
  useMutation({
    mutationFn: (body: DraftBody) =>
      api.put<DraftResponse>(`/api/tasks/${encodeURIComponent(taskId)}/draft`, { body }),
  });
