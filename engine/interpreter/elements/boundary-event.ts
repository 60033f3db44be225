import { leave, type ElementBehavior } from '../element-behavior.ts';

/** Armed with its activity and begun when heard; a jump that lands here goes straight on. */
export const boundaryEvent: ElementBehavior<'boundaryEvent'> = {
  kind: 'boundaryEvent',

  enter: () => leave(),
};
