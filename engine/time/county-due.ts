import type { Due } from '../interpreter/state.ts';
import type { Instant, Result } from '../interpreter/values.ts';
import {
  addDays,
  addMonths,
  MINUTES_A_DAY,
  MS_A_MINUTE,
  toCivil,
  toInstant,
  type CivilDate,
} from './civil-date.ts';
import { parseInstant } from './instant.ts';
import { nextDayOf, parseRecurrence, type Recurrence } from './recurring.ts';
import { resolveTerm, type CountyTimer, type Term } from './term.ts';
import { timerInvalid, type TimerFacts } from './timer-facts.ts';
import { addWorkingDays, isProvisional, rollDay } from './working-days.ts';
import { addWorkingMinutes } from './working-hours.ts';

const LARGEST_TERM = 36_525; // days in a hundred years; more is a slip of the pen, and would be slow
const LONGEST_ROLL_DAYS = 40; // no row of days off is longer; a rolled day is found from this far back
const WEEKLY_QUOTA = 'weekly:SUN'; // a quota is counted when its week is over

/** Statutory terms: the first day is not counted, and a day ends at 24:00. */
export const countyDue = (timer: CountyTimer, facts: TimerFacts): Result<Due> => {
  const resolved = resolveTerm(timer, facts);
  if (!resolved.ok) return resolved;
  const term = resolved.value;
  if (term.anchor === null) return { ok: true, value: notYet(term) };

  switch (term.unit) {
    case 'minutes':
    case 'hours':
    case 'workingHours':
      return clockDue(term, term.anchor);
    case 'calendarDays':
    case 'workingDays':
    case 'months':
      return dayDue(term, toCivil(term.anchor, term.calendar.utcOffset).date);
    case 'fixedDate':
      return fixedDue(term, toCivil(term.anchor, term.calendar.utcOffset).date);
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
  if (previous.left === 0 || previous.unrolled === null) return { ok: true, value: null };
  const resolved = resolveTerm(timer, facts);
  if (!resolved.ok) return resolved;
  const after = timer.catchUp === 'all' ? (previous.due ?? facts.now) : facts.now;
  return recurringDue(resolved.value, previous, after);
};

const clockDue = (term: Term, anchor: Instant): Result<Due> => {
  const { value, calendar } = term;
  if (typeof value !== 'number' || Math.abs(value) > LARGEST_TERM * MINUTES_A_DAY)
    return timerInvalid('a number', value);
  const minutes = term.unit === 'minutes' ? value : value * 60;
  if (term.unit !== 'workingHours')
    return { ok: true, value: dueAt(term, anchor + minutes * MS_A_MINUTE, 0) };

  const due = addWorkingMinutes(calendar, anchor, minutes);
  return due === null ? timerInvalid('a number', value) : { ok: true, value: dueAt(term, due, 0) };
};

const dayDue = (term: Term, anchorDay: CivilDate): Result<Due> => {
  const { value, unit, calendar } = term;
  if (typeof value !== 'number' || !Number.isInteger(value) || Math.abs(value) > LARGEST_TERM)
    return timerInvalid('a whole number', value);
  if (unit === 'workingDays')
    return { ok: true, value: dueOn(term, addWorkingDays(calendar, anchorDay, value), 0) };
  const day = unit === 'months' ? addMonths(anchorDay, value) : addDays(anchorDay, value);
  return { ok: true, value: dueOn(term, day, 0) };
};

/** A full date or instant once; a bare month and day: its next one. */
const fixedDue = (term: Term, anchorDay: CivilDate): Result<Due> => {
  const text = typeof term.value === 'string' ? term.value : '';
  const yearly = parseRecurrence(`yearly:${text}`);
  if (yearly)
    return { ok: true, value: dueOn(term, nextDayOf(yearly, anchorDay, term.calendar), 0) };

  const instant = parseInstant(text, term.calendar.utcOffset);
  if (instant === null) return timerInvalid('a date YYYY-MM-DD or MM-DD', term.value);
  return { ok: true, value: text.includes('T') ? dueAt(term, instant, 0) : dueOn(term, text, 0) };
};

const recurringDue = (term: Term, previous: Due | null, after: Instant): Result<Due> => {
  const text = term.unit === 'weeklyQuota' ? WEEKLY_QUOTA : term.value;
  const rule = typeof text === 'string' ? parseRecurrence(text) : null;
  if (!rule) return timerInvalid('a rule such as monthly:25 or weekly:MON,THU', term.value);

  const left = previous ? previous.left : term.count;
  return {
    ok: true,
    value: firstAfter(rule, term, previous, after, left === null ? null : left - 1),
  };
};

/** The search begins early, because a day before `after` may be rolled to one behind it. */
const firstAfter = (
  rule: Recurrence,
  term: Term,
  previous: Due | null,
  after: Instant,
  left: number | null,
): Due => {
  const { utcOffset } = term.calendar;
  let day = previous?.unrolled
    ? addDays(dayOf(previous.unrolled, term), 1)
    : addDays(toCivil(after, utcOffset).date, -LONGEST_ROLL_DAYS);
  for (;;) {
    const found = dueOn(term, nextDayOf(rule, day, term.calendar), left);
    if (found.due !== null && found.due > Math.max(after, previous?.due ?? after)) return found;
    day = addDays(dayOf(found.unrolled ?? after, term), 1);
  }
};

const dueOn = (term: Term, day: CivilDate, left: number | null): Due => {
  const { calendar, minuteOfDay, roll } = term;
  const rolled = rollDay(calendar, day, roll);
  const minute = minuteOfDay ?? MINUTES_A_DAY;
  return {
    due: toInstant(rolled, minute, calendar.utcOffset),
    unrolled: toInstant(day, minute, calendar.utcOffset),
    left,
    calendarVersion: calendar.version,
    provisional: isProvisional(calendar, rolled) || isProvisional(calendar, day),
  };
};

const dueAt = ({ calendar }: Term, due: Instant, left: number | null): Due => ({
  due,
  unrolled: due,
  left,
  calendarVersion: calendar.version,
  provisional: isProvisional(calendar, toCivil(due, calendar.utcOffset).date),
});

const notYet = ({ calendar }: Term): Due => ({
  due: null,
  unrolled: null,
  left: null,
  calendarVersion: calendar.version,
  provisional: false,
});

/** The day an instant of ours stands for: 24:00 belongs to the day it ends. */
const dayOf = (instant: Instant, { minuteOfDay, calendar }: Term): CivilDate =>
  toCivil(
    minuteOfDay === null || minuteOfDay === MINUTES_A_DAY ? instant - 1 : instant,
    calendar.utcOffset,
  ).date;
