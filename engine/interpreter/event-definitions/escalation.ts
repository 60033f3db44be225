import type { DefinitionBehavior } from '../element-behavior.ts';
import { ok } from '../failures.ts';

/** Searched outward by the throw; uncaught, the flow simply goes on. */
export const escalation: DefinitionBehavior<'escalation'> = {
  type: 'escalation',

  raise: ({ code }) => ok({ type: 'escalation', code: code ?? '', variables: {} }),
};
