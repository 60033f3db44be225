import { open, type ElementBehavior } from '../element-behavior.ts';

/** A scope that can be canceled: what was done in it is undone, then its cancel boundary goes on. */
export const transaction: ElementBehavior<'transaction'> = {
  kind: 'transaction',

  enter: ({ scope }) => open(scope.starts),
};
