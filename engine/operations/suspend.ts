import { unlessRunning } from './guards.ts';
import type { OperationRule } from './operation.ts';

/** 挂起: no human action until resumed; messages and answers wait. */
export const suspend: OperationRule<'suspend'> = {
  verb: 'suspend',
  subject: 'case',

  offer: (_, view) => unlessRunning(view),

  refuse: () => null,

  events: () => [{ type: 'instanceSuspended' }],
};
