import { describe, expect, it } from 'vitest';
import type { MultiInstance, StandardLoop } from '../../../engine/interpreter/plan.ts';
import { draw, nodes } from '../../support/draw.ts';
import { feelContext } from '../../support/feel-context.ts';
import {
  boundary,
  end,
  error,
  feel,
  scriptTask,
  serviceTask,
  subProcess,
  terminate,
  timer,
  userTask,
  type Sketch,
} from '../../support/plan-builder.ts';
import { tell } from '../../support/story.ts';

const HOUR = 3_600_000;

const loop = (own: Partial<StandardLoop>): StandardLoop => ({
  type: 'standard',
  testBefore: false,
  ...own,
});

/** Writes the number of each run into `n`. */
const counting = (own: Partial<StandardLoop>): Sketch => {
  const script = scriptTask('t', 'loopCounter', 'n');
  return { ...script, own: { ...script.own, loop: loop(own) } };
};

const once = (sketch: Sketch, ...border: readonly Sketch[]) =>
  draw(['s -> t -> e', ...border.map(({ id }) => `${id} -> mend`)], sketch, ...border);

describe('a standard loop', () => {
  it.each([
    ['runs, then asks: at least once', { condition: feel('false') }, 1],
    ['runs again while its condition is true', { condition: feel('loopCounter < 3') }, 3],
    [
      'asks first where it is told to: perhaps never',
      { condition: feel('false'), testBefore: true },
      0,
    ],
    [
      'asked first, its counter is that of the run to come',
      { condition: feel('loopCounter <= 3'), testBefore: true },
      3,
    ],
    [
      'asked afterward, its counter is that of the run just done',
      { condition: feel('loopCounter <= 3') },
      4,
    ],
    [
      'ends at its maximum though the condition is true',
      { condition: feel('true'), maximum: 4 },
      4,
    ],
    [
      'ends at its maximum, asked first',
      { condition: feel('true'), maximum: 4, testBefore: true },
      4,
    ],
    [
      'ends before its maximum where the condition says so',
      { condition: feel('loopCounter < 2'), maximum: 4 },
      2,
    ],
    ['without a condition runs as often as its maximum', { maximum: 3 }, 3],
    ['without a condition, told to ask first, does the same', { maximum: 3, testBefore: true }, 3],
  ] as const)('%s', (_title, own, runs) => {
    const run = tell(once(counting(own)));
    expect(run.variables).toEqual(runs === 0 ? {} : { n: runs });
    expect(
      run.trace.filter(
        ({ type, elementType }) => type === 'elementActivated' && elementType === 'scriptTask',
      ),
    ).toHaveLength(runs);
    expect(run.ended).toBe(true);
  });

  it('shows one body around its runs', () => {
    const run = tell(once(counting({ maximum: 2 })));
    const seen = run.trace.filter(
      ({ elementId, type }) => elementId === 't' && type.startsWith('element'),
    );
    expect(seen.map(({ type, elementType }) => `${type} ${elementType}`)).toEqual([
      'elementActivated loopBody',
      'elementActivated scriptTask',
      'elementCompleted scriptTask',
      'elementActivated scriptTask',
      'elementCompleted scriptTask',
      'elementCompleted loopBody',
    ]);
  });

  it('sees what its last run has written', () => {
    const run = tell(once(userTask('t', { loop: loop({ condition: feel('again') }) })));
    run.complete('t', { again: true });
    expect(run.open).toEqual(['t']);
    expect(run.complete('t', { again: false }).ended).toBe(true);
  });

  it('maps inputs and outputs for each run', () => {
    const task = userTask('t', {
      loop: loop({ condition: feel('total < 10') }),
      inputs: [{ target: 'so', source: feel('total') }],
      outputs: [{ target: 'total', source: feel('total + added') }],
    });
    const run = tell(once(task), { variables: { total: 0 } }).complete('t', { added: 4 });
    expect(feelContext(run, 't')).toMatchObject({ so: 4, loopCounter: 2 });
    run.complete('t', { added: 6, noise: 1 });
    expect(run.variables).toEqual({ total: 10 });
  });

  it('begins a sub-process anew each time, its variables too', () => {
    const sub = subProcess('t', nodes('in'), {
      loop: loop({ maximum: 2 }),
      variables: [{ name: 'mine', initial: feel('0') }],
    });
    const run = tell(once(sub)).complete('in', { mine: 5 });
    expect(feelContext(run, 'in')).toMatchObject({ mine: 0, loopCounter: 2 });
    expect(run.complete('in').variables).toEqual({});
  });

  it('takes its flows once, when it is over', () => {
    const run = tell(once(counting({ maximum: 3 })));
    expect(run.of('t-e')).toBe('>');
  });

  it('has its boundary events around the whole: armed once, a timer not begun anew', () => {
    const task = userTask('t', { loop: loop({ maximum: 9 }) });
    const run = tell(once(task, boundary('b', 't', timer('PT2H'))))
      .pass(HOUR)
      .complete('t');
    expect(run.waits('timer')).toHaveLength(1);
    run.pass(HOUR);
    expect(run.of('t')).toBe('++-+xx');
    expect(run.open).toEqual(['mend']);
  });

  it('is ended as a whole by an error of one run, caught at its border', () => {
    const task = userTask('t', { loop: loop({ maximum: 9 }) });
    const run = tell(once(task, boundary('b', 't', error('E1')))).throwError('t', 'E1');
    expect(run.of('t')).toBe('++xx');
    expect(run.open).toEqual(['mend']);
  });

  it('goes on after a run that terminates itself', () => {
    const sub = subProcess('t', [...nodes('in'), end('stop', { definitions: [terminate] })], {
      loop: loop({ maximum: 2 }),
    });
    const run = tell(draw(['s -> t -> e', 'in -> stop'], sub)).complete('in');
    expect(run.open).toEqual(['in']);
    expect(run.complete('in').ended).toBe(true);
  });

  it('has no counters of instances: inside one, those of the instances around it are seen', () => {
    const around: MultiInstance = {
      type: 'multiInstance',
      sequential: false,
      over: { cardinality: feel('2') },
      behavior: 'all',
      throws: [],
    };
    const inner = userTask('in', { loop: loop({ maximum: 2 }) });
    const run = tell(draw(['s -> t -> e'], subProcess('t', [inner], { loop: around })));
    expect(feelContext(run, 'in')).toMatchObject({ numberOfInstances: 2, loopCounter: 1 });
    const alone = tell(once(userTask('t', { loop: loop({ maximum: 2 }) })));
    expect(feelContext(alone, 't')).not.toHaveProperty('numberOfInstances');
  });
});

