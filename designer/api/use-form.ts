import { queryOptions, useQuery } from '@tanstack/react-query';
import type { PreparedForm } from '../../engine/http/contract/form.ts';
import { api } from './client.ts';

const formQuery = (ref: string) =>
  queryOptions({
    queryKey: ['form', ref],
    queryFn: ({ signal }) =>
      api.get<PreparedForm>(`/api/forms/${encodeURIComponent(ref)}`, { signal }),
  });

/** An empty form for a start; `null` asks nothing. */
export const useEmptyForm = (ref: string | null) =>
  useQuery({ ...formQuery(ref ?? ''), enabled: ref !== null });
