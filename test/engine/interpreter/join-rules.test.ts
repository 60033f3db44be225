import { expect, it } from 'vitest';
import {
  boundary,
  complex,
  feel,
  inclusive,
  parallel,
  task,
  timer,
} from '../../support/plan-builder.ts';
import { draw } from '../../support/draw.ts';
import { createJoinRules } from './random/join-rules.ts';
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

it('a complex gateway that begins anew in silence keeps no join waiting, one that waits does', () => {
  const plan = draw(
    ['s -> fork -> some -> join : false', 'some -> b : default', 'fork -> work -> e'].concat(
      'fork -> join -> e2',
      'late -> some',
    ),
    parallel('fork'),
    complex('some', { activation: feel('activationCount >= 1') }),
    inclusive('join'),
    boundary('late', 'work', timer('PT3H')),
  );
  const run = tell(plan);
  const rules = createJoinRules(plan);
  rules(run.state, run.trace);
  const before = { state: run.state, length: run.trace.length };
  expect(run.of('join')).toBe('');

  const firing = run.complete('work').trace.slice(before.length);
  expect(run.of('join')).toBe('+-');
  const tooEarly = firing.filter(({ elementId }) => elementId === 'join');
  expect(() => rules(before.state, tooEarly)).toThrow('"join" fires although');

  const seen = createJoinRules(plan);
  seen(before.state, run.trace.slice(0, before.length));
  expect(() => seen(run.state, firing)).not.toThrow();
});
