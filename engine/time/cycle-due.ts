import type { CatchUp } from '../interpreter/timer-plan.ts';
import type { Due } from '../interpreter/state.ts';
import type { Calendar, Instant } from '../interpreter/values.ts';
import { MS_A_DAY } from './civil-date.ts';
import { addDuration, type Cycle, type Duration } from './duration.ts';

/** When the occurrences of a cycle are; all counted from one base, so that months never drift. */
interface Series {
  readonly at: (index: number) => Instant;
  readonly after: (instant: Instant) => number; // index of the first occurrence later than it
}

/**
 * `R3/PT1S` fires at +1, +2, +3 s; with a start, first at the start. `due` null: it never fires.
 * `unrolled` keeps the base the series is counted from.
 */
export const cycleDue = (cycle: Cycle, catchUp: CatchUp, now: Instant, calendar: Calendar): Due => {
  const base = cycle.start ?? now;
  const series = seriesOf(base, cycle.every, calendar);
  const last = cycle.times === null ? Infinity : cycle.times - 1;
  const index = cycle.start === null ? 0 : Math.min(firstIndex(series, catchUp, now), last + 1);

  const left = cycle.times === null ? null : last - index;
  const due = series.at(cycle.start === null ? index + 1 : index);
  return index > last ? never(base, calendar) : endedBy(cycle, { due, left, base }, calendar);
};

/** After one has fired: missed ones are given up, unless the model wants every one. */
export const cycleNext = (
  cycle: Cycle,
  catchUp: CatchUp,
  previous: Due,
  now: Instant,
  calendar: Calendar,
): Due | null => {
  const { due: fired, unrolled: base } = previous;
  if (fired === null || base === null) return null;

  const series = seriesOf(base, cycle.every, calendar);
  const next = series.after(fired);
  const index = catchUp === 'all' ? next : Math.max(next, series.after(now));
  const left = previous.left === null ? null : previous.left - 1 - (index - next);
  if (left !== null && left < 0) return null;

  const due = endedBy(cycle, { due: series.at(index), left, base }, calendar);
  return due.due === null ? null : due;
};

/** A start in the past: each occurrence, only the latest of them, or none of them. */
const firstIndex = (series: Series, catchUp: CatchUp, now: Instant): number => {
  switch (catchUp) {
    case 'all':
      return 0;
    case 'one':
      return Math.max(0, series.after(now) - 1);
    case 'none':
      return series.after(now - 1);
  }
};

const seriesOf = (base: Instant, { months, ms }: Duration, calendar: Calendar): Series => {
  const at = (index: number): Instant =>
    addDuration(base, { months: months * index, ms: ms * index }, calendar.utcOffset);
  const longestStep = months * 31 * MS_A_DAY + ms;
  return {
    at,
    after: (instant) => {
      let index = Math.max(0, Math.floor((instant - base) / longestStep));
      while (at(index) <= instant) index += 1;
      return index;
    },
  };
};

const endedBy = (
  { end }: Cycle,
  { due, left, base }: { due: Instant; left: number | null; base: Instant },
  calendar: Calendar,
): Due =>
  end !== null && due > end
    ? never(base, calendar)
    : { due, unrolled: base, left, calendarVersion: calendar.version, provisional: false };

const never = (base: Instant, calendar: Calendar): Due => ({
  due: null,
  unrolled: base,
  left: 0,
  calendarVersion: calendar.version,
  provisional: false,
});
