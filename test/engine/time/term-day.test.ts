import { describe, expect, it } from 'vitest';
import { nationalCalendar } from '../../../engine/calendars/national-calendar.ts';
import { isTermLength, termDay } from '../../../engine/time/term-day.ts';
import { agreeOnTerms } from '../../support/due-oracle.ts';

describe('the day a term ends', () => {
  it('is the one found by going day after day, whatever the calendar', () => {
    agreeOnTerms(20_000, 20_260_212);
  });

  it('is the day itself for a term of no length', () => {
    const end = termDay(nationalCalendar(), '2026-03-07', {
      value: 0,
      unit: 'workingDays',
      roll: 'forward',
    });
    expect(end).toEqual({ unrolled: '2026-03-07', due: '2026-03-09', provisional: false });
  });

  it.each([
    [36_525, 'workingDays', true],
    [36_526, 'calendarDays', false],
    [1_200, 'months', true],
    [1_201, 'months', false],
    [1.5, 'workingDays', false],
    [Number.NaN, 'workingDays', false],
    ['3', 'workingDays', false],
  ] as const)('%s %s is a length: %s', (value, unit, isLength) => {
    expect(isTermLength(value, unit)).toBe(isLength);
  });
});
