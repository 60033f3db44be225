import { describe, expect, it } from 'vitest';
import { nationalCalendar } from '../../../engine/calendars/national-calendar.ts';
import type { TimerPlan } from '../../../engine/interpreter/timer-plan.ts';
import type { Due } from '../../../engine/interpreter/state.ts';
import type { Calendar, Expression, Json, Variables } from '../../../engine/interpreter/values.ts';
import { addDays } from '../../../engine/time/civil-date.ts';
import { computeDue, nextOccurrence } from '../../../engine/time/due.ts';
import { formatInstant, parseInstant } from '../../../engine/time/instant.ts';
import type { TimerFacts } from '../../../engine/time/timer-facts.ts';

const calendar = nationalCalendar();
const at = (text: string): number => parseInstant(text, 480)!;
const print = (due: number | null): string | null =>
  due === null ? null : formatInstant(due, 480);

interface Given {
  now: string;
  terms?: Variables;
  anchors?: Record<string, number>;
  variables?: Record<string, Json>;
  calendar?: Calendar;
}
/** Literals and variables are all the FEEL these tables need. */
const factsOf = (given: Given): TimerFacts => ({
  now: at(given.now),
  calendar: given.calendar ?? calendar,
  terms: given.terms ?? {},
  anchors: given.anchors ?? {},
  evaluate: ({ feel }: Expression) => ({
    ok: true,
    value: /^[A-Za-z]/.test(feel) ? (given.variables?.[feel] ?? null) : (JSON.parse(feel) as Json),
  }),
});
const value = (timer: TimerPlan, given: Given): Due => {
  const due = computeDue(timer, factsOf(given));
  if (!due.ok) throw new Error(due.failure.en);
  return due.value;
};
const county = (own: Partial<TimerPlan & { type: 'county' }>): TimerPlan & { type: 'county' } => ({
  type: 'county',
  catchUp: 'one',
  ...own,
});
const text = (content: string): Expression => ({ feel: JSON.stringify(content) });
const failure = (timer: TimerPlan, given: Given): string => {
  const due = computeDue(timer, factsOf(given));
  return due.ok ? 'ok' : `${due.failure.code}: ${due.failure.en}`;
};

