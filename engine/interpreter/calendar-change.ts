import type { Happened } from './events.ts';
import { effect, type Run } from './run.ts';
import { holdersOf, taskOf } from './waits.ts';
import { openTimers, recompute, type TimerWait } from './timers.ts';

type CalendarChanged = Happened & { readonly type: 'calendarChanged' };

/** A year was published or corrected: every open term of the county is computed again. */
export const changeCalendar = (run: Run, { calendar, tell }: CalendarChanged): void => {
  run.state.calendar = calendar;
  for (const wait of openTimers(run)) {
    if (wait.plan.type !== 'county') continue;
    recompute(run, wait);
    if (tell === 'holders' && wait.purpose === 'due') tellOfMove(run, wait);
  }
};

/** Whoever has the task learns of its new day; told again with the same calendar, nothing moves. */
const tellOfMove = (run: Run, before: TimerWait): void => {
  const after = run.state.waits[before.id];
  if (after?.kind !== 'timer' || after.due === before.due) return;
  const open = taskOf(run.state, before.tokenId);
  if (!open) return;
  effect(run, {
    type: 'notify',
    reason: 'dueChanged',
    to: holdersOf(open.task),
    about: { elementId: open.elementId, tokenId: open.tokenId },
    text: null,
    moved: { from: before.due, to: after.due },
  });
};
