import { answered } from '../../answer.ts';
import type { createAct } from '../../cases/act.ts';
import type { createFindTask } from '../../cases/find-task.ts';
import type { createInbox } from '../../cases/inbox.ts';
import type { createPreview } from '../../cases/preview.ts';
import type { createReadTask } from '../../cases/read-task.ts';
import type { createSaveDraft } from '../../cases/save-draft.ts';
import {
  actResponse,
  draftBody,
  draftResponse,
  operationBody,
  previewBody,
  previewResponse,
} from '../contract/act.ts';
import { inboxQuery, inboxResponse } from '../contract/inbox.ts';
import { taskResponse } from '../contract/task.ts';
import type { Cursors } from '../cursor.ts';
import { doerOf } from '../doer.ts';
import type { Asking, Serve } from '../endpoint.ts';
import { anybody, taskGuard } from '../guards.ts';
import { revisionOf } from '../same-origin.ts';

export interface TaskUseCases {
  readonly inbox: ReturnType<typeof createInbox>;
  readonly findTask: ReturnType<typeof createFindTask>;
  readonly readTask: ReturnType<typeof createReadTask>;
  readonly saveTaskDraft: ReturnType<typeof createSaveDraft>;
  readonly act: ReturnType<typeof createAct>;
  readonly preview: ReturnType<typeof createPreview>;
}
const PAGE = 50;

export const taskRoutes = (serve: Serve, cases: TaskUseCases, cursors: Cursors): void => {
  serve({
    method: 'get',
    path: '/inbox',
    guard: anybody('inbox.read'),
    query: inboxQuery,
    answer: inboxResponse,
    handle: async ({ signedIn, query }) => {
      const { next, ...page } = await cases.inbox(signedIn.person, {
        box: query.box,
        sort: query.sort,
        step: query.step ?? null,
        kind: query.kind ?? null,
        number: query.number ?? null,
        after: cursors.read(query.cursor),
        limit: PAGE,
      });
      return answered({ ...page, nextCursor: cursors.write(next) });
    },
  });

  serve({
    method: 'get',
    path: '/tasks/:id',
    guard: taskGuard(cases.findTask, 'view'),
    answer: taskResponse,
    handle: async ({ signedIn, object }) => answered(await cases.readTask(signedIn.person, object)),
  });
  taskChanges(serve, cases);
};

/** What a person changes: his draft, or the task. */
const taskChanges = (serve: Serve, cases: TaskUseCases): void => {
  serve({
    method: 'put',
    path: '/tasks/:id/draft',
    guard: taskGuard(cases.findTask, 'saveDraft'),
    body: draftBody,
    answer: draftResponse,
    handle: async ({ signedIn, object, body }) =>
      answered(await cases.saveTaskDraft(signedIn.person, object, body)),
  });

  serve({
    method: 'post',
    path: '/tasks/:id/operations',
    guard: taskGuard(cases.findTask, verbOf),
    body: operationBody,
    answer: actResponse,
    handle: (call) =>
      cases.act(doerOf(call), {
        task: call.object,
        taskRev: revisionOf(call.request),
        key: call.key,
        operation: call.body,
      }),
    status: ({ projected }) => (projected ? 200 : 202),
  });

  serve({
    method: 'post',
    path: '/tasks/:id/preview',
    guard: taskGuard(cases.findTask, 'preview'),
    body: previewBody,
    answer: previewResponse,
    handle: (call) => cases.preview(doerOf(call), call.object, call.body),
  });
};

/** The right that is asked for is the verb's own; an unknown one is the schema's business. */
const verbOf = ({ body }: Asking) => {
  const verb = typeof body === 'object' && body !== null && 'verb' in body ? body.verb : null;
  return VERBS.find((known) => known === verb) ?? 'view';
};
const VERBS = ['claim', 'unclaim', 'complete', 'choose', 'transfer', 'urge'] as const;
