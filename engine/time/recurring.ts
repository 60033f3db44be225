import type { Calendar } from '../interpreter/values.ts';
import {
  addDays,
  addMonths,
  civilDate,
  daysInMonth,
  isCivilDate,
  lastDayOfMonth,
  partsOf,
  weekday,
  type CivilDate,
} from './civil-date.ts';
import { rollDay } from './working-days.ts';

/** `weekly:MON,THU` · `monthly:25` · `quarterly:lastWorkday` · `yearly:08-31`. */
export type Recurrence =
  | { readonly type: 'weekly'; readonly weekdays: readonly number[] }
  | { readonly type: 'monthly' | 'quarterly'; readonly day: number | 'lastWorkday' }
  | { readonly type: 'yearly'; readonly month: number; readonly day: number };

const WEEKDAYS = ['MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT', 'SUN'];

export const parseRecurrence = (text: string): Recurrence | null => {
  const [type, detail = ''] = text.split(':');
  if (type === 'weekly') {
    const weekdays = detail.split(',').map((name) => WEEKDAYS.indexOf(name.trim()) + 1);
    return weekdays.every((day) => day > 0) ? { type, weekdays } : null;
  }
  if (type === 'monthly' || type === 'quarterly') {
    if (detail === 'lastWorkday') return { type, day: detail };
    const day = /^\d{1,2}$/.test(detail) ? Number(detail) : 0;
    return day >= 1 && day <= 31 ? { type, day } : null;
  }
  if (type !== 'yearly' || !isCivilDate(`2000-${detail}`)) return null;
  const { month, day } = partsOf(`2000-${detail}`);
  return { type, month, day };
};

/** The first day the rule names on or after this one, before any roll. */
export const nextDayOf = (rule: Recurrence, from: CivilDate, calendar: Calendar): CivilDate => {
  switch (rule.type) {
    case 'weekly': {
      let day = from;
      while (!rule.weekdays.includes(weekday(day))) day = addDays(day, 1);
      return day;
    }
    case 'monthly':
    case 'quarterly': {
      for (let month = firstOfMonth(from); ; month = addMonths(month, 1)) {
        const day = namedDay(rule, month, calendar);
        if (day !== null && day >= from) return day;
      }
    }
    case 'yearly': {
      const { year } = partsOf(from);
      const day = yearlyDay(rule, year);
      return day >= from ? day : yearlyDay(rule, year + 1);
    }
  }
};

const firstOfMonth = (date: CivilDate): CivilDate => `${date.slice(0, 7)}-01`;

/**
 * Quarters name a day of their first month, but the last working day of their last one. A day the
 * month does not have is its last: the 31st is kept on 30 April.
 */
const namedDay = (
  { type, day }: Recurrence & { type: 'monthly' | 'quarterly' },
  firstOfMonth: CivilDate,
  calendar: Calendar,
): CivilDate | null => {
  const { year, month } = partsOf(firstOfMonth);
  const isNamed = type === 'monthly' || month % 3 === (day === 'lastWorkday' ? 0 : 1);
  if (!isNamed) return null;
  if (day === 'lastWorkday') {
    const last = rollDay(calendar, lastDayOfMonth(firstOfMonth), 'backward');
    return last !== null && last >= firstOfMonth ? last : null; // a month nobody works has none
  }
  return civilDate(year, month, Math.min(day, daysInMonth(year, month)));
};

const yearlyDay = (
  { month, day }: { readonly month: number; readonly day: number },
  year: number,
): CivilDate => civilDate(year, month, Math.min(day, daysInMonth(year, month)));
