import { byNumber } from './ids.ts';
import type { InstanceState, Wait } from './state.ts';
import type { Instant } from './values.ts';

/** Everything the case waits for, oldest first. */
export const outstanding = (state: InstanceState): readonly Wait[] =>
  state.status === 'active' ? Object.values(state.waits).sort(byNumber) : [];

/** The next instant at which something is due by itself; a suspended case has no clock. */
export const nextDue = (state: InstanceState): Instant | null => {
  if (state.suspended) return null;
  let next: Instant | null = null;
  for (const wait of outstanding(state)) {
    if (wait.kind !== 'timer' || wait.due === null) continue;
    if (next === null || wait.due < next) next = wait.due;
  }
  return next;
};

/** Timers that are due, in the order in which they fire: by instant, then by age; one step each. */
export const dueTimers = (state: InstanceState, now: Instant): readonly Wait[] => {
  if (state.suspended) return [];
  const due = outstanding(state).flatMap((wait) =>
    wait.kind === 'timer' && wait.due !== null && wait.due <= now ? [{ wait, at: wait.due }] : [],
  );
  return due.sort((a, b) => a.at - b.at || byNumber(a.wait, b.wait)).map(({ wait }) => wait);
};
