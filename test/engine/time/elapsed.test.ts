import { describe, expect, it } from 'vitest';
import { nationalCalendar } from '../../../engine/calendars/national-calendar.ts';
import { elapsedDays, elapsedTime, remaining } from '../../../engine/time/elapsed.ts';
import { parseInstant } from '../../../engine/time/instant.ts';

const calendar = nationalCalendar();
const at = (text: string): number => parseInstant(text, 480)!;

describe('elapsed days', () => {
  it.each([
    ['workingDays', '2024-09-09', '2024-09-10', 1, 2], // the 2 days of the source case
    ['workingDays', '2026-03-07', '2026-03-09', 1, 1], // begins on a Saturday
    ['workingDays', '2026-02-12', '2026-02-26', 5, 6],
    ['calendarDays', '2026-02-12', '2026-02-26', 14, 15],
    ['calendarDays', '2026-02-12', '2026-02-12', 0, 1],
    ['months', '2026-01-31', '2026-02-28', 1, 1], // a month ends where its days end
    ['months', '2026-01-15', '2026-02-14', 0, 1], // both ends in: a whole month
    ['months', '2024-11-30', '2025-02-28', 3, 3],
  ] as const)('%s from %s to %s: %d, with both ends %d', (unit, from, to, exclusive, inclusive) => {
    expect(elapsedDays(unit, from, to, { calendar, counted: 'exclusive' })).toBe(exclusive);
    expect(elapsedDays(unit, from, to, { calendar, counted: 'inclusive' })).toBe(inclusive);
  });

  it('are negative from a later day to an earlier one', () => {
    expect(
      elapsedDays('workingDays', '2026-03-09', '2026-03-06', { calendar, counted: 'exclusive' }),
    ).toBe(-1);
  });
});

describe('elapsed time', () => {
  it.each([
    ['minutes', '2026-03-06T17:30', '2026-03-06T19:00', 90],
    ['hours', '2026-03-06T17:30', '2026-03-07T17:30', 24],
    ['workingHours', '2026-03-06T17:30', '2026-03-09T13:30', 4],
    ['workingHours', '2026-02-14T09:00', '2026-02-14T12:00', 3], // a make-up Saturday morning
    ['workingHours', '2026-03-09T13:30', '2026-03-06T17:30', -4],
  ] as const)('%s from %s to %s: %d', (unit, from, to, length) => {
    expect(elapsedTime(unit, at(from), at(to), calendar)).toBe(length);
  });
});

describe('what remains', () => {
  const due = at('2026-02-26T24:00');

  it.each([
    ['workingDays', '2026-02-12T10:00', 5],
    ['calendarDays', '2026-02-26T23:59', 0],
    ['workingDays', '2026-02-27T08:00', -1],
    ['months', '2026-01-26T10:00', 1],
    ['workingHours', '2026-02-26T13:00', 5],
    ['hours', '2026-02-26T22:00', 2],
  ] as const)('in %s at %s: %d', (unit, now, left) => {
    expect(remaining(unit, at(now), due, calendar)).toBe(left);
  });
});
