import { leave, type ElementBehavior } from '../element-behavior.ts';

/** Where a scope begins. A triggered start is begun with its event already heard. */
export const startEvent: ElementBehavior<'startEvent'> = {
  kind: 'startEvent',

  enter: () => leave(),
};
