import type { Counterexample } from '../../../engine/compiler/soundness/counterexample.ts';
import type { Instant } from '../../../engine/interpreter/values.ts';
import type { Act, Begin } from './act.ts';

export type Script = readonly [Begin, ...Act[]];

/** A run to a soundness problem as what somebody would do to get there, one after the other. */
export const actsOf = ({ start, choices, order }: Counterexample, at: Instant): Script => [
  {
    type: 'begin',
    at,
    processId: start.processId,
    way: { type: 'none', elementId: start.startEvent ?? null, name: null },
    values: {},
    choices,
  },
  ...order.map((elementId): Act => ({ type: 'serve', elementId })),
];
