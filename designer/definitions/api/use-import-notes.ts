import { useQuery } from '@tanstack/react-query';
import type { ImportResponse } from '../../../engine/http/contract/definition.ts';
import { api } from '../../api/client.ts';

/** What an import did to the first draft; it never changes. */
export const useImportNotes = (id: string) =>
  useQuery({
    queryKey: ['definition', id, 'import'],
    queryFn: ({ signal }) => api.get<ImportResponse>(`/api/definitions/${id}/import`, { signal }),
    staleTime: Infinity,
  });
