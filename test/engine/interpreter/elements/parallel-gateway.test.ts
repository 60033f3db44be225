import { describe, expect, it } from 'vitest';
import { draw, nodes } from '../../../support/draw.ts';
import {
  boundary,
  exclusive,
  message,
  parallel,
  scriptTask,
  subProcess,
  task,
  timer,
  type Sketch,
} from '../../../support/plan-builder.ts';
import { tell, type Story } from '../../../support/story.ts';

const [fork, join] = [parallel('fork'), parallel('join')];

/** Flows that hold a token which waits at a join. */
const arrivedBy = ({ state }: Story): readonly (string | undefined)[] =>
  Object.values(state.tokens)
    .filter(({ phase }) => phase === 'arrived')
    .map(({ via }) => via)
    .sort();

/** BPMN 2.0.2 §13.4.1 and bpmn.md §3.5: all the ways in, all the ways out, without any condition. */
describe('a parallel gateway that splits', () => {
  it('sends a token down every flow, in the order they are drawn', () => {
    const run = tell(draw(['s -> fork -> a', 'fork -> b', 'fork -> c'], fork));
    expect(run.open).toEqual(['a', 'b', 'c']);
    expect(run.seen.filter((word) => /fork/.test(word))).toEqual([
      '>s-fork',
      '+fork',
      '-fork',
      '>fork-a',
      '>fork-b',
      '>fork-c',
    ]);
  });

  it('sends two tokens to one task that two flows lead to: two tasks', () => {
    const run = tell(draw(['s -> fork', 'fork -> a #1', 'fork -> a #2'], fork));
    expect(run.open).toEqual(['a', 'a']);
    expect(run.complete('a').complete('a').state.status).toBe('completed');
  });

  it('ends implicitly where no flow leaves it', () => {
    expect(tell(draw(['s -> fork'], fork)).state.status).toBe('completed');
  });
});

describe('a parallel gateway that joins', () => {
  const twoWays = draw(['s -> fork -> a -> join -> after', 'fork -> b -> join'], fork, join);

  it.each([
    ['a', 'b'],
    ['b', 'a'],
  ])('waits for every flow, whichever comes first (%s)', (first, second) => {
    const run = tell(twoWays).complete(first);
    expect(run.times('join')).toBe(0);
    expect(run.waiting).toEqual([second]);
    expect(arrivedBy(run)).toEqual([`${first}-join`]);
    run.complete(second);
    expect(run.open).toEqual(['after']);
    expect(run.times('join')).toBe(1);
    expect(arrivedBy(run)).toEqual([]);
  });

  it('with one flow in and one out only passes tokens on', () => {
    const plan = draw(
      ['s -> fork', 'fork -> m #1', 'fork -> m #2', 'm -> pass -> a'],
      fork,
      exclusive('m'),
      parallel('pass'),
    );
    const run = tell(plan);
    expect(run.open).toEqual(['a', 'a']);
  });

  it('joins first and splits then, where it does both', () => {
    const run = tell(
      draw(['s -> fork -> a -> join -> c', 'fork -> b -> join', 'join -> d'], fork, join),
    );
    expect(run.complete('a').open).toEqual(['b']);
    expect(run.complete('b').open).toEqual(['c', 'd']);
  });

  it('is not helped by a second token on the same flow, and keeps what is over', () => {
    const surplus = draw(
      ['s -> fork', 'fork -> m #1', 'fork -> m #2', 'm -> join -> after', 'fork -> b -> join'],
      fork,
      exclusive('m'),
      join,
    );
    const run = tell(surplus);
    expect(arrivedBy(run)).toEqual(['m-join', 'm-join']);
    run.complete('b');
    expect(run.times('join')).toBe(1);
    expect(arrivedBy(run)).toEqual(['m-join']);
    run.complete('after');
    expect(run.state.status).toBe('active'); // a token is left: the instance is not complete
    expect(run.waiting).toEqual([]);
  });

  it('joins again with what was over, once the other flow brings another token', () => {
    const twice = draw(
      ['s -> fork', 'fork -> m #1', 'fork -> m #2', 'fork -> b #1', 'fork -> b #2'].concat([
        'm -> join',
        'b -> join',
        'join -> after',
      ]),
      fork,
      exclusive('m'),
      join,
    );
    const run = tell(twice).complete('b');
    expect(run.open).toEqual(['b', 'after']);
    run.complete('b');
    expect(run.open).toEqual(['after', 'after']);
    expect(run.complete('after').complete('after').state.status).toBe('completed');
  });

  it('waits for ever behind an exclusive choice: an untaken way sends nothing', () => {
    const run = tell(
      draw(
        ['s -> x', 'x -> a : true', 'x -> b : default', 'a -> join', 'b -> join', 'join -> e'],
        exclusive('x'),
        join,
      ),
    ).complete('a');
    expect(run.state.status).toBe('active');
    expect(run.waiting).toEqual([]);
    expect(arrivedBy(run)).toEqual(['a-join']);
  });

  it('joins anew in every round of a loop', () => {
    const loop = draw(
      [
        's -> m -> fork -> a -> join -> x',
        'fork -> b -> join',
        'x -> m : n < 2',
        'x -> e : default',
      ],
      exclusive('m'),
      fork,
      task('a'),
      scriptTask('b', 'n + 1', 'n'),
      join,
      exclusive('x'),
    );
    const run = tell(loop, { variables: { n: 0 } });
    expect(run.times('join')).toBe(2);
    expect(run.state.status).toBe('completed');
  });
});

describe('a parallel gateway in a scope', () => {
  const inside: readonly Sketch[] = [fork, join, ...nodes('s2 a b e2')];
  const arrows = ['s2 -> fork -> a -> join -> e2', 'fork -> b -> join', 's -> sub -> next'];

  it('joins the tokens of its own scope only, one run of it not with another', () => {
    const loop = {
      type: 'multiInstance',
      sequential: false,
      over: { cardinality: { feel: '2' } },
      behavior: 'all',
      throws: [],
    } as const;
    const run = tell(draw(arrows, subProcess('sub', inside, { loop })));
    expect(run.open).toEqual(['a', 'b', 'a', 'b']);
    run.complete('a').complete('a'); // one of each run: no join yet
    expect(run.times('join')).toBe(0);
    expect(run.complete('b').times('join')).toBe(1);
    expect(run.complete('b').open).toEqual(['next']);
  });

  it('loses what waits at it when the scope is interrupted, and leaves no trace of it', () => {
    const run = tell(
      draw(
        [...arrows, 'late -> other'],
        subProcess('sub', inside),
        boundary('late', 'sub', timer('P1D')),
      ),
    )
      .complete('a')
      .passDays(1);
    expect(run.open).toEqual(['other']);
    expect(arrivedBy(run)).toEqual([]);
    expect(run.seen).toEqual(expect.arrayContaining(['xb', 'xsub']));
    expect(run.seen).not.toContain('xjoin');
  });

  it('keeps its scope open while a token waits at it', () => {
    const never = draw(
      [
        's2 -> x',
        'x -> join : true',
        'x -> b : default',
        'b -> join',
        'join -> e2',
        's -> sub -> next',
      ],
      subProcess('sub', [exclusive('x'), join, ...nodes('s2 b e2')]),
      boundary('heard', 'sub', message('stop')),
    );
    const run = tell(never);
    expect(run.waiting).toEqual(['heard']);
    expect(run.seen).not.toContain('-sub');
    expect(run.receive('heard').state.status).toBe('completed');
  });
});
