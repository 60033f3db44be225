import type { Due, Pause } from '../interpreter/state.ts';
import type { TimerPlan } from '../interpreter/timer-plan.ts';
import type { Calendar, Instant, Result } from '../interpreter/values.ts';
import {
  addDays,
  dayNumber,
  MINUTES_A_DAY,
  MS_A_DAY,
  toCivil,
  type CivilDate,
} from './civil-date.ts';
import { cycleOf, durationOf } from './due.ts';
import type { Duration } from './duration.ts';
import { rolledDay } from './term-day.ts';
import { resolveTerm, type Term } from './term.ts';
import { timerInvalid, type TimerFacts } from './timer-facts.ts';
import { addWorkingDays, workingDaysBetween, type Roll } from './working-days.ts';
import { addWorkingMinutes, workingMinutesBetween } from './working-hours.ts';

type Counted = 'time' | 'officeTime' | 'days' | 'workingDays';
interface Measure {
  readonly counted: Counted;
  readonly endsDay: boolean; // 24:00 belongs to the day it ends
  readonly roll: Roll;
  readonly calendar: Calendar;
  readonly isSure: boolean; // no published notice can move it
}

/**
 * The due instant with the time back that a pause took: on resumption as much is left of the term
 * as was left when it was suspended. Minutes and hours are given back by the clock, office hours
 * as office hours; a term counted in working days gets its working days back, one in days or
 * longer its civil days, both at the hour they had and rolled as the term rolls. A pause within
 * one day therefore moves no term that counts days.
 */
export const shiftedDue = (
  timer: TimerPlan,
  due: Due,
  pause: Pause,
  facts: TimerFacts,
): Result<Due> => {
  if (due.due === null) return { ok: true, value: due };
  const measure = measureOf(timer, facts);
  if (!measure.ok) return measure;
  const { counted, calendar } = measure.value;
  switch (counted) {
    case 'time':
      return movedTo(due, due.due + pause.to - pause.from, measure.value);
    case 'officeTime': {
      const lost = workingMinutesBetween(calendar, pause.from, pause.to);
      const later = addWorkingMinutes(calendar, due.due, lost);
      return later === null
        ? timerInvalid('a calendar with office hours', calendar.version)
        : movedTo(due, Math.round(later), measure.value);
    }
    case 'days':
    case 'workingDays':
      return daysLater(due, due.due, pause, measure.value);
  }
};

const daysLater = (due: Due, instant: Instant, pause: Pause, measure: Measure): Result<Due> => {
  const { counted, calendar } = measure;
  const civil = (at: Instant): CivilDate => toCivil(at, calendar.utcOffset).date;
  const [from, to] = [civil(pause.from), civil(pause.to)];
  const day = dayOf(instant, measure);
  const later =
    counted === 'workingDays'
      ? addWorkingDays(calendar, day, workingDaysBetween(calendar, from, to))
      : addDays(day, dayNumber(to) - dayNumber(from));
  return movedTo(due, instant + daysBetween(day, later), measure);
};

const movedTo = (due: Due, unrolled: Instant, measure: Measure): Result<Due> => {
  const { roll, calendar, isSure } = measure;
  const day = dayOf(unrolled, measure);
  const found = rolledDay(calendar, day, {
    roll,
    since: due.due === null ? day : dayOf(due.due, measure),
  });
  if (found === null) return timerInvalid('a working day within 40 days', calendar.version);
  return {
    ok: true,
    value: {
      due: unrolled + daysBetween(day, found.due),
      unrolled,
      left: due.left,
      calendarVersion: calendar.version,
      provisional: !isSure && (due.provisional || found.provisional),
    },
  };
};

const daysBetween = (from: CivilDate, to: CivilDate): number =>
  (dayNumber(to) - dayNumber(from)) * MS_A_DAY;

const dayOf = (instant: Instant, { calendar, endsDay }: Measure): CivilDate =>
  toCivil(endsDay ? instant - 1 : instant, calendar.utcOffset).date;

/** By what a timer counts. An ISO date is a day; an ISO length counts days if it is whole days. */
const measureOf = (timer: TimerPlan, facts: TimerFacts): Result<Measure> => {
  const iso = (counted: Counted): Result<Measure> => ({
    ok: true,
    value: { counted, endsDay: false, roll: 'none', calendar: facts.calendar, isSure: true },
  });
  switch (timer.type) {
    case 'date':
      return iso('days');
    case 'duration': {
      const length = durationOf(timer.length, facts);
      return length.ok ? iso(countedBy(length.value)) : length;
    }
    case 'cycle': {
      const cycle = cycleOf(timer.rule, facts);
      return cycle.ok ? iso(countedBy(cycle.value.every)) : cycle;
    }
    case 'county': {
      const term = resolveTerm(timer, facts);
      return term.ok ? { ok: true, value: measureOfTerm(term.value) } : term;
    }
  }
};

const countedBy = ({ months, ms }: Duration): Counted =>
  months === 0 && ms % MS_A_DAY !== 0 ? 'time' : 'days';

const measureOfTerm = ({ unit, value, roll, minuteOfDay, calendar }: Term): Measure => {
  const counted = COUNTED[unit] ?? 'days';
  const namesHour = typeof value === 'string' && value.includes('T'); // a fixed date may
  const endsDay = minuteOfDay === null ? !namesHour : minuteOfDay === MINUTES_A_DAY;
  const byDays = counted === 'days' || counted === 'workingDays';
  return { counted, endsDay: byDays && endsDay, roll, calendar, isSure: false };
};

const COUNTED: Readonly<Record<string, Counted>> = {
  minutes: 'time',
  hours: 'time',
  workingHours: 'officeTime',
  workingDays: 'workingDays',
};
