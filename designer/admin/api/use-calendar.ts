import {
  keepPreviousData,
  queryOptions,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import type {
  CalendarResponse,
  CalendarYearResponse,
  ImportYearBody,
  ImportYearResponse,
  PreviewDueQuery,
  PreviewDueResponse,
  SaveYearBody,
  YearRevResponse,
} from '../../../engine/http/contract/calendar.ts';
import { api } from '../../api/client.ts';

const calendarQuery = queryOptions({
  queryKey: ['calendar'],
  queryFn: ({ signal }) => api.get<CalendarResponse>('/api/calendar', { signal }),
});
const yearQuery = (year: number) =>
  queryOptions({
    queryKey: ['calendar', year],
    queryFn: ({ signal }) =>
      api.get<CalendarYearResponse>(`/api/calendar/years/${year}`, { signal }),
  });

export const useCalendar = () => useQuery(calendarQuery);
export const useCalendarYear = (year: number) => useQuery(yearQuery(year));

export const useDuePreview = (question: PreviewDueQuery | null) =>
  useQuery({
    queryKey: ['calendar', 'preview', question],
    queryFn: ({ signal }) =>
      api.get<PreviewDueResponse>('/api/calendar/preview', { query: question ?? {}, signal }),
    enabled: question !== null,
    placeholderData: keepPreviousData,
  });

export const useImportYear = (year: number) =>
  useMutation({
    mutationFn: (body: ImportYearBody) =>
      api.post<ImportYearResponse>(`/api/calendar/years/${year}/import`, { body }),
  });

/** Whatever changes a year changes what every part of the page shows. */
const useRefreshed = () => {
  const queries = useQueryClient();
  return () => queries.invalidateQueries({ queryKey: calendarQuery.queryKey });
};

export const useSaveYear = (year: number) => {
  const onSuccess = useRefreshed();
  return useMutation({
    mutationFn: ({ rev, body }: { readonly rev: number; readonly body: SaveYearBody }) =>
      api.put<YearRevResponse>(`/api/calendar/years/${year}/draft`, { body, ifMatch: rev }),
    onSuccess,
  });
};

export type YearStep = 'propose' | 'publish' | 'discard';
export const useYearStep = (year: number) => {
  const onSettled = useRefreshed(); // a refusal means that somebody else was here
  return useMutation({
    mutationFn: ({ step, rev }: { readonly step: YearStep; readonly rev: number }) =>
      api.post<unknown>(`/api/calendar/years/${year}/${step}`, { body: {}, ifMatch: rev }),
    onSettled,
  });
};
