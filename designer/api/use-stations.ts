import { queryOptions, useQuery } from '@tanstack/react-query';
import type { PreparedForm } from '../../engine/http/contract/form.ts';
import type { StationsResponse } from '../../engine/http/contract/tracking.ts';
import { api } from './client.ts';

const stationsQuery = queryOptions({
  queryKey: ['public', 'stations'],
  queryFn: ({ signal }) => api.get<StationsResponse>('/api/public/stations', { signal }),
  staleTime: 5 * 60_000,
});

const publicFormQuery = (ref: string, station: string) =>
  queryOptions({
    queryKey: ['public', 'form', ref, station],
    queryFn: ({ signal }) =>
      api.get<PreparedForm>(`/api/public/forms/${encodeURIComponent(ref)}`, {
        query: { station },
        signal,
      }),
    staleTime: Infinity, // a form must not change under somebody's fingers
  });

/** Where a problem can be raised. */
export const useStations = () => useQuery(stationsQuery);

export const usePublicForm = (ref: string | undefined, station: string | undefined) =>
  useQuery({
    ...publicFormQuery(ref ?? '', station ?? ''),
    enabled: ref !== undefined && station !== undefined,
  });
