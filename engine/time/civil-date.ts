import type { Instant } from '../interpreter/values.ts';

/**
 * Civil days by arithmetic: no `Date`, no zone database, so that the workflow sandbox, the browser
 * and an auditor's laptop agree on every day. Gregorian, years 0001–9999.
 */
export type CivilDate = string; // 'YYYY-MM-DD', so that text order is time order

export const MINUTES_A_DAY = 1_440;
export const MS_A_MINUTE = 60_000;
export const MS_A_DAY = MINUTES_A_DAY * MS_A_MINUTE;

const FORMAT = /^(\d{4})-(\d{2})-(\d{2})$/;
const DAYS_BEFORE_1970 = 719_468; // from 0000-03-01, where the 400-year cycle begins
const DAYS_A_CYCLE = 146_097;

export const isCivilDate = (text: string): boolean => {
  const found = FORMAT.exec(text);
  if (!found) return false;
  const [year, month, day] = [Number(found[1]), Number(found[2]), Number(found[3])];
  return year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
};

export const daysInMonth = (year: number, month: number): number => {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
};

const isLeapYear = (year: number): boolean =>
  year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

/** Days since 1970-01-01. Years are shifted to begin in March, which puts the leap day last. */
export const dayNumber = (date: CivilDate): number => {
  const { year, month, day } = partsOf(date);
  const shifted = month > 2 ? year : year - 1;
  const cycle = Math.floor(shifted / 400);
  const yearOfCycle = shifted - cycle * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  const dayOfCycle =
    yearOfCycle * 365 + Math.floor(yearOfCycle / 4) - Math.floor(yearOfCycle / 100) + dayOfYear;
  return cycle * DAYS_A_CYCLE + dayOfCycle - DAYS_BEFORE_1970;
};

export const fromDayNumber = (days: number): CivilDate => {
  const since = days + DAYS_BEFORE_1970;
  const cycle = Math.floor(since / DAYS_A_CYCLE);
  const dayOfCycle = since - cycle * DAYS_A_CYCLE;
  const yearOfCycle = Math.floor(
    (dayOfCycle -
      Math.floor(dayOfCycle / 1_460) +
      Math.floor(dayOfCycle / 36_524) -
      Math.floor(dayOfCycle / 146_096)) /
      365,
  );
  const dayOfYear =
    dayOfCycle - (365 * yearOfCycle + Math.floor(yearOfCycle / 4) - Math.floor(yearOfCycle / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1;
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  return civilDate(yearOfCycle + cycle * 400 + (month <= 2 ? 1 : 0), month, day);
};

export const partsOf = (date: CivilDate): { year: number; month: number; day: number } => ({
  year: Number(date.slice(0, 4)),
  month: Number(date.slice(5, 7)),
  day: Number(date.slice(8, 10)),
});

export const civilDate = (year: number, month: number, day: number): CivilDate =>
  `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;

export const addDays = (date: CivilDate, days: number): CivilDate =>
  fromDayNumber(dayNumber(date) + days);

/** Calendar months; a day the target month does not have becomes its last day. */
export const addMonths = (date: CivilDate, months: number): CivilDate => {
  const { year, month, day } = partsOf(date);
  const count = year * 12 + (month - 1) + months;
  const [toYear, toMonth] = [Math.floor(count / 12), (((count % 12) + 12) % 12) + 1];
  return civilDate(toYear, toMonth, Math.min(day, daysInMonth(toYear, toMonth)));
};

export const lastDayOfMonth = (date: CivilDate): CivilDate => {
  const { year, month } = partsOf(date);
  return civilDate(year, month, daysInMonth(year, month));
};

/** 1 = Monday … 7 = Sunday. */
export const weekday = (date: CivilDate): number => weekdayOf(dayNumber(date));

export const weekdayOf = (days: number): number => ((((days + 3) % 7) + 7) % 7) + 1;

/** The civil day of an instant, and the milliseconds since its midnight. */
export const toCivil = (
  instant: Instant,
  utcOffset: number,
): { date: CivilDate; msOfDay: number } => {
  const local = instant + utcOffset * MS_A_MINUTE;
  const days = Math.floor(local / MS_A_DAY);
  return { date: fromDayNumber(days), msOfDay: local - days * MS_A_DAY };
};

/** The last day before an instant: 24:00 belongs to the day it ends. */
export const lastDayBefore = (instant: Instant, utcOffset: number): CivilDate =>
  toCivil(instant - 1, utcOffset).date;

/** `minuteOfDay` 1440 is the end of the day, 24:00. */
export const toInstant = (date: CivilDate, minuteOfDay: number, utcOffset: number): Instant =>
  dayNumber(date) * MS_A_DAY + (minuteOfDay - utcOffset) * MS_A_MINUTE;
