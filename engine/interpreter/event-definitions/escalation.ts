import type { DefinitionBehavior } from '../element-behavior.ts';
import { ok } from '../failures.ts';
import { payloadOf } from './text.ts';

/** Searched outward by the throw; uncaught, the flow simply goes on. */
export const escalation: DefinitionBehavior<'escalation'> = {
  type: 'escalation',

  raise(definition, context) {
    const payload = payloadOf(definition, context);
    if (!payload.ok) return payload;
    return ok({ type: 'escalation', code: definition.code ?? '', variables: payload.value });
  },
};
