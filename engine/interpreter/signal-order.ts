import { absorberOf } from './absorbing.ts';
import { numberOf } from './ids.ts';
import type { ProcessPlan } from './plan.ts';
import type { InstanceState, Wait } from './state.ts';
import { scopesOutward } from './variables.ts';

/**
 * In which order listeners of one instance hear a signal: those that interrupt first, outer scope
 * before inner; then the rest by age. What an event sub-process absorbs its boundary never hears.
 */
export const inOrder = (
  plan: ProcessPlan,
  state: InstanceState,
  listeners: readonly Wait[],
): readonly Wait[] => {
  const depth = (wait: Wait): number => interruptedDepth(plan, state, wait) ?? Infinity;
  return listeners
    .filter((wait) => !listeners.some(({ id }) => id === absorberOf(plan, state, wait)?.id))
    .sort((a, b) => compare(depth(a), depth(b)) || numberOf(a.id) - numberOf(b.id));
};

/** How many scopes lie around what it ends, that one included; null: it interrupts nothing. */
export const interruptedDepth = (
  plan: ProcessPlan,
  state: InstanceState,
  { elementId, tokenId }: Wait,
): number | null => {
  const node = plan.nodes[elementId];
  const interrupts = node && 'interrupting' in node && node.interrupting;
  return interrupts ? scopesOutward(state, tokenId).length : null;
};

const compare = (a: number, b: number): number => (a === b ? 0 : a < b ? -1 : 1);
