import { open, type ElementBehavior } from '../element-behavior.ts';

/**
 * A scope of its own. An event sub-process is the same thing, begun by the event that was heard
 * instead of by a token. Left when nothing inside is left.
 */
export const subProcess: ElementBehavior<'subProcess'> = {
  kind: 'subProcess',

  enter: ({ scope }) => open(scope.starts),
};
