import type { createPublishSheets } from '../../definitions/publish-sheets.ts';
import type { createReadSheets } from '../../definitions/read-sheets.ts';
import type { createRecurringStarts } from '../../definitions/recurring-starts.ts';
import {
  publishSheetsBody,
  publishSheetsResponse,
  recurringStartsResponse,
  sheetsResponse,
  startChangeBody,
  startChangeResponse,
} from '../contract/sheets.ts';
import { doerOf } from '../doer.ts';
import type { Serve } from '../endpoint.ts';
import { designer } from '../guards.ts';
import { revisionOf } from '../same-origin.ts';

export interface SheetUseCases {
  readonly readSheets: ReturnType<typeof createReadSheets>;
  readonly publishSheets: ReturnType<typeof createPublishSheets>;
  readonly recurringStarts: ReturnType<typeof createRecurringStarts>;
}

/** 期限与升级: the county's terms, ladders and recurring starts. */
export const sheetRoutes = (serve: Serve, cases: SheetUseCases): void => {
  serve({
    method: 'get',
    path: '/terms',
    guard: designer('view'),
    answer: sheetsResponse,
    handle: ({ signedIn }) => cases.readSheets(signedIn.person),
  });

  serve({
    method: 'put',
    path: '/terms',
    guard: designer('publish'),
    limit: 'publish',
    body: publishSheetsBody,
    answer: publishSheetsResponse,
    handle: (call) =>
      cases.publishSheets(doerOf(call), { version: revisionOf(call.request), ...call.body }),
  });

  serve({
    method: 'get',
    path: '/recurring-starts',
    guard: designer('view'),
    answer: recurringStartsResponse,
    handle: ({ signedIn }) => cases.recurringStarts.list(signedIn.person),
  });

  serve({
    method: 'post',
    path: '/recurring-starts/:id/changes',
    guard: designer('publish'),
    limit: 'publish',
    body: startChangeBody,
    answer: startChangeResponse,
    handle: (call) =>
      cases.recurringStarts.change(
        doerOf(call),
        call.params['id'] ?? '',
        call.body.type === 'startNow' ? { ...call.body, key: call.key } : call.body,
      ),
  });
};
