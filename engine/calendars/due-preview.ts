import type { Calendar, Variables } from '../interpreter/values.ts';
import { isCivilDate, partsOf, type CivilDate } from '../time/civil-date.ts';
import type { NamedDays } from '../time/day-words.ts';
import { explainDays, explainTerm, type ExplainedDay } from '../time/explain.ts';
import {
  DAY_UNITS,
  isTermLength,
  termDay,
  type DayTerm,
  type DayUnit,
  type TermDay,
} from '../time/term-day.ts';
import type { Roll } from '../time/working-days.ts';
import { faultOf, type CalendarFault } from './faults.ts';

/** “From this day, this term gives …”: a question as somebody typed it. */
export interface DueQuestion {
  readonly from: CivilDate;
  readonly term: DayTerm;
}
export interface DueAnswer {
  readonly due: CivilDate;
  readonly provisional: boolean;
  readonly rolledFrom: CivilDate | null;
}
/** The answer, every day on the way to it, and the whole in a sentence or two. */
export interface DuePreview extends DueAnswer {
  readonly days: readonly ExplainedDay[];
  readonly zh: string;
  readonly en: string;
}
export type Answered<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly fault: CalendarFault };

const FIRST_YEAR = 1900; // earlier and later is a slip of the pen, not a suggestion of deputies
const LAST_YEAR = 2199;
const ROLLS: readonly unknown[] = ['none', 'forward', 'backward'];

/** `{from, n, unit, roll?}`; terms of people are at least one day long. */
export const readQuestion = ({
  from,
  n,
  unit,
  roll = 'none',
}: Variables): Answered<DueQuestion> => {
  if (typeof from !== 'string' || !isCivilDate(from)) return refused(faultOf('from', from));
  const { year } = partsOf(from);
  if (year < FIRST_YEAR || year > LAST_YEAR) return refused(faultOf('fromYear', from));
  if (!isDayUnit(unit)) return refused(faultOf('unit', unit));
  if (!isTermLength(n, unit) || n < 1) return refused(faultOf('length', n));
  if (!isRoll(roll)) return refused(faultOf('roll', roll));
  return { ok: true, value: { from, term: { value: n, unit, roll } } };
};

export const answerDue = (question: DueQuestion, calendar: Calendar): Answered<DueAnswer> => {
  const end = termDay(calendar, question.from, question.term);
  return end
    ? { ok: true, value: answerOf(end) }
    : refused(faultOf('rollTarget', calendar.version));
};

export const previewDue = (
  { from, term }: DueQuestion,
  calendar: Calendar,
  named: NamedDays,
): Answered<DuePreview> => {
  const end = termDay(calendar, from, term);
  if (!end) return refused(faultOf('rollTarget', calendar.version));
  const passage = { calendar, named, from, term, end };
  return {
    ok: true,
    value: { ...answerOf(end), days: explainDays(passage), ...explainTerm(passage) },
  };
};

const answerOf = ({ due, unrolled, provisional }: TermDay): DueAnswer => ({
  due,
  provisional,
  rolledFrom: due === unrolled ? null : unrolled,
});

const refused = (fault: CalendarFault) => ({ ok: false as const, fault });

const isDayUnit = (unit: unknown): unit is DayUnit =>
  (DAY_UNITS as readonly unknown[]).includes(unit);

const isRoll = (roll: unknown): roll is Roll => ROLLS.includes(roll);
