import { describe, expect, it } from 'vitest';
import { calendarOf } from '../../../engine/calendars/calendar-data.ts';
import { nationalCalendar, nationalData } from '../../../engine/calendars/national-calendar.ts';
import { namedDays, type CalendarDay } from '../../../engine/time/day-words.ts';
import { explainDays, explainTerm, type Passage } from '../../../engine/time/explain.ts';
import { termDay, type DayTerm } from '../../../engine/time/term-day.ts';

const LOCAL: readonly CalendarDay[] = [
  { date: '2026-04-20', kind: 'OFF', name: '三月三', scope: 'local' },
  { date: '2026-10-07', kind: 'MAKEUP', name: '防汛', scope: 'local' },
];
const passage = (from: string, term: DayTerm, local: readonly CalendarDay[] = []): Passage => {
  const data = { ...nationalData(), days: [...nationalData().days, ...local] };
  const calendar = local.length > 0 ? calendarOf(data, 'county') : nationalCalendar();
  const end = termDay(calendar, from, term);
  if (!end) throw new Error('no such day');
  return { calendar, named: namedDays(data.days), from, term, end };
};
const working = (value: number): DayTerm => ({ value, unit: 'workingDays', roll: 'none' });
const dayWords = (of: Passage, date: string): string[] => {
  const day = explainDays(of).find((one) => one.date === date);
  return day ? [day.zh, day.en] : [];
};

describe('why a day counts', () => {
  it.each([
    ['an ordinary day', '2026-02-13', '周五，工作日，计为第 1 天', 'Friday, a working day: day 1'],
    [
      'a make-up day',
      '2026-02-14',
      '周六，春节调休补班，照常上班，计为第 2 天',
      'Saturday, a make-up working day for Spring Festival: day 2',
    ],
    [
      'a holiday',
      '2026-02-16',
      '周一，春节放假，不计入',
      'Monday, Spring Festival holiday: not counted',
    ],
    ['the day after', '2026-02-24', '周二，工作日，计为第 3 天', 'Tuesday, a working day: day 3'],
  ])('%s: %s', (_, date, zh, en) => {
    expect(dayWords(passage('2026-02-12', working(5)), date)).toEqual([zh, en]);
  });

  it('names the county’s own days', () => {
    const of = passage('2026-04-17', working(1), LOCAL);
    expect(dayWords(of, '2026-04-20')).toEqual([
      '周一，本地放假（三月三），不计入',
      'Monday, a local day off (三月三): not counted',
    ]);
    expect(dayWords(passage('2026-10-06', working(1), LOCAL), '2026-10-07')).toEqual([
      '周三，本地补班（防汛），照常上班，计为第 1 天',
      'Wednesday, a local make-up working day (防汛): day 1',
    ]);
  });

  it('says a weekend is one, and two feasts at once are two', () => {
    expect(dayWords(passage('2026-03-06', working(1)), '2026-03-07')).toEqual([
      '周六，周末，不计入',
      'Saturday, a weekend: not counted',
    ]);
    const both: CalendarDay = {
      date: '2026-10-01',
      kind: 'OFF',
      name: '国庆节、中秋节',
      scope: 'national',
    };
    const of = { ...passage('2026-09-30', working(1)), named: namedDays([both]) };
    expect(dayWords(of, '2026-10-01')[1]).toBe(
      'Thursday, National Day and Mid-Autumn Festival holiday: not counted',
    );
    expect(dayWords({ ...of, named: namedDays([]) }, '2026-10-02')).toEqual([
      '周五，放假，不计入',
      'Friday, a holiday: not counted',
    ]);
  });

  it('says what an unpublished year is taken for', () => {
    expect(dayWords(passage('2026-12-30', working(2)), '2027-01-01')[0]).toBe(
      '周五，工作日（该年放假安排未公布，暂按平常推算），计为第 2 天',
    );
  });

  it('counts every calendar day, and days back as well', () => {
    const of = passage('2026-03-09', { value: -3, unit: 'calendarDays', roll: 'backward' });
    expect(explainDays(of).map(({ date, counts }) => [date, counts])).toEqual([
      ['2026-03-08', true],
      ['2026-03-07', true],
      ['2026-03-06', true],
    ]);
  });

  it('goes over the days a due day rolls past', () => {
    const of = passage('2025-12-07', { value: 2, unit: 'months', roll: 'backward' });
    expect(explainDays(of)).toEqual([
      {
        date: '2026-02-07',
        counts: false,
        zh: '周六，周末，届满日提前',
        en: 'Saturday, a weekend: the due day moves to the previous working day',
      },
    ]);
  });
});

describe('the whole term', () => {
  const months = (value: number, roll: DayTerm['roll'] = 'forward'): DayTerm => ({
    value,
    unit: 'months',
    roll,
  });

  it.each<[string, string, DayTerm, string, string]>([
    [
      'V2',
      '2026-02-12',
      working(5),
      '2026-02-12 起 5 个工作日（当日不计）是 2026-02-26：周四，工作日。',
      '5 working days after 2026-02-12 (that day not counted) is 2026-02-26: Thursday, a working day.',
    ],
    [
      'V10',
      '2025-11-15',
      months(3),
      '2025-11-15 起 3 个月（当日不计）是 2026-02-15：周日，春节放假。这天不上班，顺延到其后最近的工作日 2026-02-24：周二，工作日。',
      '3 months after 2025-11-15 (that day not counted) is 2026-02-15: Sunday, Spring Festival holiday. Nobody works that day, so it moves forward to the nearest working day, 2026-02-24: Tuesday, a working day.',
    ],
    [
      'V12',
      '2024-11-30',
      months(3, 'none'),
      '2024-11-30 起 3 个月（当日不计）是 2025-02-28（该月没有 30 日，取月末）：周五，工作日。',
      '3 months after 2024-11-30 (that day not counted) is 2025-02-28 (the last of that month): Friday, a working day.',
    ],
    [
      'a day that stays',
      '2026-03-06',
      { value: 1, unit: 'calendarDays', roll: 'none' },
      '2026-03-06 起 1 天（当日不计）是 2026-03-07：周六，周末。这个期限遇休息日不移动。',
      '1 calendar day after 2026-03-06 (that day not counted) is 2026-03-07: Saturday, a weekend. This term does not move off days of rest.',
    ],
    [
      'counted back',
      '2026-03-09',
      { value: -1, unit: 'calendarDays', roll: 'backward' },
      '2026-03-09 往前 1 天（当日不计）是 2026-03-08：周日，周末。这天不上班，提前到之前最近的工作日 2026-03-06：周五，工作日。',
      '1 calendar day before 2026-03-09 (that day not counted) is 2026-03-08: Sunday, a weekend. Nobody works that day, so it moves back to the nearest working day, 2026-03-06: Friday, a working day.',
    ],
  ])('%s', (_, from, term, zh, en) => {
    expect(explainTerm(passage(from, term))).toEqual({ zh, en });
  });

  it('warns of a date that may move (V17)', () => {
    const { zh, en } = explainTerm(passage('2026-12-30', working(5)));
    expect(zh).toContain('这个日期是暂定的，公布后重新计算。');
    expect(en).toContain('the date is provisional and will be computed again.');
  });
});
