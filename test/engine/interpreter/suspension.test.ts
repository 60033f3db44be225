import { describe, expect, it } from 'vitest';
import { nextDue } from '../../../engine/interpreter/outstanding.ts';
import { draw } from '../../support/draw.ts';
import {
  boundary,
  callActivity,
  catchEvent,
  conditional,
  end,
  serviceTask,
  signal,
  terminate,
  timer,
  userTask,
} from '../../support/plan-builder.ts';
import { MONDAY, tell, type Story } from '../../support/story.ts';

const HOUR = 3_600_000;

const suspended = (plan: ReturnType<typeof draw> | Story): Story =>
  ('happen' in plan ? plan : tell(plan)).happen({ type: 'instanceSuspended' });
const resumed = (run: Story, timers: 'keep' | 'shift' = 'keep'): Story =>
  run.happen({ type: 'instanceResumed', timers });
const later = (run: Story, hours: number): Story => {
  run.now += hours * HOUR;
  return run;
};

describe('a suspended instance', () => {
  it('keeps answers for later, and does nothing with them', () => {
    const run = suspended(draw(['s -> a -> b'])).complete('a', { x: 1 });
    expect(run.of('a')).toBe('+');
    expect(run.variables).toEqual({});
    expect(run.state.deferred).toHaveLength(1);
    expect(run.last.commands).toEqual([]);
  });

  it('takes them up when it is resumed, in the order they came, each as by who gave it', () => {
    const run = suspended(draw(['s -> a -> x', 's -> b -> y']));
    run.complete('b', { last: 'b' }, 'bo').complete('a', { last: 'a' }, 'ann');
    resumed(run);
    expect(run.open).toEqual(['y', 'x']);
    expect(run.variables).toEqual({ last: 'a' });
    expect(run.state.handled.map(({ actor }) => actor.id)).toEqual(['bo', 'ann']);
    expect(run.state.deferred).toEqual([]);
  });

  it('drops what has become stale by then', () => {
    const plan = draw(['s -> a -> e', 'b -> x'], userTask('a'), boundary('b', 'a', signal('stop')));
    const run = suspended(plan).hearSignal('b').complete('a', { late: true });
    resumed(run);
    expect(run.open).toEqual(['x']);
    expect(run.variables).toEqual({});
  });

  it('takes nothing up after one of them has ended it', () => {
    const plan = draw(['s -> a -> stop', 's -> b -> c'], end('stop', { definitions: [terminate] }));
    const run = resumed(suspended(plan).complete('a').complete('b', { late: true }));
    expect(run.state.status).toBe('completed');
    expect(run.variables).toEqual({});
  });

  it('lets operators work', () => {
    const run = suspended(
      draw(['s -> a', 'c -> x'], userTask('a'), boundary('c', 'a', conditional('go'))),
    );
    run.happen({ type: 'variablesSet', scope: 't1', variables: { n: 1 } });
    expect(run.variables).toEqual({ n: 1 });
    expect(run.cancel().state.status).toBe('canceled');
  });

  it('is suspended once, and resumed once', () => {
    const run = later(suspended(draw(['s -> a'])), 1).happen({ type: 'instanceSuspended' });
    expect(run.trace.filter(({ type }) => type === 'instanceSuspended')).toHaveLength(1);
    resumed(resumed(run));
    expect(run.trace.filter(({ type }) => type === 'instanceResumed')).toHaveLength(1);
  });
});

describe('what a suspended instance has called', () => {
  const plan = () => draw(['s -> c -> e', 's -> d -> e'], callActivity('c'), callActivity('d'));
  const told = (run: Story) =>
    run.last.commands.flatMap((one) =>
      one.type === 'tellCalled' ? [[one.instanceId, one.happened]] : [],
    );

  it('is told, in the order it was called, and told again when it is resumed, and how', () => {
    const run = tell(plan());
    const called = run.waits('call').map(({ instanceId }) => instanceId);
    expect(called).toHaveLength(2);
    expect(told(suspended(run))).toEqual(called.map((id) => [id, { type: 'instanceSuspended' }]));
    expect(told(resumed(run, 'shift'))).toEqual(
      called.map((id) => [id, { type: 'instanceResumed', timers: 'shift' }]),
    );
  });

  it('is not told twice, nor once it has come back', () => {
    const run = suspended(tell(plan())).happen({ type: 'instanceSuspended' });
    expect(told(run)).toEqual([]);
    const [back] = run.waits('call');
    run.happen({ type: 'callCompleted', waitId: back!.id, variables: {} }); // deferred
    expect(told(resumed(run))).toHaveLength(2);
    expect(run.waits('call')).toHaveLength(1);
    expect(told(suspended(run))).toHaveLength(1);
  });
});

describe('the timers of a suspended instance', () => {
  const plan = (own = {}) =>
    draw(['s -> a -> e', 'b -> x'], userTask('a'), boundary('b', 'a', timer('PT5H'), own));

  it('do not ring', () => {
    expect(nextDue(suspended(plan()).state)).toBeNull();
  });

  it('kept, ring at their instant, or when it is resumed', () => {
    expect(nextDue(resumed(later(suspended(plan()), 3)).state)).toBe(MONDAY + 5 * HOUR);
    expect(resumed(later(suspended(plan()), 9)).pass(0).open).toEqual(['x']);
  });

  it('shifted, have the time back that they lost, and say so', () => {
    const run = resumed(later(suspended(plan()), 3), 'shift');
    expect(nextDue(run.state)).toBe(MONDAY + 8 * HOUR);
    expect(run.trace.filter(({ type }) => type === 'dueChanged')).toHaveLength(1);
  });

  it('whose clock is locked are not shifted', () => {
    const run = resumed(later(suspended(plan({ clockLocked: true })), 3), 'shift');
    expect(nextDue(run.state)).toBe(MONDAY + 5 * HOUR);
  });

  it('opened meanwhile have back what they lost themselves, and no more', () => {
    const run = tell(
      draw(['s -> t -> c'], serviceTask('t'), catchEvent('c', { definitions: [timer('PT5H')] })),
    );
    run.jobFails('t').happen({ type: 'instanceSuspended' });
    later(run, 1).resolve('complete');
    expect(run.waits('timer')).toMatchObject([{ due: MONDAY + 6 * HOUR }]);
    resumed(later(run, 2), 'shift');
    expect(nextDue(run.state)).toBe(MONDAY + 8 * HOUR);
  });
});