describe('the vectors of the working-day calendar', () => {
  const days = (n: number) => county({ value: { feel: String(n) }, unit: 'workingDays' });
  const months = (n: number) =>
    county({ value: { feel: String(n) }, unit: 'months', roll: 'forward' });

  it.each([
    ['V1', '2024-09-09', days(9), '2024-09-23'],
    ['V2', '2026-02-12', days(5), '2026-02-26'],
    ['V3', '2026-02-12', days(7), '2026-02-28'],
    ['V4', '2024-09-27', days(7), '2024-10-12'],
    ['V5', '2024-02-05', days(5), '2024-02-18'],
    ['V6', '2019-03-08', days(7), '2019-03-19'],
    ['V7', '2025-01-24', days(7), '2025-02-10'],
    ['V8', '2025-07-01', months(3), '2025-10-09'],
    ['V9', '2025-11-14', months(3), '2026-02-14'],
    ['V10', '2025-11-15', months(3), '2026-02-24'],
    ['V11 after the notice', '2025-08-15', months(6), '2026-02-24'],
    ['V12', '2024-11-30', county({ value: { feel: '3' }, unit: 'months' }), '2025-02-28'],
    ['V13', '2026-03-31', county({ value: { feel: '6' }, unit: 'months' }), '2026-09-30'],
    ['V16', '2024-10-07', county({ value: { feel: '28' }, unit: 'calendarDays' }), '2024-11-04'],
  ])('%s: %s', (_, from, timer, day) => {
    const due = value(timer, { now: `${from}T10:30` });
    expect(print(due.due! - 60_000)).toBe(`${day}T23:59:00+08:00`); // 24:00 is the next day's 00:00
    expect(due.provisional).toBe(false);
  });

  it('V11 before the notice: the date is provisional and is computed again after it', () => {
    const before: Calendar = {
      ...calendar,
      version: 'cn-2025',
      through: '2025-12-31',
      off: [],
      makeup: [],
    };
    const due = value(months(6), { now: '2025-08-15T10:00', calendar: before });
    expect(print(due.due! - 60_000)).toBe('2026-02-16T23:59:00+08:00');
    expect(due).toMatchObject({ provisional: true, calendarVersion: 'cn-2025' });
  });

  it('V14: the 25th of each month, rolled forward, moves 11 times in three years', () => {
    const timer = county({
      value: text('monthly:25'),
      unit: 'recurring',
      roll: 'forward',
      at: '09:00',
    });
    const moved: string[] = [];
    let due: Due | null = value(timer, { now: '2024-01-01T00:00' });
    for (let month = 0; month < 36 && due; month += 1) {
      if (due.due !== due.unrolled) moved.push(print(due.due)!.slice(0, 10));
      const next = nextOccurrence(timer, due, { ...factsOf({ now: '2024-01-01' }), now: due.due! });
      due = next.ok ? next.value : null;
    }
    expect(moved).toEqual([
      '2024-02-26',
      '2024-05-27',
      '2024-08-26',
      '2025-01-26',
      '2025-05-26',
      '2025-10-27',
      '2026-01-26',
      '2026-04-27',
      '2026-07-27',
      '2026-09-28',
      '2026-10-26',
    ]);
  });

  it.each(['2023-06-25', '2021-04-25'])('V15: %s is a Sunday and worked, so it stays', (day) => {
    const timer = county({
      value: text('monthly:25'),
      unit: 'recurring',
      roll: 'forward',
      at: '09:00',
    });
    expect(print(value(timer, { now: `${day.slice(0, 8)}10` }).due)).toBe(`${day}T09:00:00+08:00`);
  });

  it('V17: a day of a year without notice is provisional', () => {
    expect(value(days(5), { now: '2026-12-30T09:00' }).provisional).toBe(true);
    expect(value(days(1), { now: '2026-12-30T09:00' }).provisional).toBe(false);
  });
});

