import chineseDays from 'chinese-days';
import type { Calendar } from '../interpreter/values.ts';
import { addDays, type CivilDate } from '../time/civil-date.ts';
import type { CalendarDay } from '../time/day-words.ts';
import { calendarOf, type CalendarData } from './calendar-data.ts';

/** The first and last year the library's notices are taken from; a later year is not published. */
const FIRST_YEAR = 2019;
const LAST_YEAR = 2026;

/** 国务院办公厅关于部分节假日安排的通知, and where a notice was changed, the one that did. */
export const NATIONAL_NOTICES: Readonly<Record<number, string>> = {
  2019: '国办发明电〔2018〕15号，劳动节按国办发明电〔2019〕3号调整',
  2020: '国办发明电〔2019〕16号，春节按国办发明电〔2020〕1号延长',
  2021: '国办发明电〔2020〕27号',
  2022: '国办发明电〔2021〕11号',
  2023: '国办发明电〔2022〕16号',
  2024: '国办发明电〔2023〕7号',
  2025: '国办发明电〔2024〕12号',
  2026: '国办发明电〔2025〕7号',
};

/**
 * The State Council's holidays and make-up days as data, every day a notice names. Dates go to the
 * library as text, because a `Date` would be read in the zone of this process.
 */
export const nationalData = (): CalendarData => (data ??= read());

export const nationalCalendar = (): Calendar =>
  (calendar ??= calendarOf(nationalData(), `cn-${LAST_YEAR}`));

let data: CalendarData | undefined; // asking the library for 2,922 days takes some 20 ms
let calendar: Calendar | undefined;

const read = (): CalendarData => ({
  years: Array.from({ length: LAST_YEAR - FIRST_YEAR + 1 }, (_, index) => FIRST_YEAR + index),
  days: daysOf(FIRST_YEAR, LAST_YEAR).flatMap(dayOf),
});

/** A day the library names in three parts, `Spring Festival,春节,4`, stands in a notice. */
const dayOf = (date: CivilDate): CalendarDay[] => {
  const { name, work } = chineseDays.getDayDetail(date);
  const [, zh] = name.split(',');
  if (zh === undefined) return [];
  return [{ date, kind: work ? 'MAKEUP' : 'OFF', name: FULL_NAMES[zh] ?? zh, scope: 'national' }];
};

const FULL_NAMES: Readonly<Record<string, string>> = {
  清明: '清明节',
  端午: '端午节',
  中秋: '中秋节',
};

const daysOf = (firstYear: number, lastYear: number): CivilDate[] => {
  const days: CivilDate[] = [];
  for (let day = `${firstYear}-01-01`; day <= `${lastYear}-12-31`; day = addDays(day, 1)) {
    days.push(day);
  }
  return days;
};
