import type { Calendar } from '../interpreter/values.ts';
import { dayNumber, fromDayNumber, weekdayOf, type CivilDate } from './civil-date.ts';

/**
 * Monday to Friday, minus the days off, plus the make-up days (补班). Make-up days are decreed,
 * never derivable by rule; days no notice covers count as plain weekdays, and whoever uses them
 * says so (`isCovered`).
 */
export const isWorkingDay = (calendar: Calendar, date: CivilDate): boolean =>
  isWorked(exceptionsOf(calendar), dayNumber(date));

/** Both days, and with them every day between, stand in a published notice. */
export const isCovered = (calendar: Calendar, a: CivilDate, b: CivilDate = a): boolean => {
  const [first, last] = a <= b ? [a, b] : [b, a];
  return (calendar.from === undefined || first >= calendar.from) && last <= calendar.through;
};

/** The start day is not counted; a negative number counts backward; zero is the day itself. */
export const addWorkingDays = (calendar: Calendar, date: CivilDate, days: number): CivilDate => {
  const exceptions = exceptionsOf(calendar);
  const step = days < 0 ? -1 : 1;
  let [day, left] = [dayNumber(date), Math.abs(days)];
  while (left > 0) {
    day += step;
    if (isWorked(exceptions, day)) left -= 1;
  }
  return fromDayNumber(day);
};

/** Working days after the first day, up to and with the second; counted back they are negative. */
export const workingDaysBetween = (calendar: Calendar, from: CivilDate, to: CivilDate): number => {
  if (to < from) return -workingDaysBetween(calendar, to, from);
  const exceptions = exceptionsOf(calendar);
  const last = dayNumber(to);
  let count = 0;
  for (let day = dayNumber(from) + 1; day <= last; day += 1) {
    if (isWorked(exceptions, day)) count += 1;
  }
  return count;
};

export type Roll = 'none' | 'forward' | 'backward';

export const LONGEST_BREAK_DAYS = 40; // no row of days off is longer: such a calendar is a mistake

/** A due day that is no working day moves to the next or the previous one; null: none is near. */
export const rollDay = (calendar: Calendar, date: CivilDate, roll: Roll): CivilDate | null => {
  if (roll === 'none') return date;
  const exceptions = exceptionsOf(calendar);
  const step = roll === 'forward' ? 1 : -1;
  const start = dayNumber(date);
  for (let moved = 0; moved <= LONGEST_BREAK_DAYS; moved += 1) {
    const day = start + moved * step;
    if (isWorked(exceptions, day)) return fromDayNumber(day);
  }
  return null;
};

interface Exceptions {
  readonly off: ReadonlySet<number>;
  readonly makeup: ReadonlySet<number>;
}

const isWorked = ({ off, makeup }: Exceptions, day: number): boolean =>
  weekdayOf(day) <= 5 ? !off.has(day) : makeup.has(day);

/** A term asks day after day, so the texts are read once; a calendar never changes. */
const exceptionsOf = (calendar: Calendar): Exceptions => {
  const known = read.get(calendar);
  if (known) return known;
  const exceptions = {
    off: new Set(calendar.off.map(dayNumber)),
    makeup: new Set(calendar.makeup.map(dayNumber)),
  };
  read.set(calendar, exceptions);
  return exceptions;
};

const read = new WeakMap<Calendar, Exceptions>();
