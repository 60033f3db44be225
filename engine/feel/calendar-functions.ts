import { date, dateAndTime, FeelDate, FeelDateTime } from 'feelin';
import type { Calendar, Instant } from '../interpreter/values.ts';
import { addMonths, isCivilDate, toCivil, type CivilDate } from '../time/civil-date.ts';
import { addWorkingDays, isWorkingDay, workingDaysBetween } from '../time/working-days.ts';

/**
 * `now()` and `today()` of the step, and the county's calendar as FEEL functions. They take the
 * place of feelin's own clock, so that replaying a step gives the same value years later.
 */
export const calendarFunctions = (now: Instant, calendar: Calendar) => ({
  now: () => dateAndTime(isoWithOffset(now, calendar.utcOffset)),
  today: () => date(toCivil(now, calendar.utcOffset).date),
  'add working days': (from: unknown, days: unknown) =>
    onDay(from, days, (day, count) => addWorkingDays(calendar, day, count)),
  'add months': (from: unknown, months: unknown) => onDay(from, months, addMonths),
  'working days between': (from: unknown, to: unknown) => {
    const [first, last] = [civilDateOf(from), civilDateOf(to)];
    return first && last ? workingDaysBetween(calendar, first, last) : null;
  },
  'is working day': (day: unknown) => {
    const civil = civilDateOf(day);
    return civil ? isWorkingDay(calendar, civil) : null;
  },
});

const LONGEST_COUNT = 4_000; // about 15 years of working days; beyond, the loop itself would cost

const onDay = (
  from: unknown,
  count: unknown,
  step: (day: CivilDate, count: number) => CivilDate,
): unknown => {
  const day = civilDateOf(from);
  const isCount =
    typeof count === 'number' && Number.isInteger(count) && Math.abs(count) <= LONGEST_COUNT;
  return day && isCount ? date(step(day, count)) : null;
};

/** Dates, date-times and ISO texts all name a civil day. */
const civilDateOf = (value: unknown): CivilDate | null => {
  const text =
    value instanceof FeelDate || value instanceof FeelDateTime ? value.toString() : value;
  if (typeof text !== 'string') return null;
  const day = text.slice(0, 10);
  return isCivilDate(day) ? day : null;
};

const MS_A_MINUTE = 60_000;
const MS_A_DAY = 86_400_000;

export const isoWithOffset = (instant: Instant, utcOffset: number): string => {
  const local = instant + utcOffset * MS_A_MINUTE;
  const ofDay = local - Math.floor(local / MS_A_DAY) * MS_A_DAY;
  const [hours, minutes] = [Math.floor(ofDay / 3_600_000), Math.floor(ofDay / MS_A_MINUTE) % 60];
  const seconds = Math.floor(ofDay / 1_000) % 60;
  const sign = utcOffset < 0 ? '-' : '+';
  const offset = Math.abs(utcOffset);
  return (
    `${toCivil(instant, utcOffset).date}T${two(hours)}:${two(minutes)}:${two(seconds)}` +
    `${sign}${two(Math.floor(offset / 60))}:${two(offset % 60)}`
  );
};

const two = (value: number): string => String(value).padStart(2, '0');