describe('a county timer', () => {
  const terms: Variables = {
    signFor: { value: 3, unit: 'workingDays', anchor: 'dispatched' },
    'reply.standard': { value: 3, unit: 'months', anchor: 'dispatched', roll: 'forward' },
    'reply.complex': { value: 6, unit: 'months', anchor: 'dispatched', roll: 'forward' },
    'reply.byClass': {
      by: 'handlingClass',
      keys: { B: 'reply.complex', default: 'reply.standard' },
    },
    'onsite.weeklyQuota': { value: 2, unit: 'weeklyQuota' },
    'return.maxCount': { value: 2, unit: 'count' },
  };
  const dispatched = { dispatched: at('2026-03-02T15:00') };

  it('runs from its anchor, not from its activation', () => {
    const due = value(county({ key: 'signFor' }), {
      now: '2026-03-04T09:00',
      terms,
      anchors: dispatched,
    });
    expect(print(due.due)).toBe('2026-03-06T00:00:00+08:00');
  });

  it('has no due date until its anchor is recorded', () => {
    expect(value(county({ key: 'signFor' }), { now: '2026-03-04', terms })).toMatchObject({
      due: null,
      unrolled: null,
    });
  });

  it.each([
    ['B', '2026-09-03T00:00:00+08:00'],
    ['A', '2026-06-03T00:00:00+08:00'],
  ])('may choose its term by a variable: class %s', (handlingClass, due) => {
    const given = {
      now: '2026-03-02T15:00',
      terms,
      anchors: dispatched,
      variables: { handlingClass },
    };
    expect(print(value(county({ key: 'reply.byClass' }), given).due)).toBe(due);
  });

  it('lets the element win over the parameter', () => {
    const timer = county({
      key: 'signFor',
      anchor: { feel: 'activation' },
      at: '18:00',
      value: { feel: '1' },
    });
    expect(print(value(timer, { now: '2026-03-06T08:00', terms, anchors: dispatched }).due)).toBe(
      '2026-03-09T18:00:00+08:00',
    );
  });

  it('may run from a date the case carries', () => {
    const timer = county({
      value: { feel: '-3' },
      unit: 'calendarDays',
      anchor: { feel: 'visitDate' },
      roll: 'backward',
    });
    const due = value(timer, { now: '2026-03-04', variables: { visitDate: '2026-03-25' } });
    expect(print(due.due! - 1)).toBe('2026-03-20T23:59:59.999+08:00');
  });

  it.each([
    ['minutes', 90, '2026-03-06T19:00:00+08:00'],
    ['hours', 2, '2026-03-06T19:30:00+08:00'],
    ['workingHours', 4, '2026-03-09T13:30:00+08:00'],
    ['workingHours', 0.25, '2026-03-06T17:45:00+08:00'],
  ] as const)('counts %s × %d by the clock', (unit, amount, due) => {
    const timer = county({ value: { feel: String(amount) }, unit });
    expect(print(value(timer, { now: '2026-03-06T17:30' }).due)).toBe(due);
  });

  it.each([
    ['08-31', 'backward', '2026-08-31T23:59:00+08:00'],
    ['2026-05-02', 'forward', '2026-05-06T23:59:00+08:00'],
  ] as const)('knows the fixed date %s', (date, roll, due) => {
    const timer = county({ value: text(date), unit: 'fixedDate', roll });
    expect(print(value(timer, { now: '2026-03-06T17:30' }).due! - 60_000)).toBe(due);
  });

  it.each([
    ['weekly:MON,THU', '2026-03-09'],
    ['monthly:lastWorkday', '2026-03-31'],
    ['quarterly:5', '2026-04-05'],
    ['quarterly:lastWorkday', '2026-03-31'],
    ['yearly:02-28', '2027-02-28'],
  ])('recurs %s', (rule, day) => {
    const timer = county({ value: text(rule), unit: 'recurring', at: '09:00' });
    expect(print(value(timer, { now: '2026-03-06T17:30' }).due)).toBe(`${day}T09:00:00+08:00`);
  });

  it('asks for a weekly quota when the week is over', () => {
    expect(
      print(value(county({ key: 'onsite.weeklyQuota' }), { now: '2026-03-04', terms }).due),
    ).toBe('2026-03-09T00:00:00+08:00');
  });

  it('stops recurring after `count` times', () => {
    const timer = county({ value: text('weekly:MON'), unit: 'recurring', count: 2, at: '09:00' });
    const first = value(timer, { now: '2026-03-06' });
    const second = nextOccurrence(timer, first, factsOf({ now: '2026-03-09T09:00' }));
    expect(second).toMatchObject({ ok: true, value: { left: 0, due: at('2026-03-16T09:00') } });
    expect(
      nextOccurrence(timer, (second as { value: Due }).value, factsOf({ now: '2026-03-16T09:00' })),
    ).toEqual({ ok: true, value: null });
  });

  it.each<[string, TimerPlan & { type: 'county' }]>([
    ['a known term key', county({ key: 'nowhere' })],
    ['a unit of time', county({ key: 'return.maxCount' })],
    ['a whole number within a hundred years', county({ value: text('soon'), unit: 'workingDays' })],
    [
      'a whole number within a hundred years',
      county({ value: { feel: '1000000000' }, unit: 'workingDays' }),
    ],
    ['a whole number within a hundred years', county({ value: { feel: '1201' }, unit: 'months' })],
    ['a number within a hundred years', county({ value: text('soon'), unit: 'hours' })],
    ['a number not below zero', county({ value: { feel: '-1' }, unit: 'workingHours' })],
    ['a whole number', county({ value: text('weekly:MON'), unit: 'recurring', count: 1.5 })],
    [
      'a start between the years 1000 and 9000',
      county({ value: text('monthly:31'), unit: 'recurring', anchor: text('9999-12-31') }),
    ],
    ['a known term key', county({ key: 'constructor' })],
    [
      'a named calendar of the county',
      county({ value: { feel: '1' }, unit: 'workingDays', calendar: 'constructor' }),
    ],
    [
      'a rule such as monthly:25 or weekly:MON,THU',
      county({ value: text('monthly:40'), unit: 'recurring' }),
    ],
    ['a date YYYY-MM-DD or MM-DD', county({ value: text('02-30'), unit: 'fixedDate' })],
    ['a time of day HH:mm', county({ value: { feel: '1' }, unit: 'workingDays', at: '25:00' })],
    [
      'a named calendar of the county',
      county({ value: { feel: '1' }, unit: 'workingDays', calendar: 'court' }),
    ],
  ])('refuses what is not %s', (expected, timer) => {
    expect(failure(timer, { now: '2026-03-04', terms })).toMatch(
      `timerInvalid: Expected ${expected}, but the timer has`,
    );
  });
});

