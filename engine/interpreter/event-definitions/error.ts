import type { DefinitionBehavior } from '../element-behavior.ts';
import { ok } from '../failures.ts';

/** Searched outward by the throw, so there is nothing to arm. */
export const error: DefinitionBehavior<'error'> = {
  type: 'error',

  raise: ({ code }) => ok({ type: 'error', code: code ?? '', variables: {} }),
};
