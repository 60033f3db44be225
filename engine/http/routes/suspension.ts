import type { createFindCase } from '../../cases/find-task.ts';
import type { createSuspend } from '../../cases/suspend.ts';
import { suspensionBody, suspensionResponse } from '../contract/suspension.ts';
import { doerOf } from '../doer.ts';
import type { Serve } from '../endpoint.ts';
import { caseGuard } from '../guards.ts';

export interface SuspensionUseCases {
  readonly findCase: ReturnType<typeof createFindCase>;
  readonly suspend: ReturnType<typeof createSuspend>;
}

/** 挂起 and 恢复 of a whole case. */
export const suspensionRoutes = (serve: Serve, cases: SuspensionUseCases): void => {
  serve({
    method: 'post',
    path: '/cases/:id/suspension',
    guard: caseGuard(cases.findCase, 'suspend'),
    body: suspensionBody,
    answer: suspensionResponse,
    handle: (call) =>
      cases.suspend(doerOf(call), { found: call.object, key: call.key, asked: call.body }),
    status: ({ projected }) => (projected ? 200 : 202),
  });
};
