import type { DefinitionBehavior } from '../element-behavior.ts';
import { ok } from '../failures.ts';

/** Ends everything in its scope; the scope then counts as completed. */
export const terminate: DefinitionBehavior<'terminate'> = {
  type: 'terminate',

  raise: () => ok({ type: 'terminate' }),
};
