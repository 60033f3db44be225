import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type {
  DecisionsResponse,
  PublishDecisionBody,
  PublishDecisionResponse,
} from '../../../engine/http/contract/decisions.ts';
import { api } from '../../api/client.ts';

const decisionsQuery = queryOptions({
  queryKey: ['decisions'],
  queryFn: ({ signal }) => api.get<DecisionsResponse>('/api/decisions', { signal }),
});
export const useDecisions = () => useQuery(decisionsQuery);

interface Publication {
  readonly version: number;
  readonly key: string;
  readonly body: PublishDecisionBody;
}

export const usePublishDecision = () => {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ version, key, body }: Publication) =>
      api.post<PublishDecisionResponse>('/api/decisions', { body, key, ifMatch: version }),
    onSuccess: () => queries.invalidateQueries({ queryKey: decisionsQuery.queryKey }),
  });
};
