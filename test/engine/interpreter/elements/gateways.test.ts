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

describe('exclusive gateway', () => {
  const split = (arrows: readonly string[]) =>
    process(
      'p',
      [start('s'), exclusive('x'), userTask('a'), userTask('b'), userTask('c')],
      ['s -> x', ...arrows],
    );

  it('stops at the first condition that is true', () => {
    const run = tell(split(['x -> a : n > 10', 'x -> b : n > 5', 'x -> c : n > 1']), {
      variables: { n: 7 },
    });
    expect(run.open).toEqual(['b']);
  });

  it('takes the default when nothing is true, and a flow without condition as true', () => {
    expect(
      tell(split(['x -> a : n > 10', 'x -> b : default']), { variables: { n: 1 } }).open,
    ).toEqual(['b']);
    expect(tell(split(['x -> a', 'x -> b : default'])).open).toEqual(['a']);
  });

  it('stops as an incident when nothing can be taken, and goes on once that is mended', () => {
    const run = tell(split(['x -> a : n > 10', 'x -> b : n > 20']), { variables: { n: 1 } });
    expect(run.incidents).toEqual(['noFlowTaken']);
    expect(run.state.tokens).toEqual(expect.objectContaining({}));
    run.resolve('retry');
    expect(run.incidents).toEqual(['noFlowTaken']);
    expect(Object.values(run.state.incidents)[0]).toMatchObject({ attempts: 2, element: 'x' });
    run.resolve('retry', { n: 15 });
    expect(run.incidents).toEqual([]);
    expect(run.open).toEqual(['a']);
  });

  it('takes null for no answer, not for no', () => {
    const run = tell(split(['x -> a : missing > 10', 'x -> b : default']));
    expect(run.incidents).toEqual(['expressionType']);
  });

  it('passes each token alone where flows merge', () => {
    const run = tell(
      process(
        'p',
        [start('s'), parallel('fork'), exclusive('merge'), userTask('a')],
        ['s -> fork', 'fork -> merge #1', 'fork -> merge #2', 'merge -> a'],
      ),
    );
    expect(run.open).toEqual(['a', 'a']);
  });
});

describe('parallel gateway', () => {
  const forkJoin = process(
    'p',
    [start('s'), parallel('fork'), userTask('a'), userTask('b'), parallel('join'), end('e')],
    ['s -> fork', 'fork -> a', 'fork -> b', 'a -> join', 'b -> join', 'join -> e'],
  );

  it('joins once every flow holds a token, and is seen once', () => {
    const run = tell(forkJoin).complete('b');
    expect(run.seen).not.toContain('+join');
    run.complete('a');
    expect(run.seen.slice(-7)).toEqual(['>a-join', '+join', '-join', '>join-e', '+e', '-e', '-p']);
  });

  it('takes one token of each flow; a second one on the same flow replaces none that is missing', () => {
    const run = tell(
      process(
        'p',
        [start('s'), parallel('fork'), exclusive('m'), parallel('join'), userTask('b'), end('e')],
        [
          's -> fork',
          'fork -> m #1',
          'fork -> m #2',
          'm -> join',
          'fork -> b',
          'b -> join',
          'join -> e',
        ],
      ),
    );
    expect(run.seen).not.toContain('+join');
    run.complete('b');
    expect(run.seen.filter((word) => word === '+join')).toHaveLength(1);
    expect(run.ended).toBe(false);
    expect(Object.values(run.state.tokens).filter(({ phase }) => phase === 'arrived')).toHaveLength(
      1,
    );
  });

  it('joins and forks at once', () => {
    const run = tell(
      process(
        'p',
        [start('s'), parallel('f'), parallel('both'), userTask('a'), userTask('b')],
        ['s -> f', 'f -> both #1', 'f -> both #2', 'both -> a', 'both -> b'],
      ),
    );
    expect(run.open).toEqual(['a', 'b']);
  });
});

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
