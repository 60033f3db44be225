import { QueryClient } from '@tanstack/react-query';
import { ApiError } from './client.ts';

const MOST_RETRIES = 2;

/** A refusal is an answer: only a lost connection or a broken server is worth a second try. */
export const createQueryClient = (): QueryClient =>
  new QueryClient({
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
