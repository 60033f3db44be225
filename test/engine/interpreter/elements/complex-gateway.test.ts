import { describe, expect, it } from 'vitest';
import { draw, nodes } from '../../../support/draw.ts';
import {
  boundary,
  complex,
  exclusive,
  feel,
  parallel,
  subProcess,
  task,
  timer,
  type Sketch,
} from '../../../support/plan-builder.ts';
import { tell, type Story } from '../../../support/story.ts';

const joining = (activation: string): Sketch => complex('c', { activation: feel(activation) });

/** Tokens that stand at the gateway, by flow. */
const standing = ({ state }: Story): readonly (string | undefined)[] =>
  Object.values(state.tokens)
    .filter(({ phase }) => phase === 'arrived')
    .map(({ via }) => via)
    .sort();

/** BPMN 2.0.2 §13.4.5 and bpmn.md §3.5.2: a start phase, then a reset phase. */
describe('a complex gateway that splits', () => {
  const split = (...arrows: readonly string[]) => draw(['s -> c', ...arrows], complex('c'));

  it.each([
    [9, ['a', 'b', 'always']],
    [2, ['a', 'always']],
    [0, ['always']],
  ])('takes every flow that holds and those without condition (n = %s)', (n, taken) => {
    const plan = split('c -> a : n > 1', 'c -> b : n > 5', 'c -> always', 'c -> no : default');
    expect(tell(plan, { variables: { n } }).open).toEqual(taken);
  });

  it('takes its default where none holds', () => {
    const plan = split('c -> a : n > 1', 'c -> b : default');
    expect(tell(plan, { variables: { n: 0 } }).open).toEqual(['b']);
    expect(tell(plan, { variables: { n: 2 } }).open).toEqual(['a']);
  });

  it('stops where none holds and there is no default, and goes on when one does', () => {
    const run = tell(split('c -> a : n > 1', 'c -> b : n > 2'), { variables: { n: 0 } });
    expect(run.incidents).toEqual(['noFlowTaken']);
    expect(run.resolve('retry', { n: 2 }).open).toEqual(['a']);
  });

  it('resets in silence, having nothing to wait for: the next token starts it again', () => {
    const run = tell(
      draw(
        ['s -> f', 'f -> m #1', 'f -> m #2', 'm -> c -> a'],
        parallel('f'),
        exclusive('m'),
        complex('c'),
      ),
    );
    expect(run.open).toEqual(['a', 'a']);
    expect(run.times('c')).toBe(2);
    expect(run.complete('a').complete('a').state.status).toBe('completed');
  });
});

describe('a complex gateway that joins', () => {
  const three = (activation: string, ...more: readonly string[]) =>
    draw(
      ['s -> f -> x -> c -> after', 'f -> y -> c', 'f -> z -> c', ...more],
      parallel('f'),
      joining(activation),
    );

  it('starts once its condition sees enough tokens, and goes on at once', () => {
    const run = tell(three('activationCount >= 2')).complete('x');
    expect(run.open).toEqual(['y', 'z']);
    expect(standing(run)).toEqual(['x-c']);
    run.complete('z');
    expect(run.open).toEqual(['y', 'after']);
    expect(standing(run)).toEqual([]);
  });

  it('takes the rest when it comes, and takes no flow for it', () => {
    const run = tell(three('activationCount >= 2')).complete('x').complete('z').complete('after');
    expect(run.state.status).toBe('active'); // it waits to reset
    run.complete('y');
    expect(run.times('after')).toBe(1);
    expect(run.state.status).toBe('completed');
  });

  it('may ask which flows brought the tokens', () => {
    const plan = three('get value(activationCounts, "x-c") > 0');
    const run = tell(plan).complete('y').complete('z');
    expect(run.times('c')).toBe(0);
    expect(run.complete('x').open).toEqual(['after']);
    expect(run.complete('after').state.status).toBe('completed'); // all three were taken at the start
  });

  it('counts a flow without token as zero', () => {
    const plan = three('get value(activationCounts, "y-c") = 0 and activationCount = 2');
    expect(tell(plan).complete('x').complete('z').open).toEqual(['y', 'after']);
    expect(tell(plan).complete('x').complete('y').open).toEqual(['z']);
  });

  it('may ask about variables, when a token arrives', () => {
    const run = tell(three('urgent or activationCount = 3'), { variables: { urgent: false } });
    run.complete('x').complete('y', { urgent: true });
    expect(run.open).toEqual(['z', 'after']);
  });

  it('never starts while its condition is false, and keeps the tokens', () => {
    const run = tell(three('activationCount > 3')).complete('x').complete('y').complete('z');
    expect(run.times('c')).toBe(0);
    expect(standing(run)).toEqual(['x-c', 'y-c', 'z-c']);
    expect(run.state.status).toBe('active');
  });

  it.each([
    ['activationCount', 'expressionType'],
    ['null', 'expressionType'],
    ['boom(', 'expressionFailed'],
  ])('stops where its condition is no answer: %s', (activation, code) => {
    const run = tell(three(activation)).complete('x');
    expect(run.incidents).toEqual([code]);
    expect(run.times('after')).toBe(0);
  });

  it('takes one token of each flow; what is over counts for the next round', () => {
    const run = tell(
      draw(
        ['s -> f', 'f -> m #1', 'f -> m #2', 'm -> c -> after', 'f -> y -> c'],
        parallel('f'),
        exclusive('m'),
        joining('activationCount >= 3'),
      ),
    );
    expect(standing(run)).toEqual(['m-c', 'm-c']);
    run.complete('y');
    expect(run.open).toEqual(['after']);
    expect(standing(run)).toEqual(['m-c']);
  });
});

