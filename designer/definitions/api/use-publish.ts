import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { PublishBody, PublishResponse } from '../../../engine/http/contract/definition.ts';
import { api } from '../../api/client.ts';
import { definitionsQuery } from './use-definitions.ts';

export interface Publication {
  readonly rev: number;
  readonly body: PublishBody;
  readonly key: string;
}
export const usePublish = (id: string) => {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ rev, body, key }: Publication) =>
      api.post<PublishResponse>(`/api/definitions/${id}/publish`, { body, key, ifMatch: rev }),
    onSuccess: () => queries.invalidateQueries({ queryKey: definitionsQuery.queryKey }),
  });
};
