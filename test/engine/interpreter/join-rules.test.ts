import { expect, it } from 'vitest';
import { inclusive, parallel, task } from '../../support/plan-builder.ts';
import { draw } from '../../support/draw.ts';
import { createJoinRules } from '../../support/random/join-rules.ts';
import { tell } from '../../support/story.ts';

/** The random proof's own eye: a join that fires too early is seen, one in time is not. */
it('an inclusive join that does not wait is noticed in the middle of a step', () => {
  const plan = draw(
    ['s -> fork -> a -> join', 'fork -> b -> join -> e'],
    parallel('fork'),
    task('b'),
    inclusive('join'),
  );
  const run = tell(plan);
  const firing = tell(plan)
    .complete('a')
    .trace.filter(({ elementId }) => elementId === 'join');
  const early = [...run.trace, ...firing];
  expect(() => createJoinRules(plan)(run.state, early)).toThrow('"join" fires although');

  const inTime = run.complete('a').trace;
  expect(() => createJoinRules(plan)(run.state, inTime)).not.toThrow();
});
