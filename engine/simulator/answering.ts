import type { Happened } from '../interpreter/events.ts';
import type { Wait, WaitId } from '../interpreter/state.ts';
import type { Actor } from '../interpreter/values.ts';
import { SIMULATOR, tell } from './queue.ts';
import type { Reply } from './scenario.ts';
import type { World } from './world.ts';

interface Address {
  readonly instanceId: string;
  readonly waitId: WaitId;
}

/** Somebody outside answers an open task or job; an answer to a closed wait changes nothing. */
export const reply = (world: World, { instanceId, waitId }: Address, given: Reply): void => {
  const wait = world.instances.get(instanceId)?.state.waits[waitId];
  if (!wait) return;
  const actor = wait.kind === 'userTask' ? workerOf(wait) : SIMULATOR;
  tell(world, instanceId, eventOf(wait, given), actor);
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
      return wait.kind === 'userTask'
        ? completedTask(wait, given)
        : { type: 'jobCompleted', waitId, variables: given.variables };
  }
};

/** A scenario names the outcome among the values it completes with. */
const completedTask = (
  { id: waitId, task }: Wait & { kind: 'userTask' },
  { variables }: Reply & { type: 'complete' },
): Happened => {
  const outcome = variables['outcome'];
  return {
    type: 'userTaskCompleted',
    waitId,
    variables,
    ...(typeof outcome === 'string' && task.outcomes.includes(outcome) ? { outcome } : {}),
  };
};

/**
 * Who would have done it: the holder, else somebody of the pool. A role is several people, so that
 * a duty that must be another person's finds one.
 */
const workerOf = ({ elementId, task }: Wait & { kind: 'userTask' }): Actor => {
  const { assignee, candidates, excluded } = task;
  const id = assignee ?? candidates.find((candidate) => !excluded.includes(candidate));
  if (id === undefined) return SIMULATOR;
  const isRole = assignee === null && (id.includes('@') || id.includes(':'));
  return { kind: 'person', id: isRole ? `${id}#${elementId}` : id };
};
