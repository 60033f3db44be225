import type { TimerPlan } from '../interpreter/timer-plan.ts';
import type { Due } from '../interpreter/state.ts';
import type { Expression, Instant, Result } from '../interpreter/values.ts';
import { countyDue, countyNext } from './county-due.ts';
import { cycleDue, cycleNext } from './cycle-due.ts';
import { addDuration, parseCycle, parseDuration, type Cycle, type Duration } from './duration.ts';
import { parseInstant } from './instant.ts';
import { timerInvalid, type TimerFacts } from './timer-facts.ts';

/**
 * When a timer fires, computed once, when it is armed. An instant in the past fires at once.
 * `due` null: the event it runs from is not recorded yet (or it never fires). `left`: how often
 * it fires after this; null without end, 0 for the last or only time.
 */
export const computeDue = (timer: TimerPlan, facts: TimerFacts): Result<Due> => {
  switch (timer.type) {
    case 'date':
      return dateDue(timer.at, facts);
    case 'duration':
      return durationDue(timer.length, facts);
    case 'cycle': {
      const cycle = cycleOf(timer.rule, facts);
      return cycle.ok
        ? given(cycleDue(cycle.value, timer.catchUp, facts.now, facts.calendar))
        : cycle;
    }
    case 'county':
      return countyDue(timer, facts);
  }
};

/** What a repeating timer does after it has fired at `facts.now`; null: it is done. */
export const nextOccurrence = (
  timer: TimerPlan,
  previous: Due,
  facts: TimerFacts,
): Result<Due | null> => {
  switch (timer.type) {
    case 'date':
    case 'duration':
      return given(null);
    case 'cycle': {
      const cycle = cycleOf(timer.rule, facts);
      return cycle.ok
        ? given(cycleNext(cycle.value, timer.catchUp, previous, facts.now, facts.calendar))
        : cycle;
    }
    case 'county':
      return countyNext(timer, previous, facts);
  }
};

const dateDue = (source: Expression, facts: TimerFacts): Result<Due> => {
  const found = facts.evaluate(source);
  if (!found.ok) return found;
  const due =
    typeof found.value === 'string' ? parseInstant(found.value, facts.calendar.utcOffset) : null;
  return due === null
    ? timerInvalid('an ISO date or date-time', found.value)
    : given(once(due, facts));
};

const durationDue = (source: Expression, facts: TimerFacts): Result<Due> => {
  const length = durationOf(source, facts);
  if (!length.ok) return length;
  return given(once(addDuration(facts.now, length.value, facts.calendar.utcOffset), facts));
};

export const durationOf = (source: Expression, facts: TimerFacts): Result<Duration> => {
  const found = facts.evaluate(source);
  if (!found.ok) return found;
  const length = typeof found.value === 'string' ? parseDuration(found.value) : null;
  return length ? given(length) : timerInvalid('an ISO duration', found.value);
};

export const cycleOf = (source: Expression, facts: TimerFacts): Result<Cycle> => {
  const found = facts.evaluate(source);
  if (!found.ok) return found;
  const cycle =
    typeof found.value === 'string' ? parseCycle(found.value, facts.calendar.utcOffset) : null;
  return cycle
    ? given(cycle)
    : timerInvalid('a repetition R[n]/[start/]duration[/end]', found.value);
};

const once = (due: Instant, { calendar }: TimerFacts): Due => ({
  due,
  unrolled: due,
  left: 0,
  calendarVersion: calendar.version,
  provisional: false,
});

const given = <T>(value: T): Result<T> => ({ ok: true, value });
