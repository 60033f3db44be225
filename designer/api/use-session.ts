import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type {
  SessionResponse,
  SignInBody,
  WhoResponse,
} from '../../engine/http/contract/session.ts';
import { api } from './client.ts';

/** Who is signed in; `null`: nobody. Asked once and kept until somebody signs in or out. */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: ({ signal }) => api.get<WhoResponse>('/api/session', { signal }),
  staleTime: Infinity,
});

export const useSession = () => useQuery(sessionQuery);

export function useSignIn() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: SignInBody) => api.post<SessionResponse>('/api/session', { body }),
    onSuccess: (session) => {
      client.clear(); // nothing of the person before
      client.setQueryData(sessionQuery.queryKey, session);
    },
  });
}

export function useSignOut() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => api.delete('/api/session'),
    onSettled: () => {
      client.clear();
      client.setQueryData(sessionQuery.queryKey, null);
    },
  });
}
