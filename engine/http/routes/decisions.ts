import type { createPublishDecision } from '../../definitions/publish-decision.ts';
import type { createReadDecisions } from '../../definitions/read-decisions.ts';
import {
  decisionsResponse,
  publishDecisionBody,
  publishDecisionResponse,
} from '../contract/decisions.ts';
import { doerOf } from '../doer.ts';
import type { Serve } from '../endpoint.ts';
import { designer } from '../guards.ts';
import { revisionOf } from '../same-origin.ts';

export interface DecisionUseCases {
  readonly readDecisions: ReturnType<typeof createReadDecisions>;
  readonly publishDecision: ReturnType<typeof createPublishDecision>;
}

/** 判断表: the county's decision tables. */
export const decisionRoutes = (serve: Serve, cases: DecisionUseCases): void => {
  serve({
    method: 'get',
    path: '/decisions',
    guard: designer('view'),
    answer: decisionsResponse,
    handle: ({ signedIn }) => cases.readDecisions(signedIn.person),
  });

  serve({
    method: 'post',
    path: '/decisions',
    guard: designer('publish'),
    limit: 'publish',
    body: publishDecisionBody,
    answer: publishDecisionResponse,
    handle: (call) =>
      cases.publishDecision(doerOf(call), { version: revisionOf(call.request), ...call.body }),
  });
};
