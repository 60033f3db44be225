import type { Calendar } from '../interpreter/values.ts';
import { addDays, weekday, type CivilDate } from './civil-date.ts';

/**
 * Monday to Friday, minus the days off, plus the make-up days (补班). Make-up days are decreed,
 * never derivable by rule; days a notice does not cover yet count as plain weekdays, and whoever
 * uses them says so (`isProvisional`).
 */
export const isWorkingDay = (calendar: Calendar, date: CivilDate): boolean =>
  weekday(date) <= 5 ? !calendar.off.includes(date) : calendar.makeup.includes(date);

/** The notice that would name this day's exceptions is not published yet. */
export const isProvisional = (calendar: Calendar, date: CivilDate): boolean =>
  date > calendar.through;

/** The start day is not counted; a negative number counts backward; zero is the day itself. */
export const addWorkingDays = (calendar: Calendar, date: CivilDate, days: number): CivilDate => {
  const step = days < 0 ? -1 : 1;
  let [day, left] = [date, Math.abs(days)];
  while (left > 0) {
    day = addDays(day, step);
    if (isWorkingDay(calendar, day)) left -= 1;
  }
  return day;
};

/** What `addWorkingDays` would need to get from the first day to the second. */
export const workingDaysBetween = (calendar: Calendar, from: CivilDate, to: CivilDate): number => {
  if (to < from) return -workingDaysBetween(calendar, to, from);
  let count = 0;
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) {
    if (isWorkingDay(calendar, day)) count += 1;
  }
  return count;
};

/** How long something took, both ends counted, as offices report it. */
export const elapsedWorkingDaysInclusive = (
  calendar: Calendar,
  from: CivilDate,
  to: CivilDate,
): number => workingDaysBetween(calendar, from, to) + (isWorkingDay(calendar, from) ? 1 : 0);

export type Roll = 'none' | 'forward' | 'backward';

/** A due day that is no working day moves to the next or the previous one. */
export const rollDay = (calendar: Calendar, date: CivilDate, roll: Roll): CivilDate => {
  if (roll === 'none') return date;
  let day = date;
  while (!isWorkingDay(calendar, day)) day = addDays(day, roll === 'forward' ? 1 : -1);
  return day;
};
