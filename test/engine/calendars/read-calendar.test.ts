import { describe, expect, it } from 'vitest';
import { calendarOf } from '../../../engine/calendars/calendar-data.ts';
import { nationalData } from '../../../engine/calendars/national-calendar.ts';
import { readCalendar } from '../../../engine/calendars/read-calendar.ts';
import { isWorkingDay } from '../../../engine/time/working-days.ts';

const faults = (text: string): string[] => {
  const read = readCalendar(text);
  return read.ok ? [] : read.faults.map(({ en }) => en);
};
const data = (text: string) => {
  const read = readCalendar(text);
  if (!read.ok) throw new Error(read.faults.map(({ en }) => en).join('\n'));
  return read.data;
};

describe('a calendar file', () => {
  it('may be CSV, with a byte order mark, quotes and blank lines', () => {
    const { years, days } = data(
      '\uFEFFdate,kind,name\r\n2027-01-01,OFF,元旦\r\n\r\n2027-02-20,MAKEUP,"春节, 补班"\r\n',
    );
    expect(years).toEqual([2027]);
    expect(days).toEqual([
      { date: '2027-01-01', kind: 'OFF', name: '元旦', scope: 'national' },
      { date: '2027-02-20', kind: 'MAKEUP', name: '春节, 补班', scope: 'national' },
    ]);
  });

  it('may be JSON that says its years', () => {
    const day = { date: '2027-01-01', kind: 'OFF', name: '元旦' };
    expect(data(JSON.stringify({ years: [2027], days: [day] }))).toEqual({
      years: [2027],
      days: [{ ...day, scope: 'national' }],
    });
  });

  it('may be years of holiday-cn; late December stands in the file of the next year', () => {
    const { years, days } = data(
      JSON.stringify([
        { year: 2022, papers: [], days: [{ name: '元旦', date: '2022-01-03', isOffDay: true }] },
        {
          year: 2023,
          days: [
            { name: '元旦', date: '2022-12-31', isOffDay: true },
            { name: '春节', date: '2023-01-28', isOffDay: false },
          ],
        },
      ]),
    );
    expect(years).toEqual([2022, 2023]);
    expect(days.map(({ kind }) => kind)).toEqual(['OFF', 'OFF', 'MAKEUP']);
  });

  it('of local days only is laid over the national calendar, and wins', () => {
    const read = data(
      'date,kind,name,scope\n2026-04-20,OFF,三月三,local\n2026-05-09,OFF,镇庆,local',
    );
    expect(read.years).toEqual(nationalData().years);
    const calendar = calendarOf(read, 'county');
    expect(isWorkingDay(calendar, '2026-04-20')).toBe(false);
    expect(isWorkingDay(calendar, '2026-05-09')).toBe(false); // a make-up Saturday elsewhere
    expect(isWorkingDay(calendar, '2026-02-14')).toBe(true);
  });

  it('lets a county work on a day the nation is off', () => {
    const calendar = calendarOf(
      data('date,kind,name,scope\n2026-10-07,MAKEUP,防汛,local'),
      'county',
    );
    expect(isWorkingDay(calendar, '2026-10-07')).toBe(true);
  });

  it('covers no year it names only December of', () => {
    expect(data('date,kind,name\n2026-12-31,OFF,元旦\n2027-01-01,OFF,元旦').years).toEqual([2027]);
  });

  it.each([
    ['nothing', '', /a calendar in JSON or CSV|the header/],
    ['broken JSON', '{"days": [', /Expected a calendar in JSON or CSV, but found/],
    ['JSON without days', '{"year": 2026}', /Expected a calendar in JSON or CSV/],
    ['a year that is no number', '{"year": "2026", "days": []}', /Expected a calendar in JSON or/],
    ['another header', 'day,what\n2026-01-01,OFF', /^Row 1: Expected the header date,kind,name/],
    ['an impossible day', 'date,kind,name\n2026-02-30,OFF,x', /^Row 2: Expected a day that exists/],
    [
      'an unknown kind',
      'date,kind,name\n2026-01-01,REST,x',
      /^Row 2: Expected OFF .+ but found "REST"/,
    ],
    [
      'an unknown scope',
      'date,kind,name,scope\n2026-01-01,OFF,x,town',
      /^Row 2: Expected national or local/,
    ],
    [
      'a JSON day without a name',
      '{"days":[{"date":"2026-01-01","kind":"OFF"}]}',
      /a name of at most/,
    ],
    ['a JSON day that is none', '{"days":[7]}', /a day that exists/],
    [
      'a day said twice',
      'date,kind,name\n2026-02-14,OFF,x\n2026-02-14,MAKEUP,x',
      /Expected one row for a day, but found "2026-02-14 OFF, 2026-02-14 MAKEUP"/,
    ],
    ['a make-up Wednesday', 'date,kind,name\n2026-03-04,MAKEUP,x', /a make-up day on a Saturday/],
    [
      'a local make-up day on a plain Wednesday',
      'date,kind,name,scope\n2026-03-04,MAKEUP,x,local',
      /a make-up day on a Saturday/,
    ],
    [
      'a local day of a year nobody published',
      'date,kind,name,scope\n2031-04-20,OFF,三月三,local',
      /Expected days of the years listed/,
    ],
    [
      'a year left out',
      'date,kind,name\n2024-01-01,OFF,x\n2026-01-01,OFF,x',
      /without a gap, but found 2025/,
    ],
    ['no year at all', '{"days": []}', /at least one published year/],
  ])('is refused for %s', (_, text, sentence) => {
    expect(faults(text)[0]).toMatch(sentence);
  });

  it('is refused where nobody would work for weeks', () => {
    const rows = Array.from(
      { length: 31 },
      (_, index) => `2026-03-${String(index + 1).padStart(2, '0')},OFF,x`,
    );
    const more = Array.from(
      { length: 20 },
      (_, index) => `2026-04-${String(index + 1).padStart(2, '0')},OFF,x`,
    );
    expect(faults(['date,kind,name', ...rows, ...more].join('\n'))[0]).toMatch(
      'Expected at most 40 days in a row on which nobody works, but found "2026-02-28"',
    );
  });

  it('tells every row that is wrong at once', () => {
    expect(faults('date,kind,name\n2026-13-01,OFF,x\n2026-01-01,NO,x')).toHaveLength(2);
  });
});
