import type { Calendar } from '../interpreter/values.ts';
import { addDays, addMonths, type CivilDate } from './civil-date.ts';
import { addWorkingDays, isCovered, rollDay, type Roll } from './working-days.ts';

export const DAY_UNITS = ['workingDays', 'calendarDays', 'months'] as const;
export type DayUnit = (typeof DAY_UNITS)[number];

/** So many days or months. The first day is not counted; negative is counted back; 0 is the day. */
export interface DayTerm {
  readonly value: number;
  readonly unit: DayUnit;
  readonly roll: Roll;
}
export interface TermDay {
  readonly unrolled: CivilDate;
  readonly due: CivilDate;
  readonly provisional: boolean; // a day it depends on is in no published notice
}

const LARGEST_DAYS = 36_525; // a hundred years; more is a slip of the pen, and would be slow
const LARGEST_MONTHS = 1_200;

export const isTermLength = (value: unknown, unit: DayUnit): value is number =>
  Number.isInteger(value) &&
  Math.abs(value as number) <= (unit === 'months' ? LARGEST_MONTHS : LARGEST_DAYS);

/** The day a term ends; null: no working day is near where it should roll to. */
export const termDay = (calendar: Calendar, from: CivilDate, term: DayTerm): TermDay | null => {
  const unrolled = unrolledDay(calendar, from, term);
  const counted = term.unit === 'workingDays' && term.value !== 0;
  return rolledDay(calendar, unrolled, {
    roll: term.roll,
    since: counted ? addDays(from, term.value < 0 ? -1 : 1) : unrolled,
  });
};

/** `since`: the first day somebody looked at to find this one. */
export const rolledDay = (
  calendar: Calendar,
  unrolled: CivilDate,
  { roll, since }: { readonly roll: Roll; readonly since: CivilDate },
): TermDay | null => {
  const due = rollDay(calendar, unrolled, roll);
  if (due === null) return null;
  const provisional = !isCovered(calendar, since, unrolled) || !isCovered(calendar, unrolled, due);
  return { unrolled, due, provisional };
};

const unrolledDay = (calendar: Calendar, from: CivilDate, { value, unit }: DayTerm): CivilDate => {
  switch (unit) {
    case 'workingDays':
      return addWorkingDays(calendar, from, value);
    case 'calendarDays':
      return addDays(from, value);
    case 'months':
      return addMonths(from, value);
  }
};
