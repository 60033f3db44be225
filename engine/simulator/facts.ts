import type { ElementId } from '../interpreter/plan.ts';
import type { Variables } from '../interpreter/values.ts';
import { occur, triggeredStarts } from './starts.ts';
import type { World } from './world.ts';

/**
 * Facts become known: a conditional start that holds for them begins one instance with them. Of
 * several that hold in one process the first one does, for the same facts never begin two.
 */
export const learn = (world: World, facts: Variables, processId: ElementId | null): void => {
  const { evaluate, parameters, calendar } = world.setup;
  const begun = new Set<ElementId>();
  for (const start of triggeredStarts(world)) {
    const { plan, definition } = start;
    if (definition.type !== 'conditional' || begun.has(plan.processId)) continue;
    if (processId !== null && plan.processId !== processId) continue;
    const held = evaluate(definition.condition, { ...facts, ...parameters }, world.now, calendar);
    if (!held.ok || held.value !== true) continue;
    const id = occur(world, start, { payload: {}, key: null, message: null, variables: facts });
    if (id !== null) begun.add(plan.processId);
  }
};
