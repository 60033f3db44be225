import type { Due } from '../interpreter/state.ts';
import type { Instant, Result } from '../interpreter/values.ts';
import {
  addDays,
  MINUTES_A_DAY,
  MS_A_MINUTE,
  toCivil,
  toInstant,
  type CivilDate,
} from './civil-date.ts';
import { parseInstant } from './instant.ts';
import { nextDayOf, parseRecurrence, type Recurrence } from './recurring.ts';
import { isTermLength, rolledDay, termDay, type DayUnit, type TermDay } from './term-day.ts';
import { resolveTerm, type CountyTimer, type Term } from './term.ts';
import { timerInvalid, type TimerFacts } from './timer-facts.ts';
import { isCovered, LONGEST_BREAK_DAYS } from './working-days.ts';
import { addWorkingMinutes } from './working-hours.ts';

const LARGEST_CLOCK_TERM = 36_525 * MINUTES_A_DAY; // a hundred years
const WEEKLY_QUOTA = 'weekly:SUN'; // a quota is counted when its week is over

/** Statutory terms: the first day is not counted, and a day ends at 24:00. */
export const countyDue = (timer: CountyTimer, facts: TimerFacts): Result<Due> => {
  const resolved = resolveTerm(timer, facts);
  if (!resolved.ok) return resolved;
  const term = resolved.value;
  if (term.anchor === null) return given(notYet(term));
  if (!isCountable(term.anchor) || !isCountable(facts.now))
    return timerInvalid('a start between the years 1000 and 9000', dayText(term, term.anchor));

  const anchorDay = dayText(term, term.anchor);
  switch (term.unit) {
    case 'minutes':
    case 'hours':
    case 'workingHours':
      return clockDue(term, term.anchor);
    case 'calendarDays':
    case 'workingDays':
    case 'months':
      return dayDue(term, term.unit, anchorDay);
    case 'fixedDate':
      return fixedDue(term, anchorDay);
    case 'recurring':
    case 'weeklyQuota':
      return recurringDue(term, null, Math.max(term.anchor, facts.now));
    default:
      return timerInvalid('a unit of time', term.unit);
  }
};

/** The occurrence after one that has fired; null: that was the last. */
export const countyNext = (
  timer: CountyTimer,
  previous: Due,
  facts: TimerFacts,
): Result<Due | null> => {
  if (previous.left === 0 || previous.unrolled === null) return given(null);
  const resolved = resolveTerm(timer, facts);
  if (!resolved.ok) return resolved;
  const after = timer.catchUp === 'all' ? (previous.due ?? facts.now) : facts.now;
  return recurringDue(resolved.value, previous, after);
};

const clockDue = (term: Term, anchor: Instant): Result<Due> => {
  const { value, calendar } = term;
  if (typeof value !== 'number' || !(Math.abs(value) <= LARGEST_CLOCK_TERM))
    return timerInvalid('a number within a hundred years', value);
  const minutes = term.unit === 'minutes' ? value : value * 60;
  if (term.unit !== 'workingHours')
    return dueAt(term, anchor + Math.round(minutes * MS_A_MINUTE), anchor);

  if (minutes < 0) return timerInvalid('a number not below zero', value);
  const due = addWorkingMinutes(calendar, anchor, minutes);
  return due === null
    ? timerInvalid('a calendar with office hours', calendar.version)
    : dueAt(term, Math.round(due), anchor);
};

const dayDue = (term: Term, unit: DayUnit, anchorDay: CivilDate): Result<Due> => {
  const { value, calendar, roll } = term;
  if (!isTermLength(value, unit))
    return timerInvalid('a whole number within a hundred years', value);
  return dueOn(term, termDay(calendar, anchorDay, { value, unit, roll }), 0);
};

