import type { Due } from '../interpreter/state.ts';
import type { TimerPlan } from '../interpreter/timer-plan.ts';
import type {
  Calendar,
  Evaluate,
  Expression,
  Instant,
  Json,
  Result,
  Variables,
} from '../interpreter/values.ts';
import { MS_A_DAY } from './civil-date.ts';
import { computeDue, cycleOf, nextOccurrence } from './due.ts';
import { addDuration, type Cycle, type Duration } from './duration.ts';
import type { TimerFacts } from './timer-facts.ts';

/**
 * The time a start event has of its own. A span, and a cycle without a start, count from the
 * instant at which the first version that had it took effect; a later version with the same timer
 * goes on with it, so that a bounded cycle keeps what is left of it.
 */
export interface OwnTimer {
  readonly drawn: TimerPlan; // as it stands in the plan: what later versions are compared with
  readonly timer: TimerPlan; // its expressions told once
  readonly since: Instant; // a whole second, as Schedules know them
}
/** When somebody must look whether it is time: every so many milliseconds between two instants. */
export interface Asks {
  readonly every: number;
  readonly from: Instant; // the first occurrence
  readonly until: Instant | null; // the last one; null: without end
}
interface Told {
  readonly evaluate: Evaluate;
  readonly calendar: Calendar;
  readonly parameters?: Variables; // of the county, which its expressions may read
}

/** Fails where an expression gives no time. */
export const ownTimerFrom = (drawn: TimerPlan, now: Instant, told: Told): Result<OwnTimer> => {
  const since = wholeSecond(now);
  const timer = written(drawn, factsAt(since, told));
  if (!timer.ok) return timer;
  const due = computeDue(timer.value, factsAt(since, told));
  return due.ok ? { ok: true, value: { drawn, timer: timer.value, since } } : due;
};

/** null: it never fires. */
export const asksOf = ({ timer, since }: OwnTimer, told: Told): Asks | null => {
  const facts = factsAt(since, told);
  const first = valueOf(computeDue(timer, facts));
  if (!first || first.due === null) return null;
  const from = wholeSecond(first.due);
  if (timer.type === 'cycle') {
    const cycle = valueOf(cycleOf(timer.rule, facts));
    return cycle && { every: askedEvery(cycle.every), from, until: lastOf(cycle, first, facts) };
  }
  return { every: MS_A_DAY, from, until: first.left === 0 ? from : null };
};

const MOST_STEPS = 4_000; // ten years of days

/** The next occurrences at or after an instant, in whole seconds. */
export const occurrencesOf = (
  { timer, since }: OwnTimer,
  { from, count }: { readonly from: Instant; readonly count: number },
  told: Told,
): readonly Instant[] => {
  const facts = factsAt(since, told);
  const found: Instant[] = [];
  let due: Due | null = valueOf(computeDue(timer, facts));
  for (let step = 0; due && due.due !== null && step < MOST_STEPS; step += 1) {
    if (due.due >= from) found.push(wholeSecond(due.due));
    if (found.length === count) break;
    // a cycle counts by itself what it leaves out, so it is asked from there
    const now: Instant = timer.type === 'cycle' ? Math.max(due.due, from - 1) : due.due;
    due = valueOf(nextOccurrence(timer, due, { ...facts, now }));
  }
  return found;
};

export const wholeSecond = (instant: Instant): Instant => Math.floor(instant / 1_000) * 1_000;

/** What is worked out once, with nothing but the time and the calendar, is what the timer says from then on. */
const written = (timer: TimerPlan, facts: TimerFacts): Result<TimerPlan> => {
  switch (timer.type) {
    case 'date':
      return literally(timer.at, facts, (at) => ({ ...timer, at }));
    case 'duration':
      return literally(timer.length, facts, (length) => ({ ...timer, length }));
    case 'cycle':
      return literally(timer.rule, facts, (rule) => ({ ...timer, rule }));
    case 'county':
      return timer.value === undefined
        ? { ok: true, value: timer }
        : literally(timer.value, facts, (value) => ({ ...timer, value }));
  }
};

const literally = (
  source: Expression,
  facts: TimerFacts,
  withText: (text: Expression) => TimerPlan,
): Result<TimerPlan> => {
  const found: Result<Json> = facts.evaluate(source);
  return found.ok ? { ok: true, value: withText({ feel: JSON.stringify(found.value) }) } : found;
};

const factsAt = (now: Instant, { evaluate, calendar, parameters = {} }: Told): TimerFacts => ({
  now,
  calendar,
  terms: {},
  anchors: {},
  evaluate: (source) => evaluate(source, parameters, now, calendar),
});

/** Months keep the time of day they began at, unless a part of a day is added to them. */
const askedEvery = ({ months, ms }: Duration): number => {
  if (ms % 1_000 !== 0) return 1_000;
  if (months === 0) return ms;
  return greatestCommonDivisor(MS_A_DAY, ms);
};

const greatestCommonDivisor = (one: number, other: number): number =>
  other === 0 ? one : greatestCommonDivisor(other, one % other);

const lastOf = ({ times, start, every, end }: Cycle, first: Due, facts: TimerFacts) => {
  if (times === null || first.unrolled === null) return end;
  const steps = start === null ? times : times - 1;
  const length = { months: every.months * steps, ms: every.ms * steps };
  const last = wholeSecond(addDuration(first.unrolled, length, facts.calendar.utcOffset));
  return end === null ? last : Math.min(last, end);
};

const valueOf = <T>(result: Result<T>): T | null => (result.ok ? result.value : null);
