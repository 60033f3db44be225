import { parseRecurrence } from '../../time/recurring.ts';

/** A recurring county timer: the rule and its time of day. */
export interface Recurring {
  readonly value: string;
  readonly at: string;
}

const WEEK = ['SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT'];

/** What number each engine gives a weekday: Spring counts from Sunday 0 (or 7), Quartz from 1. */
const WEEKDAYS = { zeebe: [...WEEK, 'SUN'], camunda: ['', ...WEEK] } as const;
const MONTHS = [
  '',
  'JAN',
  'FEB',
  'MAR',
  'APR',
  'MAY',
  'JUN',
  'JUL',
  'AUG',
  'SEP',
  'OCT',
  'NOV',
  'DEC',
];
const MACROS: Readonly<Record<string, string>> = {
  '@yearly': '0 0 0 1 1 *',
  '@annually': '0 0 0 1 1 *',
  '@monthly': '0 0 0 1 * *',
  '@weekly': '0 0 0 * * SUN',
  '@daily': '0 0 0 * * *',
  '@midnight': '0 0 0 * * *',
};
const SAFE_DAY = 28; // cron skips months without the day, a county's rule takes their last one

export const isCron = (text: string): boolean =>
  text.startsWith('@') || (!text.startsWith('R') && /^\S+(\s+\S+){5,6}$/.test(text.trim()));

/**
 * Spring's and Quartz's cron, `second minute hour day month weekday [year]`, as a recurring rule
 * where one says the same: once a day, on weekdays, on a day of each month, quarter or year.
 */
export const recurringOfCron = (text: string, engine: keyof typeof WEEKDAYS): Recurring | null => {
  const fields = (MACROS[text.trim()] ?? text)
    .trim()
    .toUpperCase()
    .replaceAll('?', '*')
    .split(/\s+/);
  const [second = '', minute = '', hour = '', day = '', month = '', weekday = '', year = '*'] =
    fields;
  const at = timeOf(hour, minute);
  if (fields.length < 6 || fields.length > 7 || second !== '0' || year !== '*' || !at) return null;
  const value =
    day === '*'
      ? weeklyRule(month, weekday, WEEKDAYS[engine])
      : weekday === '*'
        ? datedRule(day, month)
        : null;
  return value !== null && parseRecurrence(value) ? { value, at } : null;
};

const timeOf = (hour: string, minute: string): string | null =>
  /^\d{1,2}$/.test(hour) && /^\d{1,2}$/.test(minute) && Number(hour) < 24 && Number(minute) < 60
    ? `${hour.padStart(2, '0')}:${minute.padStart(2, '0')}`
    : null;

const weeklyRule = (month: string, weekday: string, names: readonly string[]): string | null => {
  if (month !== '*') return null;
  const days = numbersIn(weekday === '*' ? WEEK.join(',') : weekday, names);
  return days && `weekly:${[...new Set(days.map((one) => names[one] ?? ''))].join(',')}`;
};

const datedRule = (day: string, month: string): string | null => {
  const [date, ...more] = numbersIn(day, []) ?? [];
  if (date === undefined || more.length > 0 || date > SAFE_DAY) return null;
  if (month === '*') return `monthly:${date}`;
  const months =
    month === '1/3' || month === '*/3' ? [1, 4, 7, 10] : (numbersIn(month, MONTHS) ?? []);
  if (months.join() === '1,4,7,10') return `quarterly:${date}`;
  const [only, ...others] = months;
  return only === undefined || others.length > 0
    ? null
    : `yearly:${twoDigits(only)}-${twoDigits(date)}`;
};

const twoDigits = (number: number): string => String(number).padStart(2, '0');

/** `MON-FRI`, `1,3`, `5`: each part a number, a name or a range of them. */
const numbersIn = (field: string, names: readonly string[]): readonly number[] | null => {
  const numbers = field.split(',').flatMap((part) => {
    const [from = Number.NaN, to = from] = part.split('-').map((word) => numberOf(word, names));
    return from <= to
      ? Array.from({ length: to - from + 1 }, (_, index) => from + index)
      : [Number.NaN];
  });
  return numbers.every((one) => one >= 0 && one <= 31) ? numbers : null;
};

const numberOf = (word: string, names: readonly string[]): number =>
  /^\d{1,2}$/.test(word) ? Number(word) : names.includes(word) ? names.indexOf(word) : Number.NaN;
