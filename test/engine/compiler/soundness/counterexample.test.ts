import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judgeSoundness } from '../../../../engine/compiler/soundness.ts';
import type { ProcessPlan } from '../../../../engine/interpreter/plan.ts';
import { anyDrawing } from '../../../support/free-process.ts';
import * as build from '../../../support/plan-builder.ts';
import { isShown, playCounterexamples } from '../../../support/play-counterexample.ts';

const { end, exclusive, inclusive, parallel, process, start, subProcess, task, userTask } = build;
const ONE_BRANCH_MISSES = ['f -> x', 'f -> b', 'x -> away : n = 1', 'x -> j : default', 'b -> j'];

const broken: readonly (readonly [string, readonly ProcessPlan[], string])[] = [
  [
    'a choice that leads into a parallel join',
    [
      process(
        'p',
        [start('s'), exclusive('x'), userTask('a'), userTask('b'), parallel('j'), end('e')],
        ['s -> x', 'x -> a : n = 1', 'x -> b : default', 'a -> j', 'b -> j', 'j -> e'],
      ),
    ],
    'deadlock at j: a',
  ],
  [
    'a branch that may miss its join',
    [
      process(
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
        ['s -> f', ...ONE_BRANCH_MISSES, 'j -> e'],
      ),
    ],
    'leftover at j: b',
  ],
  [
    'a merge that lets parallel tokens pass one by one',
    [
      process(
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
      ),
    ],
    'improper-join at m: a b',
  ],
  [
    'a loop without a way out',
    [
      process(
        'p',
        [start('s'), exclusive('m'), task('t'), exclusive('x'), end('e')],
        ['s -> m', 'm -> t', 't -> x', 'x -> m', 'x -> e : default'],
      ),
    ],
    'livelock at t: ',
  ],
  [
    'tokens that grow',
    [
      process(
        'p',
        [start('s'), exclusive('m'), parallel('f'), userTask('a'), userTask('b'), end('e')],
        ['s -> m', 'm -> f', 'f -> a', 'f -> b', 'a -> m', 'b -> e'],
      ),
    ],
    'unbounded at b: a a a',
  ],
  [
    'a step inside a step, after another',
    [
      process(
        'p',
        [
          start('s'),
          exclusive('q'),
          userTask('first'),
          subProcess('sub', [
            start('is'),
            parallel('f'),
            exclusive('x'),
            userTask('b'),
            parallel('j'),
            end('ie'),
            end('away'),
          ]),
          end('e'),
          end('other'),
        ],
        [
          's -> q',
          'q -> first : wanted',
          'q -> other : default',
          'first -> sub',
          'sub -> e',
          'is -> f',
          ...ONE_BRANCH_MISSES,
          'j -> ie',
        ],
      ),
    ],
    'leftover at j: first b',
  ],
  [
    'a join after a step with steps inside',
    [
      process(
        'p',
        [
          start('s'),
          inclusive('f'),
          subProcess('sub', [start('is'), exclusive('ix'), userTask('i1'), end('ie')]),
          userTask('b'),
          parallel('j'),
          end('e'),
        ],
        [
          's -> f',
          'f -> sub : n > 1',
          'f -> b : n > 2',
          'sub -> j',
          'b -> j',
          'j -> e',
          'is -> ix',
          'ix -> i1 : k',
          'ix -> ie : default',
          'i1 -> ie',
        ],
      ),
    ],
    'deadlock at j: ',
  ],
  [
    'a term that ends a step on its way to a join',
    [
      process(
        'p',
        [
          start('s'),
          parallel('f'),
          userTask('a'),
          build.boundary('late', 'a', build.timer('P1D')),
          userTask('b'),
          parallel('j'),
          end('e'),
          end('away'),
        ],
        ['s -> f', 'f -> a', 'f -> b', 'a -> j', 'late -> away', 'b -> j', 'j -> e'],
      ),
    ],
    'leftover at j: b late',
  ],
  [
    'an error that does',
    [
      process(
        'p',
        [
          start('s'),
          parallel('f'),
          userTask('a'),
          build.boundary('wrong', 'a', build.error(null)),
          userTask('b'),
          parallel('j'),
          end('e'),
          end('away'),
        ],
        ['s -> f', 'f -> a', 'f -> b', 'a -> j', 'wrong -> away', 'b -> j', 'j -> e'],
      ),
    ],
    'leftover at j: b wrong',
  ],
];

const goesOnForEver = (plan: ProcessPlan): boolean =>
  judgeSoundness(plan, { states: 500, work: 50_000 }).some(
    ({ findings, isDecided }) =>
      !isDecided || findings.some(({ fault }) => fault === 'livelock' || fault === 'unbounded'),
  );

describe('a counterexample', () => {
  it.each(broken)('of %s plays what it says', (_what, plans, told) => {
    const [played, ...others] = playCounterexamples(plans);
    if (!played) throw new Error('Expected a run to play, but there is none');
    const { finding, scenario, run } = played;
    expect(others).toEqual([]);
    expect(`${finding.fault} at ${finding.element}: ${scenario.order.join(' ')}`).toBe(told);
    expect(run.differences).toEqual([]);
    expect(isShown(played)).toBe(true);
  });

  it('shows the second token, also where another way leads to the same place without it', () => {
    const plan = process(
      'p',
      [
        start('s'),
        parallel('f'),
        userTask('a'),
        task('t'),
        userTask('u'),
        build.boundary('late', 'a', build.timer('PT1H')),
      ],
      ['s -> f', 'f -> a', 'f -> t', 'a -> t', 't -> u', 'late -> u'],
    );
    const played = playCounterexamples([plan]);
    expect(played.map(({ finding }) => finding.element)).toEqual(['t', 'u']);
    expect(played.map(isShown)).toEqual([true, true]);
  });

  it('has an event beside a task happen before the task is done', () => {
    const plan = process(
      'p',
      [
        start('s'),
        userTask('a'),
        userTask('b'),
        userTask('c'),
        userTask('u'),
        userTask('v'),
        end('e'),
        build.boundary('late', 'a', build.timer('PT1H'), { interrupting: false }),
      ],
      ['s -> a', 'a -> b', 'b -> e', 'a -> u', 'late -> c', 'c -> u', 'u -> v'],
    );
    const played = playCounterexamples([plan]);
    expect(played.map(({ finding }) => finding.element)).toEqual(['u']);
    expect(played.map(isShown)).toEqual([true]);
  });

  it('of anything drawn plays what it says', () => {
    fc.assert(
      fc.property(anyDrawing, (plan) => {
        if (goesOnForEver(plan)) return; // ten thousand steps a run
        for (const played of playCounterexamples([plan])) {
          if (played.finding.fault === 'dead') continue;
          const shown = JSON.stringify([Object.keys(plan.flows), played.finding, played.scenario]);
          expect(isShown(played), shown).toBe(true);
        }
      }),
      { numRuns: 50 },
    );
  });

  it('is not written where data decides on the way', () => {
    const plan = process(
      'p',
      [
        start('s'),
        userTask('each', {
          loop: { type: 'standard', condition: build.feel('n < 3'), testBefore: false },
        }),
        parallel('f'),
        exclusive('x'),
        userTask('b'),
        parallel('j'),
        end('e'),
        end('away'),
      ],
      ['s -> each', 'each -> f', ...ONE_BRANCH_MISSES, 'j -> e'],
    );
    expect(playCounterexamples([plan])).toEqual([]);
  });
});
