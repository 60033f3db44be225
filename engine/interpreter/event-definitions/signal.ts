import type { DefinitionBehavior } from '../element-behavior.ts';
import { ok } from '../failures.ts';
import { payloadOf, textOf } from './text.ts';

/** To everybody in the county who listens now; never kept for later. Without a name: to the border. */
export const signal: DefinitionBehavior<'signal'> = {
  type: 'signal',

  arm(definition, context) {
    if (definition.name === null) return ok(null);
    const name = textOf(definition.name, context);
    return name.ok ? ok({ kind: 'signal', name: name.value }) : name;
  },

  raise(definition, context) {
    const payload = payloadOf(definition, context);
    if (!payload.ok) return payload;
    if (definition.name === null) return ok({ type: 'defaultSignal', attributes: payload.value });
    const name = textOf(definition.name, context);
    if (!name.ok) return name;
    return ok({
      type: 'effect',
      effect: {
        type: 'throwSignal',
        elementId: context.token.elementId,
        name: name.value,
        payload: payload.value,
        scope: definition.scope,
      },
    });
  },
};