describe('a calendar that cannot be worked with', () => {
  const days = (first: string, count: number): string[] =>
    Array.from({ length: count }, (_, index) => addDays(first, index));

  it('is refused where a roll finds no working day within 40 days', () => {
    const closed = { ...calendar, off: days('2026-03-02', 60), makeup: [] };
    const timer = county({ value: { feel: '3' }, unit: 'calendarDays', roll: 'forward' });
    expect(failure(timer, { now: '2026-03-02', calendar: closed })).toMatch(
      'timerInvalid: Expected a working day within 40 days',
    );
  });

  it('has no last working day in a month nobody works', () => {
    const closed = { ...calendar, off: days('2026-03-02', 30), makeup: [] };
    const timer = county({ value: text('monthly:lastWorkday'), unit: 'recurring', at: '09:00' });
    expect(print(value(timer, { now: '2026-03-01', calendar: closed }).due)).toBe(
      '2026-04-30T09:00:00+08:00',
    );
  });

  it('is refused where it has no office hours for a term in working hours', () => {
    const timer = county({ value: { feel: '4' }, unit: 'workingHours' });
    expect(failure(timer, { now: '2026-03-02', calendar: { ...calendar, hours: [] } })).toMatch(
      'timerInvalid: Expected a calendar with office hours',
    );
  });
});

describe('a due date is provisional', () => {
  it.each<[string, TimerPlan & { type: 'county' }, string]>([
    [
      'when it runs through a year before the first notice',
      county({ value: { feel: '5' }, unit: 'workingDays' }),
      '2018-12-27',
    ],
    [
      'when it is counted back through an unpublished year',
      county({ value: { feel: '-5' }, unit: 'workingDays' }),
      '2027-01-05',
    ],
    [
      'when it rolls into an unpublished year',
      county({ value: text('2026-12-31'), unit: 'fixedDate', roll: 'forward' }),
      '2026-03-02',
    ],
    [
      'when office time runs through an unpublished year',
      county({ value: { feel: '8' }, unit: 'workingHours' }),
      '2026-12-31T15:00',
    ],
  ])('%s', (_, timer, now) => {
    const off = [...calendar.off, '2026-12-31'];
    expect(value(timer, { now, calendar: { ...calendar, off } }).provisional).toBe(true);
  });

  it('but not because the day it starts after is in no notice: it is not counted', () => {
    const timer = county({ value: { feel: '1' }, unit: 'workingDays' });
    expect(value(timer, { now: '2018-12-31T10:00' }).provisional).toBe(false);
  });
});

describe('a term by the clock', () => {
  it('rolls off a day nobody works and keeps its time of day', () => {
    const timer = county({ value: { feel: '24' }, unit: 'hours', roll: 'forward' });
    const due = value(timer, { now: '2026-03-06T10:30' });
    expect(print(due.due)).toBe('2026-03-09T10:30:00+08:00');
    expect(print(due.unrolled)).toBe('2026-03-07T10:30:00+08:00');
  });
});

