import type { Happened } from '../interpreter/events.ts';
import { unlessActive } from './guards.ts';
import type { OperationRule } from './operation.ts';

type EndingVerb = 'cancel' | 'void' | 'terminate';
type Ending = Extract<Happened, { type: 'cancelRequested' }>['outcome'];

/** Three ways to end a case by hand: alike for the engine, three kinds for the audit. */
export const ending = <V extends EndingVerb>(
  verb: V,
  outcome: Ending,
): OperationRule<EndingVerb> & { readonly verb: V } => ({
  verb,
  subject: 'case',

  offer: (_, view) => unlessActive(view), // a suspended case may be ended

  refuse: () => null,

  events: ({ reason }) => [{ type: 'cancelRequested', outcome, reason }],
});
