import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addMonths,
  dayNumber,
  fromDayNumber,
  isCivilDate,
  MS_A_DAY,
  toCivil,
  toInstant,
  weekday,
} from '../../../engine/time/civil-date.ts';

/** The platform's own calendar is the witness here; the code under test never touches it. */
const witness = (days: number): Date => new Date(days * MS_A_DAY);

describe('a civil date', () => {
  it('is the same day as the platform says, from year 1 to 9999', () => {
    fc.assert(
      fc.property(fc.integer({ min: -719_162, max: 2_932_896 }), (days) => {
        const date = witness(days).toISOString().slice(0, 10);
        expect(fromDayNumber(days)).toBe(date);
        expect(dayNumber(date)).toBe(days);
        expect(weekday(date) % 7).toBe(witness(days).getUTCDay());
        expect(isCivilDate(date)).toBe(true);
      }),
    );
  });

  it('survives the way to an instant and back, wherever the county lies', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 4e12 }),
        fc.integer({ min: -720, max: 840 }),
        (instant, utcOffset) => {
          const { date, msOfDay } = toCivil(instant, utcOffset);
          expect(toInstant(date, 0, utcOffset) + msOfDay).toBe(instant);
        },
      ),
    );
  });

  it.each([
    ['2024-01-31', 1, '2024-02-29'],
    ['2024-03-31', -1, '2024-02-29'],
    ['2024-11-30', 3, '2025-02-28'],
    ['2024-12-31', 12, '2025-12-31'],
  ])('%s plus %d months ends at the month end: %s', (from, months, to) => {
    expect(addMonths(from, months)).toBe(to);
  });

  it.each(['2023-02-29', '2026-13-01', '2026-00-10', '2026-1-1', '0000-01-01', 'today'])(
    'is not %s',
    (text) => {
      expect(isCivilDate(text)).toBe(false);
    },
  );
});
