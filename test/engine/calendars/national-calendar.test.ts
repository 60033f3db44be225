import { describe, expect, it } from 'vitest';
import { nationalCalendar } from '../../../engine/calendars/national-calendar.ts';
import { weekday } from '../../../engine/time/civil-date.ts';

describe('the national calendar', () => {
  const calendar = nationalCalendar();

  it('knows the make-up days of 2026 as the notice lists them', () => {
    expect(calendar.makeup.filter((day) => day.startsWith('2026'))).toEqual([
      '2026-01-04',
      '2026-02-14',
      '2026-02-28',
      '2026-05-09',
      '2026-09-20',
      '2026-10-10',
    ]);
  });

  it('lists exceptions only: weekdays off, weekends worked', () => {
    expect(calendar.off.every((day) => weekday(day) <= 5)).toBe(true);
    expect(calendar.makeup.every((day) => weekday(day) > 5)).toBe(true);
    expect(calendar.off).toContain('2026-02-16');
    expect(calendar.off).not.toContain('2026-02-15');
  });

  it('says how far it reaches', () => {
    expect(calendar.through).toBe('2026-12-31');
    expect([calendar.off[0], calendar.off.at(-1)]).toEqual(['2019-01-01', '2026-10-07']);
  });

  it('is plain data and the same each time', () => {
    expect(JSON.parse(JSON.stringify(calendar))).toEqual(nationalCalendar());
  });
});
