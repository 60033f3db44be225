import { describe, expect, it } from 'vitest';
import { judgeSoundness } from '../../../engine/compiler/soundness.ts';
import type { ProcessPlan } from '../../../engine/interpreter/plan.ts';
import * as build from '../../support/plan-builder.ts';

const {
  boundary,
  end,
  exclusive,
  inclusive,
  parallel,
  process,
  start,
  subProcess,
  task,
  userTask,
} = build;

/** `deadlock at j (B): s → x → j`. */
const told = (plan: ProcessPlan): string[] =>
  judgeSoundness(plan).flatMap(({ findings, isDecided }) => [
    ...findings.map(
      ({ fault, element, always, steps }) =>
        `${fault} at ${element}${always ? ' always' : ''}: ${steps.map((step) => step.element).join(' ')}`,
    ),
    ...(isDecided ? [] : ['not decided']),
  ]);

describe('soundness', () => {
  it('sees a choice that leads into a parallel join', () => {
    const plan = process(
      'p',
      [start('s'), exclusive('x'), userTask('a'), userTask('b'), parallel('j'), end('e')],
      ['s -> x', 'x -> a : n = 1', 'x -> b : default', 'a -> j', 'b -> j', 'j -> e'],
    );
    expect(told(plan)).toEqual(['deadlock at j always: s x a']);
  });

  it('sees a branch that may miss its join', () => {
    const plan = process(
      'p',
      [
        start('s'),
        parallel('f'),
        exclusive('x'),
        userTask('b'),
        parallel('j'),
        end('e'),
        end('away'),
      ],
      ['s -> f', 'f -> x', 'f -> b', 'x -> away : n = 1', 'x -> j : default', 'b -> j', 'j -> e'],
    );
    expect(told(plan)).toEqual(['leftover at j: s f x away b']);
  });

  it('sees a merge that lets parallel tokens pass one by one', () => {
    const plan = process(
      'p',
      [
        start('s'),
        parallel('f'),
        userTask('a'),
        userTask('b'),
        exclusive('m'),
        userTask('t'),
        end('e'),
      ],
      ['s -> f', 'f -> a', 'f -> b', 'a -> m', 'b -> m', 'm -> t', 't -> e'],
    );
    expect(told(plan)).toEqual(['improper-join at m always: s f a m']);
  });

  it('says “in every run” only where a second token comes in every run', () => {
    const inOneStep = process(
      'p',
      [start('s'), userTask('a'), userTask('m'), exclusive('x'), end('e')],
      ['s -> a', 'a -> m', 'a -> x', 'x -> m : n = 1', 'x -> e : default', 'm -> e'],
    );
    expect(told(inOneStep)).toEqual(['improper-join at m: s a x']);
    const later = process(
      'p',
      [start('s'), userTask('a'), userTask('m'), userTask('w'), exclusive('x'), end('e')],
      ['s -> a', 'a -> m', 'a -> w', 'w -> x', 'x -> m : n = 1', 'x -> e : default', 'm -> e'],
    );
    expect(told(later)).toEqual(['improper-join at m: s a']);
  });

  it('tells flows apart by which an inclusive join waits for different tokens', () => {
    const plan = process(
      'p',
      [
        start('s'),
        userTask('a'),
        userTask('b'),
        inclusive('i'),
        inclusive('j'),
        userTask('u'),
        boundary('late', 'b', build.timer('PT1H')),
      ],
      [
        ...['s -> a', 'a -> b', 'a -> j', 'b -> i', 'late -> i', 'i -> j'],
        ...['j -> u : n = 1', 'j -> a : n = 2', 'j -> i'],
      ],
    );
    expect(told(plan)[0]).toBe('deadlock at i: s a b late');
  });

  it('sees a loop that never ends', () => {
    const plan = process(
      'p',
      [start('s'), exclusive('m'), task('t'), exclusive('x'), end('e')],
      ['s -> m', 'm -> t', 't -> x', 'x -> m', 'x -> e : default'],
    );
    expect(told(plan)).toEqual(['livelock at t always: s m t x m t x m']);
  });

  it('sees tokens that grow', () => {
    const plan = process(
      'p',
      [start('s'), exclusive('m'), parallel('f'), userTask('a'), userTask('b'), end('e')],
      ['s -> m', 'm -> f', 'f -> a', 'f -> b', 'a -> m', 'b -> e'],
    );
    expect(told(plan)).toEqual(['unbounded at b always: s m f a m f a m f a m f']);
  });

  it('sees what nothing leads to', () => {
    const plan = process(
      'p',
      [start('s'), exclusive('x'), task('a'), task('b'), end('e')],
      ['s -> x', 'x -> a', 'x -> b : n = 1', 'a -> e', 'b -> e'],
    );
    expect(told(plan)).toEqual(['dead at b always: ']);
  });
  it('judges each container alone', () => {
    const plan = process(
      'p',
      [
        start('s'),
        inclusive('f'),
        subProcess('a', [
          start('as'),
          parallel('af'),
          task('a1'),
          exclusive('ax'),
          parallel('aj'),
          end('ae'),
          end('aw'),
        ]),
        boundary('late', 'a', build.timer('PT1H'), { interrupting: false }),
        userTask('b'),
        inclusive('j'),
        end('e'),
      ],
      [
        's -> f',
        'f -> a : n = 1',
        'f -> b : n= 2',
        'a -> j',
        'b -> j',
        'late -> j',
        'j -> e',
        'as -> af',
        'af -> a1',
        'af -> ax',
        'a1 -> aj',
        'ax -> aj : n = 1',
        'ax -> aw : default',
        'aj -> ae',
      ],
    );
    expect(told(plan)).toEqual(['leftover at aj: as af a1 ax aw']);
  });
});
