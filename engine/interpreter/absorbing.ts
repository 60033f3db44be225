import type { ProcessPlan } from './plan.ts';
import { byNumber } from './ids.ts';
import { canonical } from './keys.ts';
import type { InstanceState, Wait } from './state.ts';

/**
 * What an event sub-process and the boundary of its own sub-process both listen for is one
 * occurrence, and the event sub-process has it: the boundary event hears of it only what the
 * handler throws again (bpmn.md §3.4). Errors and escalations are searched level by level and
 * need nothing of this.
 */
export const absorberOf = (
  plan: ProcessPlan,
  state: InstanceState,
  wait: Wait,
): Wait | undefined => {
  if (!standsOnBoundary(plan, wait)) return undefined;
  return Object.values(state.waits)
    .filter((other) => absorbs(plan, state, other, wait))
    .sort(byNumber)[0];
};

/** The boundary events that hear nothing because this one does. */
export const absorbedBy = (
  plan: ProcessPlan,
  state: InstanceState,
  handler: Wait,
): readonly Wait[] =>
  Object.values(state.waits)
    .filter((wait) => standsOnBoundary(plan, wait) && absorbs(plan, state, handler, wait))
    .sort(byNumber);

const standsOnBoundary = (plan: ProcessPlan, { elementId }: Wait): boolean =>
  plan.nodes[elementId]?.kind === 'boundaryEvent';

const absorbs = (plan: ProcessPlan, state: InstanceState, handler: Wait, boundary: Wait): boolean =>
  plan.nodes[handler.elementId]?.kind === 'startEvent' &&
  runsOn(state, handler, boundary) &&
  isSameOccurrence(handler, boundary);

/** The boundary belongs to the whole of a loop, the handlers to each of its instances. */
const runsOn = (state: InstanceState, handler: Wait, boundary: Wait): boolean => {
  if (handler.tokenId === boundary.tokenId) return true;
  const owner = state.tokens[handler.tokenId];
  return owner?.index !== undefined && owner.scope === boundary.tokenId;
};

const isSameOccurrence = (a: Wait, b: Wait): boolean => {
  switch (a.kind) {
    case 'message':
      return (
        b.kind === 'message' && a.name === b.name && isSame(a.correlationKey, b.correlationKey)
      );
    case 'signal':
      return b.kind === 'signal' && a.name === b.name;
    case 'condition':
      return b.kind === 'condition' && a.condition.feel === b.condition.feel && a.held === b.held;
    case 'timer':
      return b.kind === 'timer' && a.due !== null && a.due === b.due && isSame(a.plan, b.plan);
    default:
      return false;
  }
};

/** A stored value may have turned its keys around. */
const isSame = (a: unknown, b: unknown): boolean => canonical(a) === canonical(b);
