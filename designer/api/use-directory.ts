import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { PeopleResponse, UnitsResponse } from '../../engine/http/contract/directory.ts';
import { api } from './client.ts';

export const usePeople = (query: { role?: string; text?: string }, enabled: boolean) =>
  useQuery({
    queryKey: ['people', query],
    queryFn: ({ signal }) =>
      api.get<PeopleResponse>('/api/directory/people', { query: { ...query }, signal }),
    placeholderData: keepPreviousData,
    enabled,
    staleTime: 60_000,
  });

export const useUnits = (query: { kind?: string; text?: string }, enabled: boolean) =>
  useQuery({
    queryKey: ['units', query],
    queryFn: ({ signal }) =>
      api.get<UnitsResponse>('/api/directory/units', { query: { ...query }, signal }),
    placeholderData: keepPreviousData,
    enabled,
    staleTime: 60_000,
  });
