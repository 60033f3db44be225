import { answered } from '../../answer.ts';
import type { CalendarUseCases } from '../../calendars/use-cases.ts';
import {
  calendarResponse,
  calendarYear,
  calendarYearResponse,
  importYearBody,
  importYearResponse,
  previewDueQuery,
  previewDueResponse,
  publishYearResponse,
  saveYearBody,
  yearRevResponse,
  yearStepBody,
} from '../contract/calendar.ts';
import { doerOf } from '../doer.ts';
import type { Call, Serve } from '../endpoint.ts';
import { calendarGuard } from '../guards.ts';
import { revisionOf } from '../same-origin.ts';

export const calendarRoutes = (serve: Serve, cases: CalendarUseCases): void => {
  const { calendar } = cases;

  serve({
    method: 'get',
    path: '/calendar',
    guard: calendarGuard('view'),
    answer: calendarResponse,
    handle: async ({ signedIn }) => answered(await calendar.overview(signedIn.person)),
  });

  serve({
    method: 'get',
    path: '/calendar/years/:year',
    guard: calendarGuard('view'),
    answer: calendarYearResponse,
    handle: async ({ signedIn, params }) =>
      answered(await calendar.year(signedIn.person, calendarYear.parse(params['year']))),
  });

  serve({
    method: 'get',
    path: '/calendar/preview',
    guard: calendarGuard('view'),
    query: previewDueQuery,
    answer: previewDueResponse,
    handle: ({ signedIn, query: { with: withYear, ...question } }) =>
      calendar.preview(signedIn.person, question, withYear ?? null),
  });
  yearInWork(serve, cases);
};

/** From an import or a correction to the calendar everybody counts with. */
const yearInWork = (serve: Serve, cases: CalendarUseCases): void => {
  serve({
    method: 'post',
    path: '/calendar/years/:year/import',
    guard: calendarGuard('edit'),
    body: importYearBody,
    answer: importYearResponse,
    handle: ({ signedIn, params, body }) =>
      cases.importNotice(signedIn.person, calendarYear.parse(params['year']), body),
  });

  serve({
    method: 'put',
    path: '/calendar/years/:year/draft',
    guard: calendarGuard('edit'),
    body: saveYearBody,
    answer: yearRevResponse,
    handle: (call) => cases.saveYear(doerOf(call), { ...seenIn(call), ...call.body }),
  });

  serve({
    method: 'post',
    path: '/calendar/years/:year/propose',
    guard: calendarGuard('edit'),
    body: yearStepBody,
    answer: yearRevResponse,
    handle: (call) => cases.proposeYear(doerOf(call), seenIn(call)),
  });

  serve({
    method: 'post',
    path: '/calendar/years/:year/discard',
    guard: calendarGuard('edit'),
    body: yearStepBody,
    answer: null,
    handle: (call) => cases.discardYear(doerOf(call), seenIn(call)),
  });

  serve({
    method: 'post',
    path: '/calendar/years/:year/publish',
    guard: calendarGuard('publish'),
    limit: 'publish',
    body: yearStepBody,
    answer: publishYearResponse,
    handle: (call) => cases.publishYear(doerOf(call), seenIn(call)),
  });
};

const seenIn = ({ params, request }: Pick<Call<never, never, never>, 'params' | 'request'>) => ({
  year: calendarYear.parse(params['year']),
  rev: revisionOf(request),
});
