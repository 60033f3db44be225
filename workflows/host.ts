import type { ProcessPlan } from '../engine/interpreter/plan.ts';
import type { InstanceState } from '../engine/interpreter/state.ts';
import type { Time } from './time.ts';

/** What one running workflow holds. Only the main loop writes it. */
export interface Host {
  state: InstanceState | null; // null: the first step is still to come
  plan: ProcessPlan | null; // null: still loading
  ended: boolean;
  readonly time: Time;
}
