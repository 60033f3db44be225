import { contextOf } from './context.ts';
import { holds } from './flows.ts';
import { beginInstance, type LoopStep } from './loop-step.ts';
import type { StandardLoop } from './plan.ts';
import { keep, type Run } from './run.ts';
import type { Token } from './state.ts';

/** Runs while the condition holds; the counter is that of the run to come, or of the one just done. */
export const nextRun = (run: Run, token: Token, loop: StandardLoop): LoopStep => {
  const runs = token.body?.next ?? 0;
  if (loop.maximum !== undefined && runs >= loop.maximum) return { type: 'done', brought: {} };
  const isUnasked = runs === 0 && !loop.testBefore;
  if (!loop.condition || isUnasked) return startRun(run, token);
  const context = contextOf(run, token);
  const loopCounter = loop.testBefore ? runs + 1 : runs;
  const again = holds(loop.condition, (source) => context.evaluate(source, { loopCounter }));
  if (!again.ok) return { type: 'fail', failure: again.failure };
  return again.value ? startRun(run, token) : { type: 'done', brought: {} };
};

/** Another run of the same work, under the next number. */
const startRun = (run: Run, token: Token): LoopStep => {
  const body = token.body;
  if (!body) return { type: 'goesOn' };
  const number = body.next + 1;
  keep(run, { ...token, body: { ...body, next: number } });
  beginInstance(run, token, number, { loopCounter: number });
  return { type: 'goesOn' };
};
