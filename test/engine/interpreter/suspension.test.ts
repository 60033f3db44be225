import { describe, expect, it } from 'vitest';
import { nextDue } from '../../../engine/interpreter/outstanding.ts';
import { draw } from '../../support/draw.ts';
import {
  boundary,
  callActivity,
  catchEvent,
  conditional,
  end,
  feel,
  serviceTask,
  signal,
  terminate,
  timer,
  userTask,
} from '../../support/plan-builder.ts';
import { CALENDAR, MONDAY, tell, type Story } from '../../support/story.ts';

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

describe('a statutory term of a suspended instance', () => {
  const term = { value: 10, unit: 'workingDays', anchor: 'activation', ladder: 'reply' };
  const levels = [
    { offset: { n: -5, unit: 'workingDays' }, to: ['handler'], act: 'remind' },
    { offset: { n: 1, unit: 'workingDays' }, to: ['office'], act: 'urge' },
    { offset: { n: 5, unit: 'workingDays' }, to: ['office'], act: 'circular' },
  ];
  const parameters = { terms: { reply: term }, ladders: { reply: { levels } } };
  const deadline = { type: 'county', key: 'reply', catchUp: 'one' } as const;
  const begun = (own = {}) =>
    tell(draw(['s -> a -> e'], userTask('a', { deadline, ...own })), { parameters });
  const DAY = 24 * HOUR;
  const MIDNIGHT = MONDAY - 9 * HOUR;
  const duesOf = (run: Story) => run.waits('timer').map(({ purpose, due }) => [purpose, due]);

  it('shifted, ends with a day again, and its ladder follows it: one rung, counted from the new day', () => {
    const run = resumed(later(suspended(begun()), 2 * 24 + 5), 'shift'); // until Wednesday, 14:00
    expect(duesOf(run)).toEqual([
      ['due', MIDNIGHT + 17 * DAY], // Wednesday in two weeks, 24:00
      ['ladder', MIDNIGHT + 9 * DAY + 9 * HOUR],
    ]);
    expect(run.waits('userTask')[0]?.task.due).toBe(MIDNIGHT + 17 * DAY);
  });

  it('has no working day back for a weekend', () => {
    const run = later(begun(), 4 * 24); // Friday
    resumed(later(suspended(run), 2 * 24), 'shift'); // until Sunday
    expect(duesOf(run)[0]).toEqual(['due', MIDNIGHT + 15 * DAY]);
  });

  it('that has passed leaves the rungs after it shifted by the same working days', () => {
    const run = begun().passDays(14.75); // due at 24:00 of the second Monday from then
    expect(duesOf(run)).toEqual([['ladder', MIDNIGHT + 15 * DAY + 9 * HOUR]]);
    resumed(later(suspended(run), 24), 'shift');
    expect(duesOf(run)).toEqual([['ladder', MIDNIGHT + 16 * DAY + 9 * HOUR]]);
    expect(run.passDays(30).effects).toHaveLength(3);
  });

  it('keeps what it was given back when the calendar is published anew', () => {
    const run = resumed(later(suspended(begun()), 2 * 24), 'shift');
    const off = ['2026-03-19']; // the Thursday after its shifted end
    run.happen({ type: 'calendarChanged', calendar: { ...CALENDAR, version: 'next', off } });
    expect(duesOf(run)[0]).toEqual(['due', MIDNIGHT + 17 * DAY]);
    const sooner = ['2026-03-17']; // a Tuesday before it
    run.happen({ type: 'calendarChanged', calendar: { ...CALENDAR, version: 'x', off: sooner } });
    expect(duesOf(run)[0]).toEqual(['due', MIDNIGHT + 18 * DAY]);
  });

  it('begins anew when its event is recorded again: what was lost before does not count', () => {
    const dispatched = { ...term, anchor: 'dispatched' };
    const own = { terms: { reply: dispatched }, ladders: {} };
    const run = tell(draw(['s -> a -> e'], userTask('a', { deadline })), { parameters: own });
    run.happen({ type: 'anchorRecorded', name: 'dispatched' });
    resumed(later(suspended(run), 2 * 24), 'shift');
    expect(duesOf(run)).toEqual([['due', MIDNIGHT + 17 * DAY]]);
    later(run, 24).happen({ type: 'anchorRecorded', name: 'dispatched' }); // on Thursday
    expect(duesOf(run)).toEqual([['due', MIDNIGHT + 18 * DAY]]);
  });

  it('that can no longer be counted is an incident where it would go on', () => {
    const wait = { type: 'timer', timer: { type: 'duration', length: feel('length') } } as const;
    const plan = draw(['s -> c'], catchEvent('c', { definitions: [wait] }));
    const run = tell(plan, { variables: { length: 'P1D' } });
    run.happen({ type: 'variablesSet', scope: 't1', variables: { length: 'soon' } });
    resumed(later(suspended(run), 1), 'shift');
    expect(Object.values(run.state.incidents)).toMatchObject([
      { code: 'timerInvalid', element: 'c' },
    ]);
  });
});
