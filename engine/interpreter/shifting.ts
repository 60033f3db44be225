import { shiftedDue } from '../time/shift.ts';
import { contextOf, timerFacts } from './context.ts';
import { raiseIncident, stopOfListener } from './incidents.ts';
import { nodeOf, type Run } from './run.ts';
import type { Due, Pause, Token } from './state.ts';
import { moveLadder, openTimers, setDue, type TimerWait } from './timers.ts';

/** Every open timer has the time back that the suspension took, unless its clock is locked. */
export const shiftTimers = (run: Run, pause: Pause): void => {
  const timers = openTimers(run);
  for (const wait of timers) {
    const token = run.state.tokens[wait.tokenId];
    if (!token || !run.state.waits[wait.id]) continue; // gone with what moved before it
    if (wait.due === null || nodeOf(run, wait.elementId).clockLocked) continue;
    // an operator may have opened it meanwhile
    const lost = { from: Math.max(pause.from, wait.since), to: pause.to };
    if (wait.purpose !== 'ladder') shift(run, token, wait, lost);
    else if (!timers.some((one) => one.purpose === 'due' && one.tokenId === token.id))
      shiftRung(run, token, wait, lost); // its deadline has passed; else it follows that
  }
};

const shift = (run: Run, token: Token, wait: TimerWait, pause: Pause): void => {
  const due = shiftedBy(run, token, wait, { of: wait, pause });
  if (due) setDue(run, token, { ...wait, pauses: [...(wait.pauses ?? []), pause] }, due);
};

/** A rung is counted from the instant its task was due: that moves, and the rung with it. */
const shiftRung = (run: Run, token: Token, wait: TimerWait, pause: Pause): void => {
  const counted = shiftedBy(run, token, wait, { of: { ...wait, due: wait.unrolled }, pause });
  if (counted) moveLadder(run, token, wait, counted.due);
};

const shiftedBy = (
  run: Run,
  token: Token,
  wait: TimerWait,
  { of, pause }: { readonly of: Due; readonly pause: Pause },
): Due | null => {
  const due = shiftedDue(wait.plan, of, pause, timerFacts(contextOf(run, token), wait.since));
  if (due.ok) return due.value;
  raiseIncident(run, token, due.failure, stopOfListener(run, token, wait));
  return null;
};