describe('a complex gateway that has taken from every flow', () => {
  it('asks at once whether what is over begins the next round', () => {
    const run = tell(
      draw(
        ['s -> f', 'f -> m #1', 'f -> m #2', 'm -> c -> after', 'f -> y -> c'],
        parallel('f'),
        exclusive('m'),
        joining('activationCount = 3 or (n = 1 and activationCount = 1)'),
      ),
      { variables: { n: 0 } },
    );
    expect(run.complete('y', { n: 1 }).open).toEqual(['after', 'after']);
  });
});

describe('a complex gateway that resets', () => {
  const arrows = [
    's -> f -> x -> c',
    'f -> y -> c',
    'c -> first : waitingForStart',
    'c -> late : not(waitingForStart)',
    'c -> both',
  ];
  const plan = draw(arrows, parallel('f'), joining('activationCount >= 1'));

  it('asks again only the flows that ask about the phase', () => {
    const run = tell(plan).complete('x');
    expect(run.open).toEqual(['y', 'first', 'both']);
    run.complete('y');
    expect(run.open).toEqual(['first', 'both', 'late']);
    expect(run.complete('first').complete('both').complete('late').state.status).toBe('completed');
  });

  it('is seen once per phase', () => {
    const run = tell(plan).complete('x').complete('y');
    expect(run.seen.filter((word) => /^.c(-|$)/.test(word))).toEqual([
      '+c',
      '-c',
      '>c-first',
      '>c-both',
      '+c',
      '-c',
      '>c-late',
    ]);
  });

  it('needs no flow that holds, and does not take the default instead', () => {
    const quiet = draw(
      ['s -> f -> x -> c', 'f -> y -> c', 'c -> first : waitingForStart', 'c -> other : default'],
      parallel('f'),
      joining('activationCount >= 1'),
    );
    const run = tell(quiet).complete('x').complete('y');
    expect(run.open).toEqual(['first']);
    expect(run.incidents).toEqual([]);
  });

  it('waits for all that can still come, not only for the next one', () => {
    const run = tell(
      draw(
        [
          's -> f -> x -> c',
          'f -> y -> c',
          'f -> z -> c',
          'c -> first : waitingForStart',
          'c -> late : waitingForStart = false',
        ],
        parallel('f'),
        joining('activationCount >= 1'),
      ),
    ).complete('x');
    expect(run.complete('y').times('late')).toBe(0);
    expect(run.complete('z').times('late')).toBe(1);
  });

  describe('when the token it expects goes elsewhere', () => {
    const asking = ['c -> first : waitingForStart', 'c -> late : not(waitingForStart)'];
    const elsewhere = (...more: readonly string[]) =>
      draw(
        ['s -> f -> x -> c', 'f -> y -> g', 'g -> c : comes', 'g -> other : default', ...more],
        parallel('f'),
        exclusive('g'),
        joining('activationCount >= 1'),
      );

    it('asks the flows that ask about the phase, as in any other reset', () => {
      const run = tell(elsewhere(...asking))
        .complete('x')
        .complete('y', { comes: false });
      expect(run.open).toEqual(['first', 'other', 'late']);
      expect(run.times('c')).toBe(2);
    });

    it('is not seen where no flow asks about the phase', () => {
      const run = tell(elsewhere('c -> first')).complete('x').complete('y', { comes: false });
      expect(run.open).toEqual(['first', 'other']);
      expect(run.times('c')).toBe(1);
    });

    it('has reset already if that token could also come by a flow it has used', () => {
      const plan = draw(
        ['s -> f -> m -> x -> c', 'f -> y -> g', 'g -> c : comes', 'g -> m : default', ...asking],
        parallel('f'),
        exclusive('m'),
        exclusive('g'),
        joining('activationCount >= 1'),
      );
      const run = tell(plan).complete('x').complete('y', { comes: false });
      expect(run.open).toEqual(['first', 'x']);
      run.complete('first').complete('x');
      expect(run.open).toEqual(['first']); // a round of its own
      expect(run.complete('first').state.status).toBe('completed');
    });

    it('resets once the expected token is ended by an event on the border of its activity', () => {
      const run = tell(
        draw(
          [
            's -> f -> x -> c',
            'f -> y -> c',
            'gone -> other',
            'c -> first : waitingForStart',
            'c -> late : not(waitingForStart)',
          ],
          parallel('f'),
          joining('activationCount >= 1'),
          boundary('gone', 'y', timer('P1D')),
        ),
      ).complete('x');
      expect(run.open).toEqual(['y', 'first']);
      expect(run.passDays(1).open).toEqual(['first', 'other', 'late']);
    });
  });

  it('resets in silence where nothing is to be expected from the start', () => {
    const run = tell(
      draw(
        [
          's -> g -> y : more',
          'y -> c',
          'g -> c : default',
          'c -> first : waitingForStart',
          'c -> late : not(waitingForStart)',
        ],
        exclusive('g'),
        joining('activationCount >= 1'),
      ),
      { variables: { more: false } },
    );
    expect(run.open).toEqual(['first']);
    expect(run.times('c')).toBe(1);
  });

  it('leaves a second token of a used flow for the next round', () => {
    const run = tell(
      draw(
        ['s -> f', 'f -> m #1', 'f -> later -> m', 'm -> c -> after', 'f -> y -> c'],
        parallel('f'),
        exclusive('m'),
        joining('activationCount >= 1'),
      ),
    );
    expect(run.times('after')).toBe(1);
    run.complete('later');
    expect(run.times('after')).toBe(1); // it resets first
    expect(standing(run)).toEqual(['m-c']);
    run.complete('y');
    expect(run.times('after')).toBe(2);
  });

  it('stops where a flow asked again gives no answer', () => {
    const run = tell(
      draw(
        [
          's -> f -> x -> c',
          'f -> y -> c',
          'c -> first',
          'c -> late : if waitingForStart then false else missing',
        ],
        parallel('f'),
        joining('activationCount >= 1'),
      ),
    )
      .complete('x')
      .complete('y');
    expect(run.incidents).toEqual(['expressionType']);
    expect(run.resolve('retry', { missing: true }).open).toEqual(['first', 'late']);
  });
});

