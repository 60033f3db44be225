import fc from 'fast-check';
import { calendarOf } from '../../engine/calendars/calendar-data.ts';
import { nationalCalendar } from '../../engine/calendars/national-calendar.ts';
import type { Calendar } from '../../engine/interpreter/values.ts';
import type { CalendarDay } from '../../engine/time/day-words.ts';
import { termDay, type DayTerm, type TermDay } from '../../engine/time/term-day.ts';

/**
 * The calendar counted a second time, the slow way: one day after the other, with the platform's
 * own `Date` in UTC and lists searched from the front. Shares no line with `engine/time`.
 */
export const oracleTermDay = (calendar: Calendar, from: string, term: DayTerm): TermDay | null => {
  const seen: string[] = [];
  const step = Math.sign(term.value);
  let day = from;
  if (term.unit === 'months') day = monthsLater(from, term.value);
  else {
    for (let left = Math.abs(term.value); left > 0;) {
      day = daysLater(day, step);
      seen.push(day);
      if (term.unit === 'calendarDays' || isWorked(calendar, day)) left -= 1;
    }
  }
  const unrolled = day;
  const looked = term.unit === 'workingDays' ? [...seen, unrolled] : [unrolled];
  for (let moved = 0; term.roll !== 'none' && !isWorked(calendar, day); moved += 1) {
    if (moved === 40) return null;
    day = daysLater(day, term.roll === 'forward' ? 1 : -1);
    looked.push(day);
  }
  const provisional = looked.some(
    (one) => one > calendar.through || (calendar.from !== undefined && one < calendar.from),
  );
  return { unrolled, due: day, provisional };
};

const daysLater = (date: string, days: number): string => {
  const at = new Date(`${date}T00:00:00Z`);
  at.setUTCDate(at.getUTCDate() + days);
  return at.toISOString().slice(0, 10);
};

/** The wanted day of the month, or the nearest before it that the month has. */
const monthsLater = (date: string, months: number): string => {
  const [year, month, wanted] = date.split('-').map(Number) as [number, number, number];
  for (let day = wanted; ; day -= 1) {
    const at = new Date(Date.UTC(year, month - 1 + months, day));
    if (at.getUTCDate() === day) return at.toISOString().slice(0, 10);
  }
};

const isWorked = ({ off, makeup }: Calendar, date: string): boolean => {
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay();
  return weekday === 0 || weekday === 6 ? makeup.includes(date) : !off.includes(date);
};

interface Question {
  readonly calendar: Calendar;
  readonly from: string;
  readonly term: DayTerm;
}

const date = fc
  .integer({ min: 17_000, max: 22_000 }) // mid 2016 to spring 2030: both sides of every coverage
  .map((days) => new Date(days * 86_400_000).toISOString().slice(0, 10));

const madeUp: fc.Arbitrary<Calendar> = fc
  .array(
    fc.record<CalendarDay>({
      date,
      kind: fc.constantFrom('OFF', 'MAKEUP'),
      name: fc.constant(''),
      scope: fc.constantFrom('national', 'local'),
    }),
    { maxLength: 120 },
  )
  .map((days) => calendarOf({ years: [2020, 2021, 2022], days }, 'made-up'));

/** Row upon row of days off: here a roll may find nothing. */
const closed: Calendar = {
  ...nationalCalendar(),
  version: 'closed',
  off: Array.from({ length: 60 }, (_, index) => daysLater('2024-03-01', index)),
  makeup: [],
};

const questions = (calendars: readonly Calendar[]): fc.Arbitrary<Question> =>
  fc.record({
    calendar: fc.constantFrom(...calendars),
    from: date,
    term: fc
      .record({
        unit: fc.constantFrom('workingDays', 'calendarDays', 'months'),
        value: fc.integer({ min: -60, max: 130 }),
        roll: fc.constantFrom('none', 'forward', 'backward'),
      })
      .map((term) => (term.unit === 'months' ? { ...term, value: term.value % 24 } : term)),
  });

/** Throws the smallest question on which both ways of counting disagree. */
export const agreeOnTerms = (numRuns: number, seed: number): void => {
  const calendars = [nationalCalendar(), closed, ...fc.sample(madeUp, { numRuns: 40, seed })];
  fc.assert(
    fc.property(questions(calendars), ({ calendar, from, term }) => {
      const [found, wanted] = [
        termDay(calendar, from, term),
        oracleTermDay(calendar, from, term),
      ].map((end) => (end ? `${end.unrolled} ${end.due} ${end.provisional}` : 'nowhere'));
      if (found !== wanted) throw new Error(`Expected ${wanted}, but found ${found}`);
    }),
    { numRuns, seed },
  );
};
