import type { MultiInstance, StandardLoop } from '../../engine/interpreter/plan.ts';
import { feel } from './plan-builder.ts';

/** An instance for each item, which it sees as `item`; the loop ends when all have ended. */
export const over = (items: string, sequential = false): MultiInstance => ({
  type: 'multiInstance',
  sequential,
  over: { collection: feel(items), item: 'item' },
  behavior: 'all',
  throws: [],
});

export const TWICE: StandardLoop = { type: 'standard', testBefore: false, maximum: 2 };
