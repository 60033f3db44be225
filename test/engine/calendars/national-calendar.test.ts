import { describe, expect, it } from 'vitest';
import {
  NATIONAL_NOTICES,
  nationalCalendar,
  nationalData,
} from '../../../engine/calendars/national-calendar.ts';
import { checkDays } from '../../../engine/calendars/check-days.ts';
import { weekday } from '../../../engine/time/civil-date.ts';

/**
 * Each year as its notice says it, typed from the notices and not from any data set: from–to off,
 * then the weekends worked. The Spring Festival of 2020 was made longer by a second notice.
 */
const NOTICES: Record<number, [off: string, makeup: string]> = {
  2019: [
    '01-01 02-04~02-10 04-05~04-07 05-01~05-04 06-07~06-09 09-13~09-15 10-01~10-07',
    '02-02 02-03 04-28 05-05 09-29 10-12',
  ],
  2020: [
    '01-01 01-24~02-02 04-04~04-06 05-01~05-05 06-25~06-27 10-01~10-08',
    '01-19 04-26 05-09 06-28 09-27 10-10',
  ],
  2021: [
    '01-01~01-03 02-11~02-17 04-03~04-05 05-01~05-05 06-12~06-14 09-19~09-21 10-01~10-07',
    '02-07 02-20 04-25 05-08 09-18 09-26 10-09',
  ],
  2022: [
    '01-01~01-03 01-31~02-06 04-03~04-05 04-30~05-04 06-03~06-05 09-10~09-12 10-01~10-07 12-31',
    '01-29 01-30 04-02 04-24 05-07 10-08 10-09',
  ],
  2023: [
    '01-01~01-02 01-21~01-27 04-05 04-29~05-03 06-22~06-24 09-29~10-06',
    '01-28 01-29 04-23 05-06 06-25 10-07 10-08',
  ],
  2024: [
    '01-01 02-10~02-17 04-04~04-06 05-01~05-05 06-10 09-15~09-17 10-01~10-07',
    '02-04 02-18 04-07 04-28 05-11 09-14 09-29 10-12',
  ],
  2025: [
    '01-01 01-28~02-04 04-04~04-06 05-01~05-05 05-31~06-02 10-01~10-08',
    '01-26 02-08 04-27 09-28 10-11',
  ],
  2026: [
    '01-01~01-03 02-15~02-23 04-04~04-06 05-01~05-05 06-19~06-21 09-25~09-27 10-01~10-07',
    '01-04 02-14 02-28 05-09 09-20 10-10',
  ],
};
const days = (year: string, ranges: string): string[] =>
  ranges.split(' ').flatMap((range) => {
    const [first = '', last = first] = range.split('~').map((day) => `${year}-${day}`);
    const found: string[] = [];
    for (let at = Date.parse(first); at <= Date.parse(last); at += 86_400_000) {
      found.push(new Date(at).toISOString().slice(0, 10));
    }
    return found;
  });

describe('the national calendar', () => {
  const calendar = nationalCalendar();
  const { days: named } = nationalData();

  it.each(Object.entries(NOTICES))('knows %s as the notice says it', (year, [off, makeup]) => {
    const of = (kind: 'OFF' | 'MAKEUP'): string[] =>
      named.filter((day) => day.kind === kind && day.date.startsWith(year)).map((day) => day.date);
    // A notice may join a weekend to a holiday; that says nothing new about a Saturday or Sunday.
    const weekdays = (list: string[]): string[] => list.filter((day) => weekday(day) <= 5);
    expect(weekdays(of('OFF'))).toEqual(weekdays(days(year, off)));
    expect(of('MAKEUP')).toEqual(days(year, makeup));
  });

  it('names every day by the feast it belongs to, and every year by its notice', () => {
    const names = new Set(named.map(({ name }) => name));
    expect([...names].sort()).toEqual(
      ['元旦', '春节', '清明节', '劳动节', '端午节', '中秋节', '国庆节'].sort(),
    );
    expect(Object.keys(NATIONAL_NOTICES)).toEqual(Object.keys(NOTICES));
  });

  it('contradicts itself nowhere', () => {
    expect(checkDays(nationalData())).toEqual([]);
  });

  it('lists exceptions only: weekdays off, weekends worked', () => {
    expect(calendar.off.every((day) => weekday(day) <= 5)).toBe(true);
    expect(calendar.makeup.every((day) => weekday(day) > 5)).toBe(true);
    expect(calendar.off).toContain('2026-02-16');
    expect(calendar.off).not.toContain('2026-02-15');
  });

  it('says how far it reaches', () => {
    expect([calendar.from, calendar.through]).toEqual(['2019-01-01', '2026-12-31']);
    expect([calendar.off[0], calendar.off.at(-1)]).toEqual(['2019-01-01', '2026-10-07']);
  });

  it('is plain data and the same each time', () => {
    expect(JSON.parse(JSON.stringify(calendar))).toEqual(nationalCalendar());
  });
});
