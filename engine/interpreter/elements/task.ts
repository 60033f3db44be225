import { leave, type ElementBehavior } from '../element-behavior.ts';

/** An abstract task says that something is done, not what: it is done at once. */
export const task: ElementBehavior<'task'> = {
  kind: 'task',

  enter: () => leave(),
};
