import { describe, expect, it } from 'vitest';
import type { MultiInstance } from '../../../engine/interpreter/plan.ts';
import { draw, nodes } from '../../support/draw.ts';
import {
  boundary,
  exclusive,
  feel,
  inclusive,
  message,
  parallel,
  subProcess,
  task,
  timer,
  userTask,
  type Sketch,
} from '../../support/plan-builder.ts';
import { each, type Story, tell } from '../../support/story.ts';

const needs = (id: string, startQuantity: number): Sketch => userTask(id, { startQuantity });
const gives = (id: string, completionQuantity: number): Sketch =>
  userTask(id, { completionQuantity });

/** Tokens that wait to be enough, by the flow they came by. */
const parked = ({ state }: Story): readonly (string | undefined)[] =>
  Object.values(state.tokens)
    .filter(({ phase }) => phase === 'arrived')
    .map(({ via }) => via)
    .sort();

const INSTANCES: MultiInstance = {
  type: 'multiInstance',
  sequential: false,
  over: { cardinality: feel('3') },
  behavior: 'all',
  throws: [],
};

/** BPMN 2.0.2 §13.3.2 and bpmn.md §3.3: startQuantity and completionQuantity. */
describe('a start quantity', () => {
  it('gathers over all incoming flows together, not one of each', () => {
    const run = tell(
      draw(
        ['s -> f -> a -> b', 'f -> c -> b', 'f -> d -> b', 'b -> e'],
        parallel('f'),
        needs('b', 2),
      ),
    );
    each(run, 'a', 'c');
    expect(run.open).toEqual(['d', 'b']);
    expect(run.complete('d').open).toEqual(['b']);
    expect(parked(run)).toEqual(['d-b']);
  });

  it('takes two that came by one flow as well', () => {
    const run = tell(draw(['s -> a -> b -> e'], gives('a', 2), needs('b', 2))).complete('a');
    expect(run.open).toEqual(['b']);
    expect(run.times('b')).toBe(1);
  });

  it('begins one execution for every so many, and keeps what is over', () => {
    const run = tell(draw(['s -> a -> b -> e'], gives('a', 5), needs('b', 2))).complete('a');
    expect(run.open).toEqual(['b', 'b']);
    expect(parked(run)).toEqual(['a-b']);
    expect(each(run, 'b', 'b').state.status).toBe('active'); // the last one is still waiting
  });

  it('begins one loop, whatever the number of its instances', () => {
    const run = tell(
      draw(
        ['s -> a -> b -> e'],
        gives('a', 2),
        userTask('b', { startQuantity: 2, loop: INSTANCES }),
      ),
    ).complete('a');
    expect(run.open).toEqual(['b', 'b', 'b']);
    expect(each(run, 'b', 'b', 'b').state.status).toBe('completed');
  });

  it('keeps a sub-process open, and its boundary event hears meanwhile', () => {
    const run = tell(
      draw(
        ['s -> sub -> after', 's2 -> a -> b -> e2', 'late -> other'],
        subProcess('sub', [...nodes('s2 a e2'), needs('b', 2)]),
        boundary('late', 'sub', timer('P1D')),
      ),
    ).complete('a');
    expect(run.waiting).toEqual(['late']);
    expect(run.passDays(1).open).toEqual(['other']);
  });

  it('counts anew in each run of its scope', () => {
    const run = tell(
      draw(
        ['s -> sub -> after', 's2 -> a -> b -> e2'],
        subProcess('sub', [...nodes('s2 a e2'), needs('b', 2)], {
          loop: { ...INSTANCES, over: { cardinality: feel('2') } },
        }),
      ),
    );
    each(run, 'a', 'a');
    expect(run.times('b')).toBe(0); // one token in each of two scopes
  });

  it('arms what stands on the border once the execution begins', () => {
    const run = tell(
      draw(
        ['s -> f -> a -> b -> e', 'f -> c -> b', 'heard -> other'],
        parallel('f'),
        needs('b', 2),
        boundary('heard', 'b', message('m')),
      ),
    ).complete('a');
    expect(run.waits('message')).toEqual([]);
    expect(run.complete('c').waits('message')).toHaveLength(1);
  });

  it('loses nothing of what is parked when another token is ended', () => {
    const run = tell(
      draw(
        ['s -> f -> a -> b -> e', 'f -> c -> b', 'f -> d -> b', 'late -> e9'],
        parallel('f'),
        needs('b', 2),
        boundary('late', 'c', timer('P1D')),
      ),
    ).complete('a');
    run.passDays(1).complete('d');
    expect(run.open).toEqual(['b']);
  });
});

