import { describe, expect, it } from 'vitest';
import { nationalCalendar } from '../../../engine/calendars/national-calendar.ts';
import type { Due } from '../../../engine/interpreter/state.ts';
import type { TimerPlan } from '../../../engine/interpreter/timer-plan.ts';
import type { Calendar, Json } from '../../../engine/interpreter/values.ts';
import { formatInstant, parseInstant } from '../../../engine/time/instant.ts';
import { shiftedDue } from '../../../engine/time/shift.ts';
import type { TimerFacts } from '../../../engine/time/timer-facts.ts';

const calendar = nationalCalendar();
const at = (text: string): number => parseInstant(text, 480)!;
const print = (instant: number | null): string | null =>
  instant === null ? null : formatInstant(instant, 480).slice(0, 16);
const facts = (own: Calendar = calendar): TimerFacts => ({
  now: at('2026-03-02T09:00'),
  calendar: own,
  terms: { reply: { value: 3, unit: 'months', roll: 'forward', anchor: 'dispatched' } },
  anchors: {},
  evaluate: ({ feel }) => ({
    ok: true,
    value: /^[a-z]/.test(feel) ? null : (JSON.parse(feel) as Json),
  }),
});
const county = (own: Partial<TimerPlan & { type: 'county' }>): TimerPlan => ({
  type: 'county',
  value: { feel: '3' },
  catchUp: 'one',
  ...own,
});
const dueAt = (text: string | null): Due => ({
  due: text === null ? null : at(text),
  unrolled: text === null ? null : at(text),
  left: 2,
  calendarVersion: 'before',
  provisional: false,
});
const shifted = (
  timer: TimerPlan,
  due: string | null,
  [from, to]: readonly [string, string],
  own?: Calendar,
) => shiftedDue(timer, dueAt(due), { from: at(from), to: at(to) }, facts(own));

const DAYS = county({ unit: 'calendarDays' });
const WORKING = county({ unit: 'workingDays' });
const MONTHS = county({ key: 'reply' });
const OFFICE = county({ unit: 'workingHours' });
const HOURS = county({ unit: 'hours' });
const iso = (length: string): TimerPlan => ({ type: 'duration', length: { feel: `"${length}"` } });
const cycle = (rule: string): TimerPlan => ({
  type: 'cycle',
  rule: { feel: `"${rule}"` },
  catchUp: 'one',
});

// 2026-03-02 is a Monday; Spring Festival is 02-15 to 02-23, with the Saturdays 02-14 and 02-28 worked
const MON_TO_WED = ['2026-03-02T10:17', '2026-03-04T16:40'] as const;
const OVER_SUNDAY = ['2026-03-06T15:00', '2026-03-09T09:00'] as const;
const FESTIVAL = ['2026-02-13T15:00', '2026-02-24T09:00'] as const;
const ONE_DAY = ['2026-03-02T09:00', '2026-03-02T17:00'] as const;

