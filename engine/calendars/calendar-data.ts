import type { Calendar } from '../interpreter/values.ts';
import { weekday } from '../time/civil-date.ts';
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
