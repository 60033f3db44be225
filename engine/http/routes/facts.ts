import type { createPostFacts } from '../../definitions/post-facts.ts';
import { postFactsBody, postFactsResponse } from '../contract/facts.ts';
import { doerOf } from '../doer.ts';
import type { Serve } from '../endpoint.ts';
import { designer } from '../guards.ts';

export interface FactUseCases {
  readonly postFacts: ReturnType<typeof createPostFacts>;
}

/** Facts that procedures with a conditional start begin on. */
export const factRoutes = (serve: Serve, cases: FactUseCases): void => {
  serve({
    method: 'post',
    path: '/facts',
    guard: designer('publish'),
    limit: 'publish',
    body: postFactsBody,
    answer: postFactsResponse,
    handle: (call) => cases.postFacts(doerOf(call), call.body),
  });
};
