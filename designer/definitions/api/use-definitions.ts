import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type {
  CreateDefinitionBody,
  CreateDefinitionResponse,
  DefinitionsResponse,
  TemplatesResponse,
} from '../../../engine/http/contract/definition.ts';
import { api } from '../../api/client.ts';

export const definitionsQuery = queryOptions({
  queryKey: ['definitions'],
  queryFn: ({ signal }) => api.get<DefinitionsResponse>('/api/definitions', { signal }),
});
export const useDefinitions = () => useQuery(definitionsQuery);

const templatesQuery = queryOptions({
  queryKey: ['definitions', 'templates'],
  queryFn: ({ signal }) => api.get<TemplatesResponse>('/api/definitions/templates', { signal }),
  staleTime: Infinity, // they ship with the product
});
export const useTemplates = () => useQuery(templatesQuery);

export interface NewDefinition {
  readonly body: CreateDefinitionBody;
  readonly key: string;
}
export const useCreateDefinition = () => {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ body, key }: NewDefinition) =>
      api.post<CreateDefinitionResponse>('/api/definitions', { body, key }),
    onSuccess: () => queries.invalidateQueries({ queryKey: definitionsQuery.queryKey }),
  });
};
