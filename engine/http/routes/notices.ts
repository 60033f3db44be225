import { answered } from '../../answer.ts';
import type { createReadApprovals } from '../../approvals/read-approvals.ts';
import type {
  createCountUnread,
  createMarkNoticesRead,
  createReadNotices,
} from '../../cases/notices.ts';
import {
  approvalsResponse,
  noticesQuery,
  noticesResponse,
  readNoticesBody,
  unreadResponse,
} from '../contract/notice.ts';
import type { Cursors } from '../cursor.ts';
import { doerOf } from '../doer.ts';
import type { Serve } from '../endpoint.ts';
import { anybody } from '../guards.ts';

export interface NoticeUseCases {
  readonly readNotices: ReturnType<typeof createReadNotices>;
  readonly countUnread: ReturnType<typeof createCountUnread>;
  readonly readApprovals: ReturnType<typeof createReadApprovals>;
  readonly markNoticesRead: ReturnType<typeof createMarkNoticesRead>;
}
const PAGE = 50;

/** 消息: one's own only, by the names one answers to today. */
export const noticeRoutes = (serve: Serve, cases: NoticeUseCases, cursors: Cursors): void => {
  serve({
    method: 'get',
    path: '/notices',
    guard: anybody('notices.read'),
    query: noticesQuery,
    answer: noticesResponse,
    handle: async ({ signedIn, query }) => {
      const { next, ...page } = await cases.readNotices(signedIn.person, {
        unread: query.only === 'unread',
        after: cursors.read(query.cursor),
        limit: PAGE,
      });
      return answered({ ...page, nextCursor: cursors.write(next) });
    },
  });

  serve({
    method: 'get',
    path: '/notices/unread',
    guard: anybody('notices.count'),
    answer: unreadResponse,
    handle: async ({ signedIn }) => answered({ unread: await cases.countUnread(signedIn.person) }),
  });

  serve({
    method: 'get',
    path: '/approvals',
    guard: anybody('approvals.read'),
    answer: approvalsResponse,
    handle: async ({ signedIn }) =>
      answered({ approvals: await cases.readApprovals(signedIn.person) }),
  });

  serve({
    method: 'post',
    path: '/notices/read',
    guard: anybody('notices.markRead'),
    body: readNoticesBody,
    answer: unreadResponse,
    handle: async (call) => answered(await cases.markNoticesRead(doerOf(call), call.body.ids)),
  });
};
