import type { DefinitionBehavior } from '../element-behavior.ts';
import { ok } from '../failures.ts';

/** The due instant is computed once, when the timer is armed, and kept with its calendar's version. */
export const timer: DefinitionBehavior<'timer'> = {
  type: 'timer',

  arm(definition, context) {
    const due = context.due(definition.timer);
    return due.ok
      ? ok({ kind: 'timer', purpose: 'event', plan: definition.timer, ...due.value })
      : due;
  },
};
