import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { CalledBody, CalledResponse } from '../../engine/http/contract/called.ts';
import { api } from './client.ts';

export type FindCalled = (calls: CalledBody) => Promise<CalledResponse>;

/** Asked anew each time: what is the latest may have been published a minute ago. */
export const useFindCalled = (definitionId: string): FindCalled => {
  const queries = useQueryClient();
  return useCallback(
    (calls) =>
      queries.fetchQuery({
        queryKey: ['definition', definitionId, 'called', calls],
        queryFn: () =>
          api.post<CalledResponse>(`/api/definitions/${definitionId}/called`, { body: calls }),
        staleTime: 0,
      }),
    [queries, definitionId],
  );
};
