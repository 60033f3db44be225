import type { createApproveSheets } from '../../definitions/approve-sheets.ts';
import type {
  createProposeSheets,
  createRefuseSheets,
  createWithdrawSheets,
} from '../../definitions/propose-sheets.ts';
import type { createReadSheets } from '../../definitions/read-sheets.ts';
import type { createRecurringStarts } from '../../definitions/recurring-starts.ts';
import {
  approveSheetsResponse,
  proposeSheetsBody,
  proposeSheetsResponse,
  recurringStartsResponse,
  refuseProposalBody,
  seenProposalBody,
  sheetsResponse,
  startChangeBody,
  startChangeResponse,
} from '../contract/sheets.ts';
import { doerOf } from '../doer.ts';
import type { Serve } from '../endpoint.ts';
import { calendarGuard, designer } from '../guards.ts';
import { revisionOf } from '../same-origin.ts';

export interface SheetUseCases {
  readonly readSheets: ReturnType<typeof createReadSheets>;
  readonly proposeSheets: ReturnType<typeof createProposeSheets>;
  readonly approveSheets: ReturnType<typeof createApproveSheets>;
  readonly refuseSheets: ReturnType<typeof createRefuseSheets>;
  readonly withdrawSheets: ReturnType<typeof createWithdrawSheets>;
  readonly recurringStarts: ReturnType<typeof createRecurringStarts>;
}

/** 期限与升级: the county's terms, ladders and recurring starts. */
export const sheetRoutes = (serve: Serve, cases: SheetUseCases): void => {
  serve({
    method: 'get',
    path: '/terms',
    guard: calendarGuard('view'),
    answer: sheetsResponse,
    handle: ({ signedIn }) => cases.readSheets(signedIn.person),
  });

  proposalRoutes(serve, cases);

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

/** Four eyes: put forward by one, decided by another. */
const proposalRoutes = (serve: Serve, cases: SheetUseCases): void => {
  serve({
    method: 'post',
    path: '/terms/proposal',
    guard: calendarGuard('edit'),
    limit: 'publish',
    body: proposeSheetsBody,
    answer: proposeSheetsResponse,
    handle: (call) =>
      cases.proposeSheets(doerOf(call), { version: revisionOf(call.request), ...call.body }),
  });

  serve({
    method: 'post',
    path: '/terms/proposal/approve',
    guard: calendarGuard('publish'),
    limit: 'publish',
    body: seenProposalBody,
    answer: approveSheetsResponse,
    handle: (call) => cases.approveSheets(doerOf(call), call.body),
  });

  serve({
    method: 'post',
    path: '/terms/proposal/refuse',
    guard: calendarGuard('publish'),
    body: refuseProposalBody,
    answer: null,
    handle: (call) => cases.refuseSheets(doerOf(call), call.body),
  });

  serve({
    method: 'post',
    path: '/terms/proposal/withdraw',
    guard: calendarGuard('edit'),
    body: seenProposalBody,
    answer: null,
    handle: (call) => cases.withdrawSheets(doerOf(call), call.body),
  });
};
