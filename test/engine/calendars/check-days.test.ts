import { describe, expect, it } from 'vitest';
import { calendarOf } from '../../../engine/calendars/calendar-data.ts';
import { checkDays } from '../../../engine/calendars/check-days.ts';
import { addDays } from '../../../engine/time/civil-date.ts';
import { rollDay } from '../../../engine/time/working-days.ts';

const offFrom = (first: string, count: number) => ({
  years: [2026],
  days: Array.from({ length: count }, (_, at) => ({
    date: addDays(first, at),
    kind: 'OFF' as const,
    name: '停工',
    scope: 'local' as const,
  })).filter(({ date }) => date.startsWith('2026')),
});
const codes = (first: string, count: number) =>
  checkDays(offFrom(first, count)).map(({ code, zh, en }) => [code, zh, en]);

describe('a break in a calendar', () => {
  it.each([
    ['of 40 days with the weekend before it', '2026-03-02', 38, []],
    ['of 41', '2026-03-02', 39, ['longBreak']],
    ['of 38 days up to the end of the last year, a Thursday', '2026-11-24', 38, []],
    ['of 41 up to the end of the last year', '2026-11-22', 40, ['longBreak']],
  ])('%s', (_, first, count, expected) => {
    expect(codes(first, count).map(([code]) => code)).toEqual(expected);
  });

  it('counts with the weekends beside the published years', () => {
    // 2028 begins on a Saturday: 12-31 of 2027 is a Friday
    const upTo = (count: number) => ({
      ...offFrom('2026-01-01', 0),
      years: [2027],
      days: Array.from({ length: count }, (_, at) => ({
        date: addDays('2027-12-31', -at),
        kind: 'OFF' as const,
        name: '停工',
        scope: 'local' as const,
      })),
    });
    expect(checkDays(upTo(38))).toEqual([]); // 40 with the weekend after
    expect(checkDays(upTo(39)).map(({ code }) => code)).toEqual(['longBreak']);
  });

  it('says in both languages how long one may be', () => {
    const [[, zh, en] = []] = codes('2026-03-02', 39);
    expect(zh).toContain('连续不上班不超过 40 天');
    expect(en).toContain('at most 40 days in a row');
  });

  it('that may be saved leaves a working day near every day, whichever way one looks', () => {
    const calendar = calendarOf(offFrom('2026-03-02', 38), 'test');
    for (let day = '2025-12-01'; day < '2027-02-01'; day = addDays(day, 1)) {
      expect(rollDay(calendar, day, 'forward'), day).not.toBeNull();
      expect(rollDay(calendar, day, 'backward'), day).not.toBeNull();
    }
  });
});