describe('a standard loop that stops', () => {
  it.each([
    ['neither true nor false', 'perhaps', 'expressionType'],
    ['beyond evaluation', 'boom(', 'expressionFailed'],
  ])('at a condition that is %s holds the whole, after the run', (_title, condition, code) => {
    const run = tell(once(counting({ condition: feel(condition) })));
    expect(run.incidents).toEqual([code]);
    expect(run.of('t')).toBe('++-!');
  });

  it('is asked again by a retry, and does not run what has run', () => {
    const again = tell(once(counting({ condition: feel('more') }))).resolve('retry', {
      more: false,
    });
    expect(again.variables).toMatchObject({ n: 1 });
    expect(again.ended).toBe(true);
  });

  it('asked first is asked again by a retry, and then begins', () => {
    const plan = once(counting({ condition: feel('more'), testBefore: true, maximum: 1 }));
    expect(tell(plan).resolve('retry', { more: true }).variables).toMatchObject({ n: 1 });
    expect(tell(plan).resolve('retry', { more: false }).variables).toEqual({ more: false });
  });

  it('in one run is retried there, with the number of that run', () => {
    const task = serviceTask('t', { loop: loop({ maximum: 2 }) });
    const run = tell(once(task)).job('t').jobFails('t').resolve('retry');
    expect(feelContext(run, 't')).toMatchObject({ loopCounter: 2 });
    expect(run.job('t').ended).toBe(true);
  });

  it('goes on with the next run where one is given up', () => {
    const run = tell(once(serviceTask('t', { loop: loop({ maximum: 2 }) }))).jobFails('t');
    expect(run.resolve('end').waits('job')).toHaveLength(1);
    expect(run.job('t').ended).toBe(true);
  });
});
