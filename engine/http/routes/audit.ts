import { answered } from '../../answer.ts';
import type { createReadAudit } from '../../audit/read-audit.ts';
import type { createFindCase } from '../../cases/find-task.ts';
import { auditCaseResponse, auditQuery, auditResponse } from '../contract/audit.ts';
import type { Cursors } from '../cursor.ts';
import { doerOf } from '../doer.ts';
import type { Serve } from '../endpoint.ts';
import { auditor, caseGuard } from '../guards.ts';

export interface AuditUseCases {
  readonly findCase: ReturnType<typeof createFindCase>;
  readonly readAudit: ReturnType<typeof createReadAudit>;
}
const PAGE = 100;
const DAY_MS = 86_400_000;
const COUNTY_OFFSET = '+08:00'; // of every county

export const auditRoutes = (
  serve: Serve,
  { findCase, readAudit }: AuditUseCases,
  cursors: Cursors,
): void => {
  serve({
    method: 'get',
    path: '/audit',
    guard: auditor,
    query: auditQuery,
    answer: auditResponse,
    handle: async ({ signedIn, query }) => {
      const after = cursors.read(query.cursor);
      const { before, ...page } = await readAudit.list(signedIn.person, {
        from: query.from === undefined ? null : midnight(query.from),
        to: query.to === undefined ? null : new Date(midnight(query.to).getTime() + DAY_MS),
        kind: query.kind ?? null,
        outcome: query.outcome ?? null,
        person: query.person ?? null,
        case: query.case ?? null,
        before: after === null ? null : Number(after.id),
        limit: PAGE,
      });
      const nextCursor = cursors.write(before === null ? null : { key: 'seq', id: String(before) });
      return answered({ ...page, nextCursor });
    },
  });

  serve({
    method: 'get',
    path: '/audit/cases/:id',
    guard: caseGuard(findCase, 'viewHistory'),
    answer: auditCaseResponse,
    handle: async (call) => answered(await readAudit.readCase(doerOf(call), call.object)),
  });
};

const midnight = (date: string): Date => new Date(`${date}T00:00:00${COUNTY_OFFSET}`);
