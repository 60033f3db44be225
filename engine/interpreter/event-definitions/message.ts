import type { Context, DefinitionBehavior, Raised } from '../element-behavior.ts';
import { ok } from '../failures.ts';
import { keyText } from '../keys.ts';
import type { MessageDefinition, MessageFlow } from '../plan.ts';
import type { Json, Result, Variables } from '../values.ts';
import { payloadOf, textOf } from './text.ts';

/**
 * To exactly one receiver, by name and key, or along the message flows drawn from its node.
 * Without a key of its own a message belongs to its conversation, else to the case's business
 * key. Matching, buffering and time to live are the host's.
 */
export const message: DefinitionBehavior<'message'> = {
  type: 'message',

  arm(definition, context) {
    const name = textOf(definition.name, context);
    if (!name.ok) return name;
    const own = definition.correlationKey && context.evaluate(definition.correlationKey);
    if (own && !own.ok) return own;
    const key = own
      ? keyText(own.value)
      : (heldKey(definition, context) ?? context.state.businessKey);
    const opens = key === null && definition.conversation !== undefined;
    return ok({
      kind: 'message',
      name: name.value,
      correlationKey: key,
      ...(opens ? { opens: true } : {}),
    });
  },

  raise(definition, context): Result<Raised> {
    const name = textOf(definition.name, context);
    if (!name.ok) return name;
    const payload = payloadOf(definition, context);
    if (!payload.ok) return payload;
    const own = ownKey(definition, context, payload.value);
    if (!own.ok) return own;
    const along = flowsOf(definition, name.value, context);
    return ok({
      type: 'effect',
      effect: {
        type: 'publishMessage',
        elementId: context.token.elementId,
        name: name.value,
        correlationKey: keyText(own.value) ?? (along ? null : context.state.businessKey),
        payload: payload.value,
        ttl: definition.ttl,
        ...(along ? { along } : {}),
      },
      ...(definition.conversation ? { conversation: definition.conversation.key } : {}),
    });
  },
};

/** The key it is sent under: written, or read from what it carries, or held by its conversation. */
const ownKey = (
  definition: MessageDefinition,
  context: Context,
  payload: Variables,
): Result<Json> => {
  if (definition.correlationKey) return context.evaluate(definition.correlationKey);
  if (!definition.conversation) return ok(null);
  const read = context.evaluate(definition.conversation.of, payload);
  return read.ok && isWhole(read.value) ? read : ok(heldKey(definition, context) ?? null);
};

/** A key of several properties is known when all of them are. */
export const isWhole = (key: Json): boolean =>
  Array.isArray(key) ? !key.includes(null) : key !== null;

const heldKey = ({ conversation }: MessageDefinition, { state }: Context): string | undefined =>
  conversation && state.conversations?.[conversation.key];

/** Of a node with several messages each takes the flows that are drawn for it. */
const flowsOf = (
  definition: MessageDefinition,
  name: string,
  { plan, token }: Context,
): readonly MessageFlow[] | undefined => {
  const node = plan.nodes[token.elementId];
  const drawn = node?.messageFlows ?? [];
  const isOnly =
    node?.kind === 'sendTask' ||
    (node && 'definitions' in node && node.definitions.every((one) => one === definition));
  const own = isOnly ? drawn : drawn.filter(({ message: about }) => about === name);
  return own.length > 0 ? own : undefined;
};
