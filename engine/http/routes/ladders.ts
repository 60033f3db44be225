import type { createClimb } from '../../cases/climb.ts';
import type { createFindCase } from '../../cases/find-task.ts';
import { climbBody, climbResponse } from '../contract/ladder.ts';
import { doerOf } from '../doer.ts';
import type { Serve } from '../endpoint.ts';
import { caseGuard } from '../guards.ts';

export interface LadderUseCases {
  readonly findCase: ReturnType<typeof createFindCase>;
  readonly climb: ReturnType<typeof createClimb>;
}

/** Ladders people start (domain.md §6). */
export const ladderRoutes = (serve: Serve, cases: LadderUseCases): void => {
  serve({
    method: 'post',
    path: '/cases/:id/ladders',
    guard: caseGuard(cases.findCase, 'climb'),
    body: climbBody,
    answer: climbResponse,
    handle: (call) =>
      cases.climb(doerOf(call), { found: call.object, key: call.key, asked: call.body }),
    status: ({ projected }) => (projected ? 200 : 202),
  });
};
