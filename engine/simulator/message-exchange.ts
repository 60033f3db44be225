import { definitionsOf } from '../interpreter/arming.ts';
import type { Effect } from '../interpreter/commands.ts';
import { isWhole } from '../interpreter/event-definitions/message.ts';
import { keyText } from '../interpreter/keys.ts';
import type { EventDefinition, MessageFlow, Receiver } from '../interpreter/plan.ts';
import type { InstanceId, Wait } from '../interpreter/state.ts';
import type { Instant, Json, Variables } from '../interpreter/values.ts';
import { addDuration, parseDuration } from '../time/duration.ts';
import { tell } from './queue.ts';
import { nameOf, occur, triggeredStarts, type TriggeredStart } from './starts.ts';
import { openWaits, type OpenWait, type SimulatedInstance, type World } from './world.ts';

/** A published message until somebody takes it or its time is over. */
export interface Message {
  readonly id: string;
  readonly name: string;
  readonly key: string | null; // null: fits any key
  readonly payload: Variables;
  readonly expires: Instant;
  readonly from: InstanceId | null; // null: the outside world
  readonly along: MessageFlow | null; // null: to whoever waits for the name
}

const DEFAULT_TTL = 'P1D';
const LONGEST_TTL_MS = 30 * 86_400_000;

/** A message somebody outside sends. */
export const publish = (
  world: World,
  { name, correlationKey, payload }: { name: string; correlationKey: Json; payload: Variables },
): void => {
  world.published += 1;
  send(world, {
    id: `message-${world.published}`,
    name,
    key: keyText(correlationKey),
    payload,
    expires: expiry(world, DEFAULT_TTL),
    from: null,
    along: null,
  });
};

/** A message an instance sends: along its message flows, else to whoever waits. */
export const publishFrom = (
  world: World,
  from: InstanceId,
  { id, name, correlationKey, payload, ttl, along }: Effect & { type: 'publishMessage' },
): void => {
  const expires = expiry(world, ttl);
  const message = { id, name, payload, key: correlationKey, expires, from };
  if (!along) return send(world, { ...message, along: null });
  for (const flow of along) {
    if (flow.to === null) continue; // the outside world takes it
    send(world, { ...message, id: `${id}:${flow.id}`, along: flow });
  }
};

/** Offers kept messages, oldest first, to what listens or may begin by now. */
export const offerKept = (world: World): void => {
  world.messages = world.messages.filter(({ expires }) => expires > world.now);
  for (const message of world.messages) {
    if (isTaken(world, message)) world.messages = world.messages.filter((kept) => kept !== message);
  }
};

const send = (world: World, message: Message): void => {
  if (!isTaken(world, message) && message.expires > world.now)
    world.messages = [...world.messages, message];
};

/** The oldest one that waits takes it, else it begins an instance. */
const isTaken = (world: World, message: Message): boolean => {
  const receiver = oldestReceiver(world, message);
  if (!receiver) return startsByMessage(world, message);
  const { instance, wait } = receiver;
  const { id, payload, from } = message;
  if (from !== null) world.partners = [...world.partners, [from, instance.id]];
  tell(world, instance.id, { type: 'messageReceived', waitId: wait.id, messageId: id, payload });
  return true;
};

/** Along a message flow the one it has been talking to comes first. */
const oldestReceiver = (world: World, message: Message): OpenWait | null => {
  const waiting = openWaits(world).filter(
    ({ instance, wait }) =>
      wait.kind === 'message' &&
      !isPromised(world, instance.id, wait) &&
      fits(world, message, instance, wait),
  );
  const isPartner = ({ instance }: OpenWait): boolean =>
    world.partners.some(
      (pair) => pair.includes(instance.id) && message.from !== null && pair.includes(message.from),
    );
  return (message.along && waiting.find(isPartner)) ?? waiting[0] ?? null;
};

/** One message is already on its way to it; the next one goes to somebody else. */
const isPromised = ({ queue }: World, instanceId: InstanceId, wait: Wait): boolean =>
  queue.some(
    (delivery) =>
      delivery.type === 'event' &&
      delivery.instanceId === instanceId &&
      'waitId' in delivery.event &&
      delivery.event.waitId === wait.id,
  );

const fits = (
  world: World,
  message: Message,
  { plan }: SimulatedInstance,
  wait: Wait & { kind: 'message' },
): boolean => {
  const to = message.along?.to;
  if (!isMeant(message, { processId: plan.processId, elementId: wait.elementId }, wait.name))
    return false;
  const node = plan.nodes[wait.elementId];
  const definition = node && definitionsOf(node)[wait.definition ?? 0];
  const [sent, awaited] = [keyOf(world, message, definition), wait.correlationKey];
  return sent === null || wait.opens === true || (to && awaited === null) || sent === awaited;
};

/** A message flow fixes the receiver; without one the name does. */
const isMeant = (
  { name, along }: Message,
  place: Required<Receiver>,
  awaited: string | null,
): boolean => {
  if (!along) return awaited === name;
  const { to, message } = along;
  if (to?.elementId !== undefined) return to.elementId === place.elementId;
  return to?.processId === place.processId && (message === null || awaited === name);
};

/** Its own, else what its conversation reads from what it carries. */
const keyOf = (
  { setup, now }: World,
  { key, payload }: Message,
  definition: EventDefinition | undefined,
): string | null => {
  const conversation = definition?.type === 'message' ? definition.conversation : undefined;
  if (key !== null || !conversation) return key;
  const read = setup.evaluate(conversation.of, payload, now, setup.calendar);
  return read.ok && isWhole(read.value) ? keyText(read.value) : null;
};

const startsByMessage = (world: World, message: Message): boolean => {
  const start = triggeredStarts(world).find(
    ({ plan, node, definition }) =>
      definition.type === 'message' &&
      isMeant(
        message,
        { processId: plan.processId, elementId: node.id },
        nameOf(world, definition.name),
      ),
  );
  if (!start) return false;
  const { name, payload, from } = message;
  const key = keyOf(world, message, start.definition);
  if (key !== null && isRunning(world, start, { name, key })) return false; // kept until it has ended
  const begun = occur(world, start, { payload, key, message: key === null ? null : { name, key } });
  if (begun !== null && from !== null) world.partners = [...world.partners, [from, begun]];
  return true;
};

/** An instance of this process that a message of this name and key has begun. */
const isRunning = (
  { instances, queue }: World,
  { plan }: TriggeredStart,
  { name, key }: { readonly name: string; readonly key: string },
): boolean => {
  const born = queue.flatMap((delivery) => (delivery.type === 'begin' ? [delivery.born] : []));
  const alive = [...instances.values()].filter(({ state }) => state.status === 'active');
  return [...born, ...alive].some(
    ({ plan: { processId }, begunBy }) =>
      processId === plan.processId && begunBy?.name === name && begunBy.key === key,
  );
};

const expiry = ({ now, setup }: World, ttl: string): Instant => {
  const length = parseDuration(ttl);
  const until = length ? addDuration(now, length, setup.calendar.utcOffset) : now;
  return Math.min(until, now + LONGEST_TTL_MS);
};
