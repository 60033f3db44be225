import type { Calendar } from '../interpreter/values.ts';
import { partsOf, weekday } from '../time/civil-date.ts';
import { namedDays, type CalendarDay } from '../time/day-words.ts';

/** Days as notices and counties name them, and the years whose notice is published, in a row. */
export interface CalendarData {
  readonly years: readonly number[];
  readonly days: readonly CalendarDay[];
}

const COUNTY_UTC_OFFSET_MINUTES = 480; // Asia/Shanghai, without summer time since 1991
const OFFICE_HOURS = [
  { from: 9 * 60, to: 12 * 60 },
  { from: 13 * 60, to: 18 * 60 },
];

/**
 * What the engine counts with. Only exceptions are listed: a holiday on a Sunday and a working
 * Monday say nothing new. A county's own day wins over the nation's.
 */
export const calendarOf = ({ years, days }: CalendarData, version: string): Calendar => {
  const effective = [...namedDays(days).values()];
  const dates = (kind: CalendarDay['kind'], isException: (weekday: number) => boolean): string[] =>
    effective
      .filter((day) => day.kind === kind && isException(weekday(day.date)))
      .map(({ date }) => date)
      .sort();
  return {
    version,
    utcOffset: COUNTY_UTC_OFFSET_MINUTES,
    hours: OFFICE_HOURS,
    off: dates('OFF', (day) => day <= 5),
    makeup: dates('MAKEUP', (day) => day > 5),
    from: `${Math.min(...years)}-01-01`,
    through: `${Math.max(...years)}-12-31`,
  };
};

/** A year somebody published: its days replace what was known of it. */
export interface PublishedYear {
  readonly year: number;
  readonly days: readonly CalendarDay[];
}

/** A notice may name late December of the year before; there it adds, and the later notice wins. */
export const overlaid = (base: CalendarData, published: readonly PublishedYear[]): CalendarData => {
  const replaced = new Set(published.map(({ year }) => year));
  const kept = base.days.filter(({ date }) => !replaced.has(partsOf(date).year));
  const days = new Map(
    [...kept, ...published.flatMap((year) => year.days)].map((day) => [
      `${day.date} ${day.scope}`,
      day,
    ]),
  );
  const years = [...new Set([...base.years, ...replaced])].sort((a, b) => a - b);
  return { years, days: inOrder([...days.values()]) };
};

/** What a calendar says about one year. */
export const daysOfYear = ({ days }: CalendarData, year: number): CalendarDay[] =>
  days.filter(({ date }) => partsOf(date).year === year);

/** What a file says about a year: its notice may name late December of the year before. */
export const daysOfNotice = (data: CalendarData, year: number): CalendarDay[] => {
  const isAlone = !data.years.includes(year - 1);
  return data.days.filter(({ date }) => {
    const { year: own, month } = partsOf(date);
    return own === year || (isAlone && month === 12 && own === year - 1);
  });
};

/** By date, the nation's word before the county's. */
export const inOrder = (days: readonly CalendarDay[]): CalendarDay[] =>
  [...days].sort((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1));

const orderOf = ({ date, scope }: CalendarDay): string => `${date} ${scope === 'national' ? 0 : 1}`;
