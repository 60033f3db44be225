import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { ApiError } from './client.ts';

const MOST_RETRIES = 2;

/**
 * A refusal is an answer: only a lost connection or a broken server is worth a second try. An
 * answer that the sign-in has ended is heard once for all questions.
 */
export function createQueryClient(onSignedOut: (client: QueryClient) => void): QueryClient {
  const hear = (error: Error): void => {
    if (error instanceof ApiError && error.problem.code === 'notSignedIn') onSignedOut(client);
  };
  const client: QueryClient = new QueryClient({
    queryCache: new QueryCache({ onError: hear }),
    mutationCache: new MutationCache({ onError: hear }),
    defaultOptions: {
      queries: {
        staleTime: 5_000,
        retry: (failures, error) =>
          failures < MOST_RETRIES &&
          error instanceof ApiError &&
          (error.status === 0 || error.status >= 500),
      },
    },
  });
  return client;
}
