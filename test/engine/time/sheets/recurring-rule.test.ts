import { describe, expect, it } from 'vitest';
import { nationalCalendar } from '../../../../engine/calendars/national-calendar.ts';
import { addDays } from '../../../../engine/time/civil-date.ts';
import {
  keptOn,
  nextOccurrences,
  recurringRule,
  type RecurringRule,
} from '../../../../engine/time/sheets/recurring-rule.ts';

const calendar = nationalCalendar();
const monthly: RecurringRule = { rule: 'monthly:25', roll: 'forward', lead: 0, at: '09:00' };
const notice: RecurringRule = { ...monthly, lead: 3 };
const days = (rule: RecurringRule, from: string, count: number) =>
  nextOccurrences(rule, from, calendar, count).map(({ day }) => day);

describe('a recurring rule', () => {
  it('is a recurring parameter of the county, and nothing else is', () => {
    const term = { value: 'monthly:25', unit: 'recurring', roll: 'forward', lead: 3 };
    expect(recurringRule({ 'visit.notice': term }, 'visit.notice')).toEqual(notice);
    expect(recurringRule({ signFor: { value: 3, unit: 'workingDays' } }, 'signFor')).toBeNull();
    expect(recurringRule({ bad: { ...term, value: 'monthly:99' } }, 'bad')).toBeNull();
    expect(recurringRule({}, 'gone')).toBeNull();
  });

  it('moves the 25th off days of rest (V14, V15)', () => {
    expect(days(monthly, '2026-09-01', 2)).toEqual(['2026-09-28', '2026-10-26']);
    expect(days(monthly, '2025-01-01', 1)).toEqual(['2025-01-26']); // a make-up Sunday
    expect(days(monthly, '2023-06-01', 1)).toEqual(['2023-06-25']); // a make-up Sunday itself
  });

  it('tells three days ahead of the day that is kept, on a working day (S9)', () => {
    // Fri 25 is Mid-Autumn, the visit is on Mon 28: three days ahead is the 25th, so the 24th
    expect(days(notice, '2026-09-01', 1)).toEqual(['2026-09-24']);
    expect(keptOn(notice, '2026-09-24', calendar)).toEqual(['2026-09-25']);
    expect(keptOn(notice, '2026-09-25', calendar)).toEqual([]);
  });

  it('keeps each named day once and none twice, over three years', () => {
    const kept = nextOccurrences(notice, '2024-01-01', calendar, 36);
    for (const { nominal, day } of kept)
      expect(keptOn(notice, day, calendar), nominal).toContain(nominal);
    expect(new Set(kept.map(({ nominal }) => nominal)).size).toBe(36);
  });

  it('says which days stand in no notice yet', () => {
    const [first] = nextOccurrences(monthly, '2099-01-01', calendar, 1);
    expect(first?.provisional).toBe(true);
    const [known] = nextOccurrences(monthly, '2026-03-01', calendar, 1);
    expect(known?.provisional).toBe(false);
  });

  it('means the last day of a short month by the 31st, and leap days by the 29th', () => {
    const rule = { ...monthly, rule: 'monthly:31', roll: 'none' as const };
    expect(days(rule, '2026-02-01', 3)).toEqual(['2026-02-28', '2026-03-31', '2026-04-30']);
    expect(days({ ...rule, rule: 'yearly:02-29' }, '2026-01-01', 3)).toEqual([
      ...['2026-02-28', '2027-02-28', '2028-02-29'],
    ]);
  });

  it('keeps the day itself, provisionally, where no working day is near: none is left out', () => {
    const off = Array.from({ length: 366 }, (_, at) => addDays('2026-01-01', at));
    const dead = { ...calendar, off, makeup: [] };
    expect(nextOccurrences(monthly, '2026-03-01', dead, 2)).toEqual([
      { nominal: '2026-03-25', day: '2026-03-25', provisional: true },
      { nominal: '2026-04-25', day: '2026-04-25', provisional: true },
    ]);
    expect(nextOccurrences(notice, '2026-03-01', dead, 1)).toMatchObject([{ day: '2026-03-22' }]);
    expect(keptOn(notice, '2026-03-22', dead)).toEqual(['2026-03-25']);
    expect(nextOccurrences(monthly, '2026-12-01', dead, 1)).toMatchObject([
      { nominal: '2026-11-25', day: '2027-01-04' }, // the first day worked is near
    ]);
  });
});