describe('the 31st', () => {
  it('is the last day of a month without one', () => {
    const timer = county({ value: text('monthly:31'), unit: 'recurring', at: '09:00' });
    expect(print(value(timer, { now: '2026-04-02' }).due)).toBe('2026-04-30T09:00:00+08:00');
    expect(print(value(timer, { now: '2026-02-02' }).due)).toBe('2026-02-28T09:00:00+08:00');
  });
});

describe('the dates of the scenarios', () => {
  const days = (n: number, unit: 'workingDays' | 'calendarDays' = 'workingDays') =>
    county({ value: { feel: String(n) }, unit });
  const months = (n: number) =>
    county({ value: { feel: String(n) }, unit: 'months', roll: 'forward' });

  it.each([
    ['S1 unit’s statutory term', '2024-09-09', days(9), '2024-09-23'],
    ['S3 suggestion', '2024-09-12', months(3), '2024-12-12'],
    ['S4 reply', '2022-01-20', months(3), '2022-04-20'],
    ['S5 reply', '2023-02-15', months(3), '2023-05-15'],
    ['S6 in 3 months, off a Sunday', '2023-02-28', months(3), '2023-05-29'],
    ['S6 in 6 months', '2023-02-28', months(6), '2023-08-28'],
    ['S7 acknowledgment', '2024-10-15', days(1), '2024-10-16'],
    ['S7 recess dispatch', '2022-10-20', days(7), '2022-10-31'],
    ['S7 reply', '2022-10-20', months(3), '2023-01-20'],
    ['S16 return over Spring Festival', '2026-02-12', days(7), '2026-02-28'],
    ['S16 with 5 days', '2026-02-12', days(5), '2026-02-26'],
    ['S17 due on National Day', '2025-07-01', months(3), '2025-10-09'],
    ['S17 T-30d', '2025-10-09', days(-30, 'calendarDays'), '2025-09-09'],
    ['S17 T-15wd', '2025-10-09', days(-15), '2025-09-11'],
    ['S17 T-5wd', '2025-10-09', days(-5), '2025-09-25'],
    ['S17 T-1wd', '2025-10-09', days(-1), '2025-09-30'],
    ['S17 T+1wd', '2025-10-09', days(1), '2025-10-10'],
    ['S17 circular', '2025-10-09', days(5), '2025-10-15'],
    ['S17 T+20wd', '2025-10-09', days(20), '2025-11-05'],
    ['S19 co-opinion', '2026-04-07', months(1), '2026-05-07'],
    ['S19 redo', '2026-05-07', days(5), '2026-05-13'],
    ['S19 reply', '2026-04-07', months(3), '2026-07-07'],
    ['S19 latest request', '2026-07-07', days(-10), '2026-06-23'],
    ['S19 extended', '2026-04-07', months(6), '2026-10-08'],
    ['S20 redo, off a Sunday', '2025-10-23', months(1), '2025-11-24'],
    ['S21 reminder', '2025-10-09', days(10), '2025-10-22'],
    ['S21 second reminder', '2025-10-09', days(15), '2025-10-29'],
    ['S21 no response', '2025-10-09', days(20), '2025-11-05'],
  ])('%s: %s', (_, from, timer, day) => {
    expect(print(value(timer, { now: `${from}T10:00` }).due! - 60_000)!.slice(0, 10)).toBe(day);
  });
});

