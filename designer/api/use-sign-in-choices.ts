import { queryOptions, useQuery } from '@tanstack/react-query';
import type { CountiesResponse, DemoAccountsResponse } from '../../engine/http/contract/session.ts';
import { api } from './client.ts';

const countiesQuery = queryOptions({
  queryKey: ['public', 'counties'],
  queryFn: ({ signal }) => api.get<CountiesResponse>('/api/public/counties', { signal }),
  staleTime: Infinity,
});
const demoAccountsQuery = queryOptions({
  queryKey: ['public', 'demo-accounts'],
  queryFn: ({ signal }) => api.get<DemoAccountsResponse>('/api/demo-accounts', { signal }),
  staleTime: Infinity,
});

export const useCounties = () => useQuery(countiesQuery);
export const useDemoAccounts = () => useQuery(demoAccountsQuery);
