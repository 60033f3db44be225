import type { Calendar, Variables } from '../../interpreter/values.ts';
import { addDays, type CivilDate } from '../civil-date.ts';
import { nextDayOf, parseRecurrence } from '../recurring.ts';
import { rolledDay } from '../term-day.ts';
import { LONGEST_BREAK_DAYS, type Roll } from '../working-days.ts';
import { isRecord } from './sheet-fault.ts';

/** When something begins by itself: a rule of days, how it leaves days of rest, and the hour. */
export interface RecurringRule {
  readonly rule: string; // `monthly:25`, `quarterly:lastWorkday` …
  readonly roll: Roll;
  readonly lead: number; // calendar days before the kept day, rolled back off days of rest
  readonly at: string; // `09:00`
}

const MORNING = '09:00'; // notices and starts come on working mornings (domain.md §5)

/** The recurring parameter a start event names; null where the county has none of that kind. */
export const recurringRule = (terms: Variables, key: string): RecurringRule | null => {
  const term = terms[key];
  if (!isRecord(term) || term['unit'] !== 'recurring') return null;
  const { value, roll, at, lead } = term;
  if (typeof value !== 'string' || !parseRecurrence(value)) return null;
  return {
    rule: value,
    roll: roll === 'forward' || roll === 'backward' ? roll : 'none',
    lead: typeof lead === 'number' ? lead : 0,
    at: typeof at === 'string' ? at : MORNING,
  };
};

/** One day of a rule: the day it names, and the day that is kept. */
export interface Occurrence {
  readonly nominal: CivilDate;
  readonly day: CivilDate;
  readonly provisional: boolean;
}

const LONGEST_LOOK_DAYS = 7_310; // twenty years: a yearly rule has its ten days long before

/**
 * Where a named day ends up: rolled, and then so many days earlier. No calendar a county may save
 * has a break without an end; with one from elsewhere the day itself is kept, provisionally, so
 * that nothing that recurs is left out unsaid.
 */
const keptDay = (
  { roll, lead }: RecurringRule,
  nominal: CivilDate,
  calendar: Calendar,
): Omit<Occurrence, 'nominal'> => {
  const rolled = rolledOr(nominal, calendar, roll);
  if (lead === 0) return rolled;
  const told = rolledOr(addDays(rolled.day, -lead), calendar, 'backward');
  return { day: told.day, provisional: rolled.provisional || told.provisional };
};

const rolledOr = (day: CivilDate, calendar: Calendar, roll: Roll): Omit<Occurrence, 'nominal'> => {
  const rolled = rolledDay(calendar, day, { roll, since: day });
  return rolled ? { day: rolled.due, provisional: rolled.provisional } : { day, provisional: true };
};

/** The next days on or after this one, in the order they are kept. */
export const nextOccurrences = (
  rule: RecurringRule,
  from: CivilDate,
  calendar: Calendar,
  count: number,
): readonly Occurrence[] => {
  const recurrence = parseRecurrence(rule.rule);
  if (!recurrence) return [];
  const found: Occurrence[] = [];
  let nominal = nextDayOf(recurrence, addDays(from, -LONGEST_BREAK_DAYS), calendar);
  const last = addDays(from, LONGEST_LOOK_DAYS);
  // one more than wanted is enough to be sure of the order: a roll never overtakes the next but one
  while (found.length <= count && nominal <= last) {
    const kept = keptDay(rule, nominal, calendar);
    if (kept.day >= from) found.push({ nominal, ...kept });
    nominal = nextDayOf(recurrence, addDays(nominal, 1), calendar);
  }
  return found.toSorted((one, other) => (one.day < other.day ? -1 : 1)).slice(0, count);
};

/** The nominal days that are kept on this one: none, one, or several after a long holiday. */
export const keptOn = (
  rule: RecurringRule,
  today: CivilDate,
  calendar: Calendar,
): readonly CivilDate[] => {
  const recurrence = parseRecurrence(rule.rule);
  if (!recurrence) return [];
  const days: CivilDate[] = [];
  for (let offset = -LONGEST_BREAK_DAYS; offset <= LONGEST_BREAK_DAYS + rule.lead; offset += 1) {
    const day = addDays(today, offset);
    const isNamed = nextDayOf(recurrence, day, calendar) === day;
    if (isNamed && keptDay(rule, day, calendar).day === today) days.push(day);
  }
  return days;
};
