import type { DefinitionBehavior } from '../element-behavior.ts';
import { ok } from '../failures.ts';
import { payloadOf } from './text.ts';

/** Searched outward by the throw, so there is nothing to arm. */
export const error: DefinitionBehavior<'error'> = {
  type: 'error',

  raise(definition, context) {
    const payload = payloadOf(definition, context);
    if (!payload.ok) return payload;
    return ok({ type: 'error', code: definition.code ?? '', variables: payload.value });
  },
};
