import { queryOptions, useQuery } from '@tanstack/react-query';
import type {
  DefinitionResponse,
  VersionResponse,
} from '../../../engine/http/contract/definition.ts';
import { api } from '../../api/client.ts';

export const definitionQuery = (id: string) =>
  queryOptions({
    queryKey: ['definition', id],
    queryFn: ({ signal }) => api.get<DefinitionResponse>(`/api/definitions/${id}`, { signal }),
    refetchOnWindowFocus: false, // the draft in this window is newer than what we would fetch
    staleTime: Infinity,
    gcTime: 0, // opened again, it is fetched again: somebody else may have saved
  });
export const useDefinition = (id: string) => useQuery(definitionQuery(id));

/** What the server has now, whatever this window began from: asked at a conflict. */
export const useNewestDraft = (id: string) =>
  useQuery({ ...definitionQuery(id), queryKey: ['definition', id, 'newest'] });

/** A published version never changes. */
export const versionQuery = (id: string, n: number) =>
  queryOptions({
    queryKey: ['definition', id, 'version', n],
    queryFn: ({ signal }) =>
      api.get<VersionResponse>(`/api/definitions/${id}/versions/${n}`, { signal }),
    staleTime: Infinity,
  });
export const useVersion = (id: string, n: number | null) =>
  useQuery({ ...versionQuery(id, n ?? 0), enabled: n !== null });
