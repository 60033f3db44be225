import chineseDays from 'chinese-days';
import type { Calendar } from '../interpreter/values.ts';
import { addDays, weekday, type CivilDate } from '../time/civil-date.ts';

/** The first and last year the library's notices are taken from; a later year is not published. */
const FIRST_YEAR = 2019;
const LAST_YEAR = 2026;
const COUNTY_UTC_OFFSET_MINUTES = 480; // Asia/Shanghai, without summer time since 1991
const OFFICE_HOURS = [
  { from: 9 * 60, to: 12 * 60 },
  { from: 13 * 60, to: 18 * 60 },
];

/**
 * The State Council's holidays and make-up days as data. Only exceptions are listed: a holiday on
 * a Sunday and a working Monday say nothing new. Dates go to the library as text, because a `Date`
 * would be read in the zone of this process.
 */
export const nationalCalendar = (): Calendar => (built ??= build());

let built: Calendar | undefined; // asking the library for 2,922 days takes some 20 ms

const build = (): Calendar => {
  const days = daysOf(FIRST_YEAR, LAST_YEAR);
  const off = days.filter((day) => isWeekday(day) && !chineseDays.isWorkday(day));
  const makeup = days.filter((day) => !isWeekday(day) && chineseDays.isWorkday(day));
  return {
    version: `cn-${LAST_YEAR}`,
    utcOffset: COUNTY_UTC_OFFSET_MINUTES,
    hours: OFFICE_HOURS,
    off,
    makeup,
    from: `${FIRST_YEAR}-01-01`,
    through: `${LAST_YEAR}-12-31`,
  };
};

const isWeekday = (day: CivilDate): boolean => weekday(day) <= 5;

const daysOf = (firstYear: number, lastYear: number): CivilDate[] => {
  const days: CivilDate[] = [];
  for (let day = `${firstYear}-01-01`; day <= `${lastYear}-12-31`; day = addDays(day, 1)) {
    days.push(day);
  }
  return days;
};
