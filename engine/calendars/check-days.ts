import { addDays, partsOf, weekday, type CivilDate } from '../time/civil-date.ts';
import type { CalendarDay } from '../time/day-words.ts';
import { isWorkingDay, LONGEST_BREAK_DAYS } from '../time/working-days.ts';
import { calendarOf, type CalendarData } from './calendar-data.ts';
import { faultOf, type CalendarFault } from './faults.ts';

/** Everything about rows already read that contradicts itself; a calendar without faults counts. */
export const checkDays = (data: CalendarData): CalendarFault[] => {
  const faults = [
    ...yearFaults(data.years),
    ...data.days.flatMap((day, index) => rowFaults(day, data.days.slice(0, index), data)),
  ];
  return faults.length > 0 ? faults : breakFaults(data);
};

const yearFaults = (years: readonly number[]): CalendarFault[] => {
  const first = Math.min(...years);
  const missing = years.length === 0 ? null : years.find((year) => !isNext(years, first, year));
  if (years.length === 0) return [faultOf('years', null)];
  return missing === undefined || missing === null ? [] : [faultOf('yearGap', missing - 1)];
};

const isNext = (years: readonly number[], first: number, year: number): boolean =>
  year === first || years.includes(year - 1);

const rowFaults = (
  day: CalendarDay,
  before: readonly CalendarDay[],
  { years, days }: CalendarData,
): CalendarFault[] => {
  const { date, kind, scope } = day;
  const twin = before.find((other) => other.date === date && other.scope === scope);
  if (twin) return [faultOf('dayTwice', `${date} ${twin.kind}, ${date} ${kind}`)];
  if (!isInYears(date, years)) return [faultOf('dayOutside', `${date} (${years.join(', ')})`)];
  if (kind === 'MAKEUP' && weekday(date) <= 5 && !mayBeWorked(day, days))
    return [faultOf('makeupOnWeekday', date)];
  return [];
};

/** A notice of the next year may name late December of the one before. */
const isInYears = (date: CivilDate, years: readonly number[]): boolean => {
  const { year, month } = partsOf(date);
  return years.includes(year) || (month === 12 && years.includes(year + 1));
};

/** A county may let people work on a weekday only where the nation is off. */
const mayBeWorked = ({ date, scope }: CalendarDay, days: readonly CalendarDay[]): boolean =>
  scope === 'local' &&
  days.some((day) => day.scope === 'national' && day.date === date && day.kind === 'OFF');

const WEEKEND_DAYS = 2; // before and after the published years: a break may run into them

/** A term that rolls must find a working day soon, or the calendar is a mistake. */
const breakFaults = (data: CalendarData): CalendarFault[] => {
  const calendar = calendarOf(data, 'checked');
  let [day, row] = [addDays(calendar.from ?? calendar.through, -WEEKEND_DAYS), 0];
  const last = addDays(calendar.through, WEEKEND_DAYS);
  while (day <= last && row <= LONGEST_BREAK_DAYS) {
    row = isWorkingDay(calendar, day) ? 0 : row + 1;
    day = addDays(day, 1);
  }
  return row > LONGEST_BREAK_DAYS ? [faultOf('longBreak', addDays(day, -row))] : [];
};
