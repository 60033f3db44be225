import type { Calendar, Instant } from '../../../engine/interpreter/values.ts';
import { partsOf, toCivil, toInstant, weekday } from '../../../engine/time/civil-date.ts';
import { termDay } from '../../../engine/time/term-day.ts';
import { isCovered, isWorkingDay } from '../../../engine/time/working-days.ts';

export type DayKind = 'working' | 'weekend' | 'off' | 'makeup';

/** What a day of the run is in the county’s calendar. */
export const dayKind = (calendar: Calendar, at: Instant): DayKind => {
  const { date } = toCivil(at, calendar.utcOffset);
  const isWeekend = weekday(date) > 5;
  if (isWorkingDay(calendar, date)) return isWeekend ? 'makeup' : 'working';
  return isWeekend ? 'weekend' : 'off';
};

/** The year of an instant as far as it is not certain which of its days are worked. */
export const uncertainYear = (calendar: Calendar, at: Instant): number | null => {
  const { date } = toCivil(at, calendar.utcOffset);
  return isCovered(calendar, date) ? null : partsOf(date).year;
};

/**
 * The year that keeps a run from getting to an instant: of next year’s days there is a guess
 * until its notice comes, of later ones there is nothing.
 */
export const yearWithoutData = (calendar: Calendar, at: Instant): number | null => {
  const { date } = toCivil(at, calendar.utcOffset);
  const { year } = partsOf(date);
  const isTooEarly = calendar.from !== undefined && date < calendar.from;
  return isTooEarly || year > partsOf(calendar.through).year + 1 ? year : null;
};

const MORNING_MINUTE = 9 * 60;
const LATER_MINUTE = MORNING_MINUTE + 1; // reminders of the morning have been sent

export const morningOf = (calendar: Calendar, day: string): Instant =>
  toInstant(day, MORNING_MINUTE, calendar.utcOffset);

/** The morning of a day that a run is taken on to. */
export const laterOn = (calendar: Calendar, day: string): Instant =>
  toInstant(day, LATER_MINUTE, calendar.utcOffset);

/** One working day or one month later; null: the calendar knows no such day. */
export const oneLater = (
  calendar: Calendar,
  now: Instant,
  unit: 'workingDays' | 'months',
): Instant | null => {
  const found = termDay(calendar, civilOf(calendar, now), { value: 1, unit, roll: 'none' });
  return found && laterOn(calendar, found.due);
};

export const civilOf = (calendar: Calendar, at: Instant): string =>
  toCivil(at, calendar.utcOffset).date;
