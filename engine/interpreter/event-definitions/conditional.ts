import type { DefinitionBehavior } from '../element-behavior.ts';
import { ok } from '../failures.ts';

/** Heard when its condition turns true; asked whenever variables have changed and all is at rest. */
export const conditional: DefinitionBehavior<'conditional'> = {
  type: 'conditional',

  arm: (definition) => ok({ kind: 'condition', condition: definition.condition, held: false }),
};
