import type { Context, DefinitionBehavior, Raised } from '../element-behavior.ts';
import { ok } from '../failures.ts';
import type { MessageDefinition } from '../plan.ts';
import type { Json, Result } from '../values.ts';
import { payloadOf, textOf } from './text.ts';

/**
 * To exactly one receiver, by name and key. Without a key of its own a message belongs to the
 * case's business key. Matching, buffering and time to live are the host's.
 */
export const message: DefinitionBehavior<'message'> = {
  type: 'message',

  arm(definition, context) {
    const name = textOf(definition.name, context);
    if (!name.ok) return name;
    const key = keyOf(definition, context);
    return key.ok ? ok({ kind: 'message', name: name.value, correlationKey: key.value }) : key;
  },

  raise(definition, context): Result<Raised> {
    const name = textOf(definition.name, context);
    if (!name.ok) return name;
    const key = keyOf(definition, context);
    if (!key.ok) return key;
    const payload = payloadOf(definition, context);
    if (!payload.ok) return payload;
    return ok({
      type: 'effect',
      effect: {
        type: 'publishMessage',
        elementId: context.token.elementId,
        name: name.value,
        correlationKey: key.value,
        payload: payload.value,
        ttl: definition.ttl,
      },
    });
  },
};

const keyOf = ({ correlationKey }: MessageDefinition, context: Context): Result<Json> =>
  correlationKey ? context.evaluate(correlationKey) : ok(context.state.businessKey);
