import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { PreviewBody, PreviewResponse } from '../../engine/http/contract/act.ts';
import { api } from './client.ts';

/** 下一步: what submitting would lead to. Asked again when the answer or an open value changes. */
export const usePreview = (taskId: string, body: PreviewBody, enabled: boolean) =>
  useQuery({
    queryKey: ['preview', taskId, body],
    queryFn: () =>
      api.post<PreviewResponse>(`/api/tasks/${encodeURIComponent(taskId)}/preview`, { body }),
    placeholderData: keepPreviousData,
    enabled,
    retry: false,
    staleTime: 30_000,
  });