describe('a completion quantity', () => {
  it('is the number of tokens on each flow that is taken', () => {
    const run = tell(draw(['s -> a -> b', 'a -> c'], gives('a', 2))).complete('a');
    expect(run.open).toEqual(['b', 'b', 'c', 'c']);
  });

  it('is on the flows whose condition holds, and on no other', () => {
    const run = tell(draw(['s -> a -> b : n > 1', 'a -> c : default'], gives('a', 3)), {
      variables: { n: 0 },
    }).complete('a');
    expect(run.open).toEqual(['c', 'c', 'c']);
  });

  it('is given once for the whole of a loop, not by each instance', () => {
    const run = tell(
      draw(['s -> a -> b -> e'], userTask('a', { completionQuantity: 2, loop: INSTANCES })),
    );
    expect(each(run, 'a', 'a').open).toEqual(['a']);
    expect(run.complete('a').open).toEqual(['b', 'b']);
  });

  it('is nothing of a boundary event: one token leaves by that', () => {
    const run = tell(
      draw(['s -> a -> b', 'late -> c'], gives('a', 3), boundary('late', 'a', timer('P1D'))),
    );
    expect(run.passDays(1).open).toEqual(['c']);
  });

  it('is what a sub-process leaves as well', () => {
    const run = tell(
      draw(
        ['s -> sub -> b', 's2 -> a -> e2'],
        subProcess('sub', nodes('s2 a e2'), { completionQuantity: 2 }),
      ),
    ).complete('a');
    expect(run.open).toEqual(['b', 'b']);
  });

  it('merges by an exclusive gateway token by token', () => {
    const run = tell(draw(['s -> a -> x -> b'], gives('a', 2), exclusive('x'))).complete('a');
    expect(run.times('x')).toBe(2);
    expect(run.open).toEqual(['b', 'b']);
  });

  it('never makes up for a missing flow at a parallel join', () => {
    const run = tell(
      draw(
        ['s -> f -> a -> j -> after', 'f -> c -> j'],
        parallel('f'),
        parallel('j'),
        gives('a', 2),
      ),
    ).complete('a');
    expect(run.times('j')).toBe(0);
    run.complete('c');
    expect(run.times('j')).toBe(1);
    expect(parked(run)).toEqual(['a-j']);
    expect(run.complete('after').state.status).toBe('active'); // its surplus waits for another c
  });

  it('fires an inclusive join again for what is over', () => {
    const run = tell(
      draw(
        ['s -> f -> a -> j -> after', 'f -> c -> j'],
        parallel('f'),
        inclusive('j'),
        gives('a', 2),
      ),
    ).complete('a');
    expect(run.times('j')).toBe(0); // c can still come
    run.complete('c');
    expect(run.times('j')).toBe(2);
    expect(run.open).toEqual(['after', 'after']);
  });

  it('feeds a start quantity exactly: so many in, so many executions', () => {
    const run = tell(
      draw(['s -> a -> b -> c -> e'], gives('a', 6), {
        ...task('b'),
        own: { startQuantity: 3, completionQuantity: 2 },
      }),
    ).complete('a');
    expect(run.times('b')).toBe(2);
    expect(run.open).toEqual(['c', 'c', 'c', 'c']);
    expect(parked(run)).toEqual([]);
  });
});
