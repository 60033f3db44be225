import type { Calendar, Instant } from '../interpreter/values.ts';
import { addDays, MS_A_MINUTE, toCivil, toInstant, type CivilDate } from './civil-date.ts';
import { isWorkingDay } from './working-days.ts';

/** Office time (`minutes` ≥ 0) from an instant on; outside the hours the clock stands still. */
export const addWorkingMinutes = (
  calendar: Calendar,
  from: Instant,
  minutes: number,
): Instant | null => {
  const dayLength = calendar.hours.reduce((sum, { from, to }) => sum + to - from, 0);
  if (dayLength <= 0) return null; // such a calendar would never get there

  let left = minutes * MS_A_MINUTE;
  for (let { date } = toCivil(from, calendar.utcOffset); ; date = addDays(date, 1)) {
    for (const span of spansOf(calendar, date)) {
      const begin = Math.max(span.begin, from);
      if (begin > span.end) continue;
      if (left <= span.end - begin) return begin + left;
      left -= span.end - begin;
    }
  }
};

/** Office time between two instants; counted back it is negative. */
export const workingMinutesBetween = (calendar: Calendar, from: Instant, to: Instant): number => {
  if (to < from) return -workingMinutesBetween(calendar, to, from);
  const last = toCivil(to, calendar.utcOffset).date;
  let worked = 0;
  for (let { date } = toCivil(from, calendar.utcOffset); date <= last; date = addDays(date, 1)) {
    for (const { begin, end } of spansOf(calendar, date)) {
      worked += Math.max(0, Math.min(end, to) - Math.max(begin, from));
    }
  }
  return worked / MS_A_MINUTE;
};

const spansOf = (calendar: Calendar, date: CivilDate): { begin: Instant; end: Instant }[] =>
  isWorkingDay(calendar, date)
    ? calendar.hours.map(({ from, to }) => ({
        begin: toInstant(date, from, calendar.utcOffset),
        end: toInstant(date, to, calendar.utcOffset),
      }))
    : [];