describe('an ISO timer', () => {
  it.each([
    ['2026-03-05', '2026-03-05T00:00:00+08:00'],
    ['2026-03-05T10:00', '2026-03-05T10:00:00+08:00'],
    ['2026-03-05T10:00:00Z', '2026-03-05T18:00:00+08:00'],
  ])('reads the date %s in the zone of the county', (date, due) => {
    expect(print(value({ type: 'date', at: text(date) }, { now: '2026-03-02' }).due)).toBe(due);
  });

  it.each([
    ['P1M', '2026-02-28T08:00:00+08:00'],
    ['P1Y2M', '2027-03-31T08:00:00+08:00'],
    ['P2W', '2026-02-14T08:00:00+08:00'],
    ['P1DT1H30M', '2026-02-01T09:30:00+08:00'],
    ['PT0.5S', '2026-01-31T08:00:00.500+08:00'],
  ])('adds %s by the calendar', (length, due) => {
    expect(
      print(value({ type: 'duration', length: text(length) }, { now: '2026-01-31T08:00' }).due),
    ).toBe(due);
  });

  const run = (
    rule: string,
    now: string,
    catchUp: 'one' | 'all' | 'none' = 'one',
    late = 0,
  ): (string | null)[] => {
    const timer: TimerPlan = { type: 'cycle', rule: text(rule), catchUp };
    const fired: (string | null)[] = [];
    let due: Due | null = value(timer, { now });
    while (due && due.due !== null && fired.length < 4) {
      fired.push(print(due.due));
      const next = nextOccurrence(timer, due, {
        ...factsOf({ now }),
        now: Math.max(at(now), due.due) + late,
      });
      due = next.ok ? next.value : null;
    }
    return fired.map((instant) => instant!.slice(5, 19));
  };

  it.each([
    ['R3/PT1S', '2026-03-02T09:00', ['03-02T09:00:01', '03-02T09:00:02', '03-02T09:00:03']],
    ['R2/2026-03-05T10:00/P1D', '2026-03-02T09:00', ['03-05T10:00:00', '03-06T10:00:00']],
    ['R/PT1H/2026-03-02T11:30', '2026-03-02T09:00', ['03-02T10:00:00', '03-02T11:00:00']],
    [
      'R/P1M',
      '2026-01-31T08:00',
      ['02-28T08:00:00', '03-31T08:00:00', '04-30T08:00:00', '05-31T08:00:00'],
    ],
  ])('fires %s at each occurrence', (rule, now, fired) => {
    expect(run(rule, now)).toEqual(fired);
  });

  it.each([
    ['one', ['03-02T00:00:00', '03-03T00:00:00']],
    ['all', ['03-01T00:00:00', '03-02T00:00:00', '03-03T00:00:00']],
    ['none', ['03-03T00:00:00']],
  ] as const)('makes up for a past start: %s', (catchUp, fired) => {
    expect(run('R3/2026-03-01/P1D', '2026-03-02T09:00', catchUp)).toEqual(fired);
  });

  it('gives up what was missed while nobody could fire it', () => {
    const twoHours = 2 * 3_600_000;
    expect(run('R4/PT1H', '2026-03-02T09:00', 'one', twoHours)).toEqual([
      '03-02T10:00:00',
      '03-02T13:00:00',
    ]);
    expect(run('R4/PT1H', '2026-03-02T09:00', 'all', twoHours)).toHaveLength(4);
  });

  it.each<[string, TimerPlan]>([
    ['an ISO date', { type: 'date', at: text('tomorrow') }],
    ['an ISO duration', { type: 'duration', length: text('P') }],
    ['an ISO duration', { type: 'duration', length: text('PT') }],
    ['an ISO duration', { type: 'duration', length: text('P900Y') }],
    ['a repetition', { type: 'cycle', rule: text('R0/PT1S'), catchUp: 'one' }],
    ['a repetition', { type: 'cycle', rule: text('R/PT0.5S'), catchUp: 'one' }],
    ['a repetition', { type: 'cycle', rule: text('PT1H'), catchUp: 'one' }],
  ])('refuses what is not %s', (expected, timer) => {
    expect(failure(timer, { now: '2026-03-04' })).toMatch(`timerInvalid: Expected ${expected}`);
  });
});
