import { describe, expect, it } from 'vitest';
import type { EventDefinition } from '../../../../engine/interpreter/plan.ts';
import { draw, nodes } from '../../../support/draw.ts';
import {
  boundary,
  catchEvent,
  cycle,
  eventSubProcess,
  feel,
  scriptTask,
  start,
  subProcess,
  timer,
  userTask,
} from '../../../support/plan-builder.ts';
import { MONDAY, tell } from '../../../support/story.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const date = (at: string): EventDefinition => ({
  type: 'timer',
  timer: { type: 'date', at: feel(at) },
});
const length = (source: string): EventDefinition => ({
  type: 'timer',
  timer: { type: 'duration', length: feel(source) },
});
const rule = (source: string): EventDefinition => ({
  type: 'timer',
  timer: { type: 'cycle', rule: feel(source), catchUp: 'one' },
});
const pausing = (definition: EventDefinition) =>
  draw(['s -> pause -> e'], catchEvent('pause', { definitions: [definition] }));

/** bpmn.md §5. Stories begin on Monday 2026-03-02 at 09:00, at +08:00. */
describe('a timer', () => {
  it.each([
    ['a span', timer('PT90M'), 90 * MINUTE],
    ['a span of days', timer('P2D'), 2 * DAY],
    ['a month, by the calendar', timer('P1M'), 31 * DAY],
    ['weeks', timer('P1W'), 7 * DAY],
    ['a span computed', length('"PT" + string(n) + "H"'), 3 * HOUR],
    ['a span that is a value of FEEL', length('duration("PT3H")'), 3 * HOUR],
    ['an instant with its offset', date('"2026-03-02T12:00:00+08:00"'), 3 * HOUR],
    ['an instant of another zone', date('"2026-03-02T04:00:00Z"'), 3 * HOUR],
    ["an instant without one: the county's", date('"2026-03-02T12:00:00"'), 3 * HOUR],
    ['a day: its first moment', date('"2026-03-03"'), 15 * HOUR],
    ['a day computed', date('day'), 15 * HOUR],
    ['a day that is a value of FEEL', date('date("2026-03-03")'), 15 * HOUR],
    ['the first of a cycle', cycle('R3/PT2H'), 2 * HOUR],
    ['the first of an endless cycle', cycle('R/PT2H'), 2 * HOUR],
    ['the start of a cycle that names one', cycle('R3/2026-03-02T10:00:00+08:00/PT2H'), HOUR],
  ])('is due at %s', (_what, definition, after) => {
    const run = tell(pausing(definition), { variables: { n: 3, day: '2026-03-03' } });
    expect(run.waits('timer')[0]).toMatchObject({ purpose: 'event', due: MONDAY + after });
    expect(run.pass(after - 1).ended).toBe(false);
    expect(run.pass(1).ended).toBe(true);
  });

  it('of a day that has passed is due at once', () => {
    const run = tell(pausing(date('"2020-01-01"')));
    expect(run.ended).toBe(false); // the clock of the host rings, in a step of its own
    expect(run.pass(0).ended).toBe(true);
  });

  it.each([
    ['no time at all', length('"soon"')],
    ['nothing', length('null')],
    ['what is not there', length('missing')],
    ['a number', length('5')],
    ['a day that is none', date('"2026-02-30"')],
    ['a cycle without a span', rule('"R3"')],
  ])('that is %s stops where it should begin to wait', (_what, definition) => {
    const run = tell(pausing(definition));
    expect(run.incidents).toEqual(['timerInvalid']);
    expect(run.waits('timer')).toEqual([]);
  });

  it('that can not be computed stops in the same way, and is computed again by a retry', () => {
    const run = tell(pausing(length('patience')));
    run.resolve('retry', { patience: 'PT1H' });
    expect(run.waits('timer')[0]).toMatchObject({ due: MONDAY + HOUR });
    expect(run.pass(HOUR).ended).toBe(true);
  });

  it('is fixed when it is armed: what it was computed from may change', () => {
    const run = tell(pausing(length('patience')), { variables: { patience: 'PT1H' } });
    run.happen({ type: 'variablesSet', scope: 't1', variables: { patience: 'PT5H' } });
    expect(run.pass(HOUR).ended).toBe(true);
  });

  it('counts from when it is armed', () => {
    const run = tell(
      draw(['s -> work -> pause -> e'], catchEvent('pause', { definitions: [timer('PT1H')] })),
    );
    run.pass(5 * HOUR).complete('work');
    expect(run.waits('timer')[0]).toMatchObject({ due: MONDAY + 6 * HOUR });
  });

  it('fires late at its own instant, and what follows counts from the clock', () => {
    const run = tell(
      draw(
        ['s -> first -> second -> e'],
        catchEvent('first', { definitions: [timer('PT1H')] }),
        catchEvent('second', { definitions: [timer('PT1H')] }),
      ),
    );
    run.now += 10 * HOUR; // the host was away
    run.happen({ type: 'timerFired', waitId: run.waitOn('first').id });
    expect(run.waits('timer')[0]).toMatchObject({ due: MONDAY + 11 * HOUR });
  });
});