describe('a term that has the time of a suspension back', () => {
  it.each([
    [
      'days: civil days, to the end of a day',
      DAYS,
      '2026-03-06T00:00',
      MON_TO_WED,
      '2026-03-08T00:00',
    ],
    [
      'days that do not roll may end on a rest day',
      DAYS,
      '2026-03-05T00:00',
      OVER_SUNDAY,
      '2026-03-08T00:00',
    ],
    [
      'days that roll do not',
      county({ unit: 'calendarDays', roll: 'forward' }),
      '2026-03-05T00:00',
      OVER_SUNDAY,
      '2026-03-10T00:00',
    ],
    [
      'nor rolled backward',
      county({ unit: 'calendarDays', roll: 'backward' }),
      '2026-03-06T00:00',
      MON_TO_WED,
      '2026-03-07T00:00',
    ],
    [
      'days with an hour keep the hour',
      county({ unit: 'calendarDays', at: '09:00' }),
      '2026-03-05T09:00',
      MON_TO_WED,
      '2026-03-07T09:00',
    ],
    [
      'at 00:00 the day that begins is rolled',
      county({ unit: 'calendarDays', at: '00:00', roll: 'forward' }),
      '2026-03-06T00:00',
      ['2026-03-02T10:00', '2026-03-03T10:00'],
      '2026-03-09T00:00',
    ],
    [
      'working days: as many as were lost',
      WORKING,
      '2026-03-10T00:00',
      MON_TO_WED,
      '2026-03-12T00:00',
    ],
    ['not those nobody works', WORKING, '2026-03-11T00:00', OVER_SUNDAY, '2026-03-12T00:00'],
    [
      'make-up days count as lost and as given',
      WORKING,
      '2026-02-27T00:00',
      FESTIVAL,
      '2026-03-01T00:00',
    ],
    ['months: civil days, rolled', MONTHS, '2026-06-03T00:00', MON_TO_WED, '2026-06-05T00:00'],
    [
      'from a rest day to the next day worked',
      MONTHS,
      '2026-06-05T00:00',
      MON_TO_WED,
      '2026-06-09T00:00',
    ],
    [
      'office hours: as many as were lost',
      OFFICE,
      '2026-03-05T10:00',
      ['2026-03-04T17:00', '2026-03-05T09:30'],
      '2026-03-05T11:30',
    ],
    [
      'and never at night',
      OFFICE,
      '2026-03-04T17:30',
      ['2026-03-04T17:00', '2026-03-04T18:00'],
      '2026-03-05T09:30',
    ],
    ['hours: by the clock', HOURS, '2026-03-02T15:00', MON_TO_WED, '2026-03-04T21:23'],
    [
      'a fixed date: civil days',
      county({ unit: 'fixedDate', value: { feel: '"03-31"' } }),
      '2026-04-01T00:00',
      MON_TO_WED,
      '2026-04-03T00:00',
    ],
    [
      'with an hour: at that hour',
      county({ unit: 'fixedDate', value: { feel: '"2026-03-31T15:00"' } }),
      '2026-03-31T15:00',
      MON_TO_WED,
      '2026-04-02T15:00',
    ],
    [
      'a recurring day: civil days, rolled',
      county({ unit: 'recurring', value: { feel: '"monthly:5"' }, roll: 'forward' }),
      '2026-03-06T00:00',
      MON_TO_WED,
      '2026-03-10T00:00',
    ],
    [
      'an ISO date: at its hour',
      { type: 'date', at: { feel: '"2026-03-05"' } } as const,
      '2026-03-05T00:00',
      MON_TO_WED,
      '2026-03-07T00:00',
    ],
    [
      'a length in days: at its hour',
      iso('P3D'),
      '2026-03-05T09:00',
      MON_TO_WED,
      '2026-03-07T09:00',
    ],
    [
      'a length in months: at its hour',
      iso('P1MT1H'),
      '2026-04-02T10:00',
      MON_TO_WED,
      '2026-04-04T10:00',
    ],
    [
      'a length in hours: by the clock',
      iso('PT30H'),
      '2026-03-03T15:00',
      MON_TO_WED,
      '2026-03-05T21:23',
    ],
    [
      'a cycle of days: at its hour',
      cycle('R/P1D'),
      '2026-03-03T09:00',
      MON_TO_WED,
      '2026-03-05T09:00',
    ],
    [
      'a cycle of minutes: by the clock',
      cycle('R3/PT10M'),
      '2026-03-02T10:20',
      MON_TO_WED,
      '2026-03-04T16:43',
    ],
    ['within one day: terms in days stay', DAYS, '2026-03-05T00:00', ONE_DAY, '2026-03-05T00:00'],
    ['within one day: hours move', HOURS, '2026-03-02T15:00', ONE_DAY, '2026-03-02T23:00'],
    ['not counted yet: stays so', DAYS, null, MON_TO_WED, null],
  ] as const)('%s', (_, timer, due, pause, expected) => {
    const found = shifted(timer, due, pause);
    expect(found.ok ? print(found.value.due) : found.failure.en).toBe(expected);
  });

  it('keeps how often it still fires and says from which day it rolled', () => {
    const found = shifted(MONTHS, '2026-06-05T00:00', MON_TO_WED);
    expect(found).toMatchObject({
      ok: true,
      value: { left: 2, calendarVersion: calendar.version },
    });
    expect(found.ok && print(found.value.unrolled)).toBe('2026-06-07T00:00'); // 24:00 of Saturday
  });

  it('is provisional where it reaches a year that is not published, but not by the clock', () => {
    const short = { ...calendar, through: '2026-03-31' };
    const late = ['2026-03-02T10:00', '2026-04-30T10:00'] as const;
    const provisional = (timer: TimerPlan) => {
      const found = shifted(timer, '2026-03-06T00:00', late, short);
      return found.ok && found.value.provisional;
    };
    expect([WORKING, MONTHS, iso('P3D')].map(provisional)).toEqual([true, true, false]);
  });

  it.each([
    ['no office hours', OFFICE, { ...calendar, hours: [] }, 'office hours'],
    [
      'no day that is worked',
      county({ unit: 'calendarDays', roll: 'forward' }),
      noDayWorked(),
      '40 days',
    ],
    ['a key that is gone', county({ key: 'gone' }), calendar, 'known term key'],
    ['a length that is none', iso('soon'), calendar, 'ISO duration'],
    ['a cycle that is none', cycle('often'), calendar, 'a repetition'],
  ] as const)('says what is wrong: %s', (_, timer, own, expected) => {
    const found = shifted(timer, '2026-03-06T00:00', MON_TO_WED, own);
    expect(found.ok ? '' : found.failure.en).toContain(expected);
  });
});

function noDayWorked(): Calendar {
  const off = Array.from({ length: 60 }, (_, day) => new Date(Date.UTC(2026, 2, 1 + day)));
  return { ...calendar, makeup: [], off: off.map((day) => day.toISOString().slice(0, 10)) };
}
