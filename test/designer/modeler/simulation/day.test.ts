import { describe, expect, it } from 'vitest';
import {
  dayKind,
  morningOf,
  oneLater,
  uncertainYear,
  yearWithoutData,
} from '../../../../designer/modeler/simulation/day.ts';
import { nationalCalendar } from '../../../../engine/calendars/national-calendar.ts';

const calendar = { ...nationalCalendar(), through: '2026-12-31' };
const on = (day: string): number => morningOf(calendar, day);

describe('days of a run that is tried', () => {
  it.each([
    ['2026-03-02', 'working'],
    ['2026-03-07', 'weekend'],
    ['2026-10-01', 'off'],
    ['2026-10-10', 'makeup'],
  ])('%s is %s', (day, kind) => expect(dayKind(calendar, on(day))).toBe(kind));

  it('guesses next year’s days and says so; later years keep a run from getting there', () => {
    expect(uncertainYear(calendar, on('2026-12-31'))).toBeNull();
    expect(uncertainYear(calendar, on('2027-01-04'))).toBe(2027);
    expect(yearWithoutData(calendar, on('2027-12-31'))).toBeNull();
    expect(yearWithoutData(calendar, on('2028-01-01'))).toBe(2028);
    expect(yearWithoutData(calendar, on('1999-01-01'))).toBe(1999);
  });

  it('is taken on over days of rest, to just after the morning’s reminders', () => {
    const later = (day: string, unit: 'workingDays' | 'months') =>
      new Date(oneLater(calendar, on(day), unit) ?? 0).toISOString();
    expect(later('2026-09-30', 'workingDays')).toBe('2026-10-08T01:01:00.000Z');
    expect(later('2026-01-31', 'months')).toBe('2026-02-28T01:01:00.000Z');
  });
});