describe('a complex gateway in a scope', () => {
  const inside = [
    complex('c', { activation: feel('activationCount >= 1') }),
    parallel('f'),
    ...nodes('s2 x y e2'),
  ];
  const arrows = ['s -> sub -> next', 's2 -> f -> x -> c -> e2', 'f -> y -> c'];

  it('keeps it open until it has reset', () => {
    const run = tell(draw(arrows, subProcess('sub', inside))).complete('x');
    expect(run.open).toEqual(['y']);
    expect(run.complete('y').open).toEqual(['next']);
  });

  it('goes with it when it is interrupted', () => {
    const run = tell(
      draw(
        [...arrows, 'late -> other'],
        subProcess('sub', inside),
        boundary('late', 'sub', timer('P1D')),
      ),
    )
      .complete('x')
      .passDays(1);
    expect(run.open).toEqual(['other']);
    expect(run.complete('other').state.status).toBe('completed');
  });

  it('starts and resets anew in every round of a loop', () => {
    const run = tell(
      draw(
        [
          's -> m -> f -> a -> c',
          'f -> b -> c',
          'c -> work -> x',
          'x -> m : again',
          'x -> e : default',
        ],
        exclusive('m'),
        parallel('f'),
        task('a'),
        task('b'),
        joining('activationCount >= 2'),
        exclusive('x'),
      ),
    );
    expect(run.open).toEqual(['work']);
    expect(run.complete('work', { again: true }).open).toEqual(['work']);
    expect(run.complete('work', { again: false }).state.status).toBe('completed');
    expect(run.times('c')).toBe(2);
  });
});
