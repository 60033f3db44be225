import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type {
  AnswerBody,
  AnswerResponse,
  TrackResponse,
} from '../../engine/http/contract/tracking.ts';
import { api } from './client.ts';

/** The code travels in the body: no address, log or history keeps it. */
export const useTrack = (code: string | null) =>
  useQuery({
    queryKey: ['track', code],
    queryFn: () => api.post<TrackResponse>('/api/public/track', { body: { code } }),
    enabled: code !== null,
    retry: false,
    refetchOnWindowFocus: false, // ten questions a minute are allowed
  });

export function useAnswerQuestion() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ key, body }: { key: string; body: AnswerBody }) =>
      api.post<AnswerResponse>('/api/public/track/answers', { key, body }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['track'] }),
  });
}
