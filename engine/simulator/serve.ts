import type { ElementId, NodeOf, ProcessPlan } from '../interpreter/plan.ts';
import type { Reply } from './scenario.ts';
import type { Simulator } from './simulator.ts';
import type { OpenWait } from './world.ts';

const SOME_CODE = 'ERROR'; // of an event that catches every code

/**
 * What waits longest at an element goes on: a task is answered, an event happens, an error or
 * escalation on a border is thrown by the work it is attached to. false: nothing waits there.
 */
export const serve = (
  simulator: Simulator,
  plans: readonly ProcessPlan[],
  elementId: ElementId,
): boolean => {
  const work = openWork(simulator, elementId);
  if (work) simulator.reply(work.instance.id, work.wait.id, doneWith(work));
  return work !== undefined || throwAt(simulator, plans, elementId) || simulator.trigger(elementId);
};

/** Which outcome it is decides nothing here: the scenario says which flows are taken. */
const doneWith = ({ wait }: OpenWait): Reply => {
  const [outcome] = wait.kind === 'userTask' ? wait.task.outcomes : [];
  return { type: 'complete', variables: outcome === undefined ? {} : { outcome } };
};

const openWork = ({ waits }: Simulator, elementId: ElementId): OpenWait | undefined =>
  waits.find(
    ({ wait }) => wait.elementId === elementId && (wait.kind === 'userTask' || wait.kind === 'job'),
  );

const throwAt = (
  simulator: Simulator,
  plans: readonly ProcessPlan[],
  elementId: ElementId,
): boolean => {
  const event = plans.map(({ nodes }) => nodes[elementId]).find((node) => node !== undefined);
  if (event?.kind !== 'boundaryEvent') return false;
  const thrown = thrownTo(event);
  const work = openWork(simulator, event.attachedTo);
  if (!thrown || !work) return false;
  simulator.reply(work.instance.id, work.wait.id, thrown);
  return true;
};

const thrownTo = ({ definitions }: NodeOf<'boundaryEvent'>): Reply | null => {
  for (const definition of definitions) {
    if (definition.type !== 'error' && definition.type !== 'escalation') continue;
    return { type: definition.type, code: definition.code ?? SOME_CODE, variables: {} };
  }
  return null;
};
