import { InvariantViolation } from '../interpreter/failures.ts';
import { taskOf } from '../interpreter/waits.ts';
import type { InstanceState, TaskWait, TokenId } from '../interpreter/state.ts';
import type { Variables } from '../interpreter/values.ts';
import { withinLimits } from '../interpreter/variables.ts';
import type { Refusal, View } from './operation.ts';
import * as refusals from './refusals.ts';

/** Only called after `unlessTaskOpen` said null. */
export const openTask = (state: InstanceState, task: TokenId): TaskWait => {
  const wait = taskOf(state, task);
  if (!wait)
    throw new InvariantViolation(`Expected task "${task}" to be open, but no guard was asked`);
  return wait;
};

export const unlessActive = ({ state }: View): Refusal | null =>
  state.status === 'active' ? null : refusals.caseClosed(state.status);

export const unlessRunning = (view: View): Refusal | null =>
  unlessActive(view) ?? (view.state.suspended ? refusals.caseSuspended() : null);

/** What a person sets by hand is held to the limits of every value. */
export const unlessFitting = (
  variables: Variables,
  { state }: View,
  scope: TokenId,
): Refusal | null => {
  const fits = withinLimits(state, variables, () => state.tokens[scope]);
  return fits.ok ? null : refusals.valuesTooLarge(fits.failure);
};

/** The task stands as the actor saw it, in a running case. */
export const unlessTaskOpen = (task: TokenId | null, view: View): Refusal | null => {
  const notRunning = unlessRunning(view);
  if (notRunning) return notRunning;

  const wait = task === null ? undefined : taskOf(view.state, task);
  if (!wait) return refusals.taskChanged(task ?? '', handledAs(view.state, task));
  if (view.taskRev !== undefined && view.taskRev !== wait.rev) {
    return refusals.taskRevised(wait, view.taskRev);
  }
  return null;
};

/** The actor may answer: he holds the task, or is asked and nobody else holds it. */
export const unlessAnswerable = (wait: TaskWait, view: View): Refusal | null => {
  const { assignee } = wait.task;
  if (assignee === null) return unlessEligible(wait, view);
  return isHolder(wait, view)
    ? unlessEligible({ ...wait, task: { ...wait.task, candidates: [] } }, view)
    : refusals.alreadyClaimed(wait.tokenId, assignee);
};

/** The actor may take the task: he is asked, and not barred by what he did before. */
export const unlessEligible = ({ tokenId, task }: TaskWait, view: View): Refusal | null => {
  const { actor, principals } = view;
  if (isBarred(task.excluded, view)) return refusals.separationOfDuty(tokenId, actor.id);
  if (principals === undefined || task.candidates.length === 0) return null;
  const isAsked = task.candidates.some((candidate) => principals.includes(candidate));
  return isAsked ? null : refusals.notCandidate(tokenId, actor.id);
};

/** A proxy acts with the principal's hands, so what bars either bars the act. */
const isBarred = (excluded: readonly string[], { actor }: View): boolean =>
  excluded.includes(actor.id) ||
  (actor.onBehalfOf !== undefined && excluded.includes(actor.onBehalfOf));

export const isHolder = ({ task }: TaskWait, { actor }: View): boolean =>
  task.assignee === actor.id ||
  (actor.onBehalfOf !== undefined && task.assignee === actor.onBehalfOf);

const handledAs = (
  state: InstanceState,
  task: TokenId | null,
): InstanceState['handled'][number] | null =>
  state.handled.findLast(({ tokenId }) => tokenId === task) ?? null;
