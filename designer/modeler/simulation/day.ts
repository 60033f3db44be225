import type { Calendar, Instant } from '../../../engine/interpreter/values.ts';
import { partsOf, toCivil, toInstant, weekday } from '../../../engine/time/civil-date.ts';
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

export const morningOf = (calendar: Calendar, day: string): Instant =>
  toInstant(day, MORNING_MINUTE, calendar.utcOffset);

export const civilOf = (calendar: Calendar, at: Instant): string =>
  toCivil(at, calendar.utcOffset).date;