/** A full date or instant once; a bare month and day: its next one. */
const fixedDue = (term: Term, anchorDay: CivilDate): Result<Due> => {
  const text = typeof term.value === 'string' ? term.value : '';
  const yearly = parseRecurrence(`yearly:${text}`);
  if (yearly) return dueOn(term, rolled(term, nextDayOf(yearly, anchorDay, term.calendar)), 0);

  const instant = parseInstant(text, term.calendar.utcOffset);
  if (instant === null) return timerInvalid('a date YYYY-MM-DD or MM-DD', term.value);
  return text.includes('T') ? dueAt(term, instant, instant) : dueOn(term, rolled(term, text), 0);
};

const recurringDue = (term: Term, previous: Due | null, after: Instant): Result<Due> => {
  const text = term.unit === 'weeklyQuota' ? WEEKLY_QUOTA : term.value;
  const rule = typeof text === 'string' ? parseRecurrence(text) : null;
  if (!rule) return timerInvalid('a rule such as monthly:25 or weekly:MON,THU', term.value);

  const left = previous ? previous.left : term.count;
  return firstAfter(rule, term, { previous, after, left: left === null ? null : left - 1 });
};

/** The search begins early, because a day before `after` may be rolled to one behind it. */
const firstAfter = (
  rule: Recurrence,
  term: Term,
  { previous, after, left }: { previous: Due | null; after: Instant; left: number | null },
): Result<Due> => {
  let day = previous?.unrolled
    ? addDays(dayOf(previous.unrolled, term), 1)
    : addDays(dayText(term, after), -LONGEST_BREAK_DAYS);
  for (;;) {
    const nominal = nextDayOf(rule, day, term.calendar);
    const found = dueOn(term, rolled(term, nominal), left);
    if (!found.ok || (found.value.due ?? after) > Math.max(after, previous?.due ?? after))
      return found;
    day = addDays(nominal, 1);
  }
};

const rolled = ({ calendar, roll }: Term, day: CivilDate): TermDay | null =>
  rolledDay(calendar, day, { roll, since: day });

const dueOn = (term: Term, found: TermDay | null, left: number | null): Result<Due> => {
  if (found === null) return timerInvalid('a working day within 40 days', term.calendar.version);
  const { version, utcOffset } = term.calendar;
  const minute = term.minuteOfDay ?? MINUTES_A_DAY;
  return given({
    due: toInstant(found.due, minute, utcOffset),
    unrolled: toInstant(found.unrolled, minute, utcOffset),
    left,
    calendarVersion: version,
    provisional: found.provisional,
  });
};

/** By the clock: on a day off it rolls too, and keeps its time of day. */
const dueAt = (term: Term, unrolled: Instant, since: Instant): Result<Due> => {
  const { calendar } = term;
  const { date, msOfDay } = toCivil(unrolled, calendar.utcOffset);
  const found = rolled(term, date);
  if (found === null) return timerInvalid('a working day within 40 days', calendar.version);
  const isSure = term.unit !== 'workingHours' || isCovered(calendar, dayText(term, since), date);
  return given({
    due: toInstant(found.due, 0, calendar.utcOffset) + msOfDay,
    unrolled,
    left: 0,
    calendarVersion: calendar.version,
    provisional: found.provisional || !isSure,
  });
};

const notYet = ({ calendar }: Term): Due => ({
  due: null,
  unrolled: null,
  left: null,
  calendarVersion: calendar.version,
  provisional: false,
});

/** Nine centuries of room on either side: no term leads out of the years 0001 to 9999. */
const isCountable = (instant: Instant): boolean => instant >= YEAR_1000 && instant < YEAR_9000;
const YEAR_1000 = toInstant('1000-01-01', 0, 0);
const YEAR_9000 = toInstant('9000-01-01', 0, 0);

const dayText = ({ calendar }: Term, instant: Instant): CivilDate =>
  toCivil(instant, calendar.utcOffset).date;

/** The day an instant of ours stands for: 24:00 belongs to the day it ends. */
const dayOf = (instant: Instant, term: Term): CivilDate => {
  const { minuteOfDay } = term;
  const isDayEnd = minuteOfDay === null || minuteOfDay === MINUTES_A_DAY;
  return dayText(term, isDayEnd ? instant - 1 : instant);
};

const given = <T>(value: T): Result<T> => ({ ok: true, value });
