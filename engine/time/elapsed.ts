import type { Calendar, Instant } from '../interpreter/values.ts';
import {
  addDays,
  addMonths,
  dayNumber,
  lastDayBefore,
  MS_A_MINUTE,
  partsOf,
  toCivil,
} from './civil-date.ts';
import type { CivilDate } from './civil-date.ts';
import type { DayUnit } from './term-day.ts';
import { isWorkingDay, workingDaysBetween } from './working-days.ts';
import { workingMinutesBetween } from './working-hours.ts';

export type ClockUnit = 'minutes' | 'hours' | 'workingHours';
/** Terms leave the first day out; offices report how long something took with both ends in. */
export type Counted = 'exclusive' | 'inclusive';

/** From one day to another; whole months only. Counted back it is negative. */
export const elapsedDays = (
  unit: DayUnit,
  from: CivilDate,
  to: CivilDate,
  { calendar, counted }: { readonly calendar: Calendar; readonly counted: Counted },
): number => {
  if (to < from) return -elapsedDays(unit, to, from, { calendar, counted });
  const isInclusive = counted === 'inclusive';
  switch (unit) {
    case 'calendarDays':
      return dayNumber(to) - dayNumber(from) + (isInclusive ? 1 : 0);
    case 'workingDays':
      return (
        workingDaysBetween(calendar, from, to) +
        (isInclusive && isWorkingDay(calendar, from) ? 1 : 0)
      );
    case 'months':
      return wholeMonths(from, isInclusive ? addDays(to, 1) : to);
  }
};

export const elapsedTime = (
  unit: ClockUnit,
  from: Instant,
  to: Instant,
  calendar: Calendar,
): number => {
  switch (unit) {
    case 'minutes':
      return (to - from) / MS_A_MINUTE;
    case 'hours':
      return (to - from) / MS_A_MINUTE / 60;
    case 'workingHours':
      return workingMinutesBetween(calendar, from, to) / 60;
  }
};

/** What is left until a due instant, negative once it is late. A day lasts until its 24:00. */
export const remaining = (
  unit: DayUnit | ClockUnit,
  now: Instant,
  due: Instant,
  calendar: Calendar,
): number => {
  if (unit === 'minutes' || unit === 'hours' || unit === 'workingHours')
    return elapsedTime(unit, now, due, calendar);
  const today = toCivil(now, calendar.utcOffset).date;
  const dueDay = lastDayBefore(due, calendar.utcOffset);
  return elapsedDays(unit, today, dueDay, { calendar, counted: 'exclusive' });
};

const wholeMonths = (from: CivilDate, to: CivilDate): number => {
  const [a, b] = [partsOf(from), partsOf(to)];
  const months = (b.year - a.year) * 12 + b.month - a.month;
  return addMonths(from, months) <= to ? months : months - 1;
};
