import type { Happened } from '../interpreter/events.ts';
import type { Wait, WaitId } from '../interpreter/state.ts';
import type { Actor } from '../interpreter/values.ts';
import { complete } from '../operations/complete.ts';
import type { OperationOf, Refusal } from '../operations/operation.ts';
import { SIMULATOR, tell } from './queue.ts';
import type { Reply } from './scenario.ts';
import type { SimulatedInstance, World } from './world.ts';

interface Address {
  readonly instanceId: string;
  readonly waitId: WaitId;
}

/**
 * Somebody outside answers an open task or job; an answer to a closed wait changes nothing. What
 * the guard of the real host would refuse is handed back, and the task stays open.
 */
export const reply = (
  world: World,
  { instanceId, waitId }: Address,
  given: Reply,
): Refusal | null => {
  const instance = world.instances.get(instanceId);
  const wait = instance?.state.waits[waitId];
  if (!instance || !wait) return null;
  if (wait.kind === 'userTask' && given.type === 'complete')
    return completeTask(world, instance, completionOf(wait, given), workerOf(wait));
  tell(
    world,
    instanceId,
    eventOf(wait, given),
    wait.kind === 'userTask' ? workerOf(wait) : SIMULATOR,
  );
  return null;
};

const completeTask = (
  world: World,
  { id, plan, state }: SimulatedInstance,
  operation: OperationOf<'complete'>,
  actor: Actor,
): Refusal | null => {
  const view = { plan, state, actor, now: world.now };
  const refusal = complete.refuse(operation, view);
  if (refusal) return refusal;
  for (const happened of complete.events(operation, view)) tell(world, id, happened, actor);
  return null;
};

export const resolvePeople = (
  world: World,
  { instanceId, waitId }: Address,
  people: readonly string[],
): void => tell(world, instanceId, { type: 'participantsResolved', waitId, people });

const eventOf = (wait: Wait, given: Reply): Happened => {
  const waitId = wait.id;
  switch (given.type) {
    case 'error':
      return { type: 'errorThrown', waitId, code: given.code, variables: given.variables };
    case 'escalation':
      return { type: 'escalationThrown', waitId, code: given.code, variables: given.variables };
    case 'fail':
      return { type: 'jobFailed', waitId, message: given.message };
    case 'complete':
      return { type: 'jobCompleted', waitId, variables: given.variables };
  }
};

/** A scenario names the outcome among the values it completes with. */
const completionOf = (
  { tokenId, task }: Wait & { kind: 'userTask' },
  { variables }: Reply & { type: 'complete' },
): OperationOf<'complete'> => {
  const { outcome } = variables;
  const named = task.outcomes.length > 0 && typeof outcome === 'string' ? { outcome } : {};
  return { verb: 'complete', task: tokenId, variables, ...named };
};

/**
 * Who would have done it: the holder, else somebody of the pool. A role is several people, so that
 * a duty that must be another person's finds one.
 */
export const workerOf = ({ elementId, task }: Wait & { readonly kind: 'userTask' }): Actor => {
  const { assignee, candidates, excluded } = task;
  const id = assignee ?? candidates.find((candidate) => !excluded.includes(candidate));
  if (id === undefined) return SIMULATOR;
  const isRole = assignee === null && (id.includes('@') || id.includes(':'));
  return { kind: 'person', id: isRole ? `${id}#${elementId}` : id };
};
