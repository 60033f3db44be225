import type { DefinitionBehavior } from '../element-behavior.ts';
import { ok } from '../failures.ts';

/** Undoes the transaction around it (BPMN 13.4.3); its boundary event is begun when that is done. */
export const cancel: DefinitionBehavior<'cancel'> = {
  type: 'cancel',

  raise: () => ok({ type: 'cancel' }),
};
