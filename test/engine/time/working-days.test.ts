import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nationalCalendar } from '../../../engine/calendars/national-calendar.ts';
import { fromDayNumber } from '../../../engine/time/civil-date.ts';
import {
  addWorkingDays,
  isWorkingDay,
  rollDay,
  workingDaysBetween,
} from '../../../engine/time/working-days.ts';

const calendar = nationalCalendar();
const day = fc.integer({ min: 17_897, max: 20_000 }).map(fromDayNumber); // 2019 to 2024

describe('working days', () => {
  it('are counted back as they are counted forward', () => {
    expect(workingDaysBetween(calendar, '2026-03-06', '2026-03-09')).toBe(1);
    expect(workingDaysBetween(calendar, '2026-03-09', '2026-03-06')).toBe(-1);
    expect(workingDaysBetween(calendar, '2026-03-09', '2026-03-09')).toBe(0);
  });

  it('are counted the same way forward, backward and between', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -60, max: 60 }), (from, count) => {
        const to = addWorkingDays(calendar, from, count);
        expect(count === 0 || isWorkingDay(calendar, to)).toBe(true);
        if (count >= 0) expect(workingDaysBetween(calendar, from, to)).toBe(count);
      }),
    );
  });

  it.each([
    ['2026-02-14', true], // Saturday, make-up day
    ['2026-02-16', false], // Monday of the Spring Festival
    ['2026-02-20', false], // day in lieu
    ['2026-10-10', true],
    ['2026-03-07', false],
  ])('%s is worked: %s', (date, isWorked) => {
    expect(isWorkingDay(calendar, date)).toBe(isWorked);
  });

  it('catch a due day rolled forward or backward', () => {
    expect(rollDay(calendar, '2026-02-15', 'forward')).toBe('2026-02-24');
    expect(rollDay(calendar, '2026-02-15', 'backward')).toBe('2026-02-14');
    expect(rollDay(calendar, '2026-02-15', 'none')).toBe('2026-02-15');
    expect(rollDay(calendar, '2026-02-14', 'forward')).toBe('2026-02-14'); // worked, so it stays
  });
});
