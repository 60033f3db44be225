import { computeDue } from '../time/due.ts';
import { shiftedDue } from '../time/shift.ts';
import type { TimerFacts } from '../time/timer-facts.ts';
import { contextOf, timerFacts } from './context.ts';
import { rungFrom } from './deadline.ts';
import { byNumber } from './ids.ts';
import { raiseIncident, stopOfListener } from './incidents.ts';
import { isRecord } from './mapping.ts';
import { changeWait, closeWait, nodeOf, openWait, record, type Run } from './run.ts';
import type { Due, Token, Wait } from './state.ts';
import type { TimerPlan } from './timer-plan.ts';
import type { Instant, Json, Result, Variables } from './values.ts';

export type TimerWait = Wait & { readonly kind: 'timer' };

export const openTimers = (run: Run): readonly TimerWait[] =>
  Object.values(run.state.waits)
    .filter((wait) => wait.kind === 'timer')
    .sort(byNumber);

/** A business event: timers that have been waiting for it, or run from it, are computed from now. */
export const recordAnchor = (run: Run, name: string): void => {
  run.state.anchors = { ...run.state.anchors, [name]: run.state.now };
  for (const wait of openTimers(run)) {
    const awaited = wait.due === null && wait.left !== 0;
    if (awaited || anchorsOf(run, wait.plan).includes(name)) recompute(run, begunAnew(wait));
  }
};

/** A term that runs from now has lost nothing yet. */
const begunAnew = (wait: TimerWait): TimerWait => (wait.pauses ? { ...wait, pauses: [] } : wait);

/**
 * A parameter may depend on a variable: an extension that gives the case another class moves
 * every open term that runs by the class.
 */
export const recomputeByVariables = (run: Run): void => {
  for (const wait of openTimers(run)) {
    if (typeof termOf(run, wait.plan)['by'] === 'string') recompute(run, wait);
  }
};

/** The county's parameter a timer names. */
const termOf = (run: Run, plan: TimerPlan): Variables => {
  const { terms } = run.state.parameters;
  const key = plan.type === 'county' ? plan.key : undefined;
  const term = key !== undefined && isRecord(terms) && Object.hasOwn(terms, key) ? terms[key] : {};
  return isRecord(term) ? term : {};
};

/** The events a timer may run from: its own, or that of each parameter its key may stand for. */
const anchorsOf = (run: Run, plan: TimerPlan): readonly Json[] => {
  if (plan.type !== 'county') return [];
  if (plan.anchor) return [plan.anchor.feel];
  const { anchor, keys } = termOf(run, plan);
  const chosen = isRecord(keys) ? Object.values(keys) : [];
  return [
    anchor ?? null,
    ...chosen.map((key) => termOf(run, { ...plan, key: String(key) })['anchor'] ?? null),
  ];
};

/** The ground moved under a timer: computed as if armed again when it was armed first. */
export const recompute = (run: Run, wait: TimerWait): void => {
  const token = run.state.tokens[wait.tokenId];
  if (!token || wait.purpose === 'ladder') return; // rungs follow their deadline
  const facts = timerFacts(contextOf(run, token), wait.since);
  const due = givenBack(wait, computeDue(wait.plan, facts), facts);
  if (!due.ok) return raiseIncident(run, token, due.failure, stopOfListener(run, token, wait));
  setDue(run, token, wait, { ...due.value, left: wait.left ?? due.value.left });
};

/** What suspensions took stays given back, whatever the term is computed from now. */
const givenBack = (
  { plan, pauses = [] }: TimerWait,
  computed: Result<Due>,
  facts: TimerFacts,
): Result<Due> =>
  pauses.reduce(
    (due, pause) =>
      due.ok && (due.value.due ?? pause.from) > pause.from
        ? shiftedDue(plan, due.value, pause, facts)
        : due,
    computed,
  );

/** Moves a timer, says so, and takes the task and its ladder along. */
export const setDue = (run: Run, token: Token, wait: TimerWait, due: Due): void => {
  const moved = wait.due !== due.due;
  const sameGround =
    wait.calendarVersion === due.calendarVersion && wait.provisional === due.provisional;
  if (!moved && sameGround) return;
  changeWait(run, { ...wait, ...due });
  if (!moved) return;
  record(run, token, {
    type: 'dueChanged',
    detail: { wait: wait.id, element: wait.elementId, from: wait.due, to: due.due },
  });
  if (wait.purpose === 'due') follow(run, token, wait, due.due);
};

/** Extended after it had passed: it runs again, and the rungs not yet climbed with it. */
export const reopenDeadline = (run: Run, token: Token, due: Instant): void => {
  const node = nodeOf(run, token.elementId);
  if (!('deadline' in node) || !node.deadline) return;
  const { version: calendarVersion } = run.state.calendar;
  const opened = openWait(
    run,
    { tokenId: token.id, elementId: token.elementId },
    {
      kind: 'timer',
      purpose: 'due',
      plan: node.deadline,
      due,
      unrolled: due,
      left: 0,
      calendarVersion,
      provisional: false,
    },
  );
  if (opened.kind === 'timer') follow(run, token, opened, due);
};

const follow = (run: Run, token: Token, wait: TimerWait, due: Instant | null): void => {
  for (const other of Object.values(run.state.waits)) {
    if (other.tokenId !== token.id) continue;
    if (other.kind === 'userTask') changeWait(run, { ...other, task: { ...other.task, due } });
  }
  moveLadder(run, token, wait, due);
};

/** Rungs already climbed stay climbed: no notice is sent twice. */
export const moveLadder = (
  run: Run,
  token: Token,
  deadline: TimerWait,
  due: Instant | null,
): void => {
  const rung = openTimers(run).find(
    ({ tokenId, purpose }) => tokenId === token.id && purpose === 'ladder',
  );
  if (due === null) return;
  const context = contextOf(run, token);
  const total = rung ? (rung.left ?? 0) : null;
  const levels = rungFrom(0, deadline.plan, due, context);
  if (!levels.ok)
    return raiseIncident(run, token, levels.failure, stopOfListener(run, token, deadline));
  const [lowest] = levels.value;
  if (lowest?.kind !== 'timer') return;
  const level = total === null ? 0 : (lowest.left ?? 0) - total;
  if (total === null && deadline.due !== null) return; // its last rung has been climbed
  const next = rungFrom(level, deadline.plan, due, context);
  const [wanted] = next.ok ? next.value : [];
  if (!wanted) return;
  if (rung) closeWait(run, rung, 'withdrawn');
  openWait(run, { tokenId: token.id, elementId: token.elementId }, wanted);
};
