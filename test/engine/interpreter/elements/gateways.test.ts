import { describe, expect, it } from 'vitest';
import {
  boundary,
  end,
  exclusive,
  inclusive,
  parallel,
  process,
  start,
  subProcess,
  task,
  timer,
  userTask,
} from '../../../support/plan-builder.ts';
import { tell } from '../../../support/story.ts';

describe('inclusive gateway', () => {
  const plan = process(
    'p',
    [
      start('s'),
      inclusive('fork'),
      userTask('a'),
      userTask('b'),
      userTask('c'),
      inclusive('join'),
      end('e'),
    ],
    [
      's -> fork',
      'fork -> a : n > 1',
      'fork -> b : n > 5',
      'fork -> c : default',
      'a -> join',
      'b -> join',
      'c -> join',
      'join -> e',
    ],
  );

  it('takes every flow that holds and waits for exactly those', () => {
    const run = tell(plan, { variables: { n: 9 } });
    expect(run.open).toEqual(['a', 'b']);
    run.complete('a');
    expect(run.ended).toBe(false);
    run.complete('b');
    expect(run.ended).toBe(true);
    expect(run.seen.filter((word) => word === '+join')).toHaveLength(1);
  });

  it('takes only the default when none holds', () => {
    const run = tell(plan, { variables: { n: 0 } });
    expect(run.open).toEqual(['c']);
    run.complete('c');
    expect(run.ended).toBe(true);
  });

  it('stops waiting when a token that could have come ends elsewhere', () => {
    const run = tell(
      process(
        'p',
        [
          start('s'),
          inclusive('fork'),
          userTask('a'),
          userTask('b'),
          exclusive('x'),
          end('out'),
          inclusive('join'),
          end('e'),
        ],
        [
          's -> fork',
          'fork -> a',
          'fork -> b',
          'a -> join',
          'b -> x',
          'x -> join : back',
          'x -> out : default',
          'join -> e',
        ],
      ),
      { variables: { back: false } },
    ).complete('a');
    expect(run.ended).toBe(false);
    run.complete('b');
    expect(run.seen).toContain('+join');
    expect(run.ended).toBe(true);
  });

  it('waits for a token that may come over a boundary event', () => {
    const run = tell(
      process(
        'p',
        [
          start('s'),
          inclusive('fork'),
          userTask('a'),
          userTask('b'),
          boundary('late', 'b', timer('P1D')),
          end('away'),
          inclusive('join'),
          end('e'),
        ],
        [
          's -> fork',
          'fork -> a',
          'fork -> b',
          'a -> join',
          'b -> away',
          'late -> join',
          'join -> e',
        ],
      ),
    ).complete('a');
    expect(run.seen).not.toContain('+join');
    run.passDays(1);
    expect(run.seen.filter((word) => word === '+join')).toHaveLength(1);
    expect(run.ended).toBe(true);
  });

  it('does not wait for itself: a token that must pass it to come back does not block it', () => {
    const run = tell(
      process(
        'p',
        [start('s'), inclusive('join'), userTask('a'), exclusive('x'), end('e')],
        ['s -> join', 'join -> a', 'a -> x', 'x -> join : again', 'x -> e : default'],
      ),
      { variables: { again: true } },
    );
    expect(run.open).toEqual(['a']);
    run.complete('a');
    expect(run.open).toEqual(['a']);
    run.complete('a', { again: false });
    expect(run.ended).toBe(true);
  });

  it('looks only inside its own scope', () => {
    const run = tell(
      process(
        'p',
        [
          start('s'),
          parallel('f'),
          userTask('outside'),
          subProcess('sub', [
            start('s2'),
            inclusive('fork'),
            task('a'),
            task('b'),
            inclusive('join'),
            userTask('after'),
          ]),
        ],
        [
          's -> f',
          'f -> outside',
          'f -> sub',
          's2 -> fork',
          'fork -> a',
          'fork -> b',
          'a -> join',
          'b -> join',
          'join -> after',
        ],
      ),
    );
    expect(run.open).toEqual(['outside', 'after']);
  });
});

describe('conditional flows of an activity', () => {
  it('take all that hold; the default when no condition does, beside unconditional ones', () => {
    const plan = process(
      'p',
      [start('s'), task('t'), userTask('always'), userTask('big'), userTask('else')],
      ['s -> t', 't -> always', 't -> big : n > 5', 't -> else : default'],
    );
    expect(tell(plan, { variables: { n: 9 } }).open).toEqual(['always', 'big']);
    expect(tell(plan, { variables: { n: 1 } }).open).toEqual(['always', 'else']);
  });
});
