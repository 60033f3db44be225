import { useMutation } from '@tanstack/react-query';
import type { SubmitIssueBody, SubmitIssueResponse } from '../../engine/http/contract/tracking.ts';
import { api } from './client.ts';

export const useSubmitIssue = () =>
  useMutation({
    mutationFn: ({ key, body }: { key: string; body: SubmitIssueBody }) =>
      api.post<SubmitIssueResponse>('/api/public/issues', { key, body }),
  });