describe('a cycle', () => {
  const reminding = (definition: EventDefinition) =>
    draw(
      ['s -> work -> e', 'again -> note'],
      userTask('work'),
      boundary('again', 'work', definition, { interrupting: false }),
      scriptTask('note', 'if n = null then 1 else n + 1', 'n'),
    );

  it.each([
    ['as often as it says', 'R3/PT1H', 10, 3],
    ['once', 'R1/PT1H', 10, 1],
    ['for ever', 'R/PT1H', 10, 10],
    ['until its end', 'R/PT1H/2026-03-02T12:30:00+08:00', 10, 3],
    ['from its start', 'R/2026-03-02T15:00:00+08:00/PT1H', 10, 5],
    ['as often as it says, from its start', 'R2/2026-03-02T15:00:00+08:00/PT1H', 10, 2],
  ])('beside an activity fires %s', (_what, cycled, hours, times) => {
    expect(
      tell(reminding(cycle(cycled)))
        .pass(hours * HOUR)
        .times('again'),
    ).toBe(times);
  });

  it('does not drift: each occurrence follows from the one before, not from the clock', () => {
    const run = tell(reminding(cycle('R/PT1H')));
    run.now += HOUR + 20 * MINUTE;
    run.happen({ type: 'timerFired', waitId: run.waitOn('again').id });
    expect(run.waits('timer')[0]).toMatchObject({ due: MONDAY + 2 * HOUR });
  });

  it('that was missed several times fires once for all of them', () => {
    const run = tell(reminding(cycle('R/PT1H')));
    run.now += 5 * HOUR + 20 * MINUTE;
    run.happen({ type: 'timerFired', waitId: run.waitOn('again').id });
    expect(run.times('again')).toBe(1);
    expect(run.waits('timer')[0]).toMatchObject({ due: MONDAY + 6 * HOUR });
  });

  it('ends with its activity', () => {
    const run = tell(reminding(cycle('R/PT1H')))
      .pass(2 * HOUR)
      .complete('work')
      .pass(5 * HOUR);
    expect(run.times('again')).toBe(2);
    expect(run.state.status).toBe('completed');
  });

  it('that interrupts fires once', () => {
    const run = tell(
      draw(
        ['s -> work -> e', 'again -> other'],
        userTask('work'),
        boundary('again', 'work', cycle('R5/PT1H')),
      ),
    ).pass(9 * HOUR);
    expect(run.times('again')).toBe(1);
    expect(run.open).toEqual(['other']);
  });

  it('in the flow is waited for once', () => {
    expect(tell(pausing(cycle('R5/PT1H'))).pass(HOUR).state.status).toBe('completed');
  });
});

describe('the timer of an event sub-process', () => {
  const plan = (definition: EventDefinition, interrupting: boolean) =>
    draw(
      ['s -> before -> sub -> after', 's2 -> work -> e2', 'hs -> handle'],
      subProcess('sub', [
        ...nodes('s2 work e2'),
        eventSubProcess('handler', [
          start('hs', { definitions: [definition], interrupting }),
          userTask('handle'),
        ]),
      ]),
    );

  it('runs from the activation of its parent', () => {
    const run = tell(plan(timer('PT1H'), true))
      .pass(5 * HOUR)
      .complete('before');
    expect(run.pass(HOUR - 1).open).toEqual(['work']);
    expect(run.pass(1).open).toEqual(['handle']);
    expect(run.complete('handle').open).toEqual(['after']);
  });

  it('repeats beside its parent, and ends with it', () => {
    const run = tell(plan(cycle('R/PT1H'), false))
      .complete('before')
      .pass(2 * HOUR);
    expect(run.open).toEqual(['work', 'handle', 'handle']);
    run.complete('handle').complete('handle').complete('work');
    expect(run.pass(9 * HOUR).open).toEqual(['after']);
  });
});
