import type { Effect } from '../interpreter/commands.ts';
import type { ElementId } from '../interpreter/plan.ts';
import type { InstanceId, Wait } from '../interpreter/state.ts';
import type { Expression, Instant, Json, Variables } from '../interpreter/values.ts';
import { addDuration, parseDuration } from '../time/duration.ts';
import { tell } from './queue.ts';
import { startByTrigger, triggeredStarts } from './starts.ts';
import { openWaits, type OpenWait, type World } from './world.ts';

/** A published message until somebody takes it or its time is over. */
export interface Message {
  readonly id: string;
  readonly name: string;
  readonly key: Json; // null: fits any key
  readonly payload: Variables;
  readonly expires: Instant;
  /** A message flow fixes the receiver: an element, or a pool; null: whoever waits for the name. */
  readonly to: { readonly elementId: ElementId } | { readonly processId: ElementId } | null;
}

const DEFAULT_TTL = 'P1D';

/** A message somebody outside sends. */
export const publish = (
  world: World,
  { name, correlationKey, payload }: { name: string; correlationKey: Json; payload: Variables },
): void => {
  world.published += 1;
  const id = `message-${world.published}`;
  send(world, {
    id,
    name,
    key: correlationKey,
    payload,
    expires: expiry(world, DEFAULT_TTL),
    to: null,
  });
};

/** A message an instance sends: along its message flows, else to whoever waits. */
export const publishFrom = (world: World, effect: Effect & { type: 'publishMessage' }): void => {
  const { id, elementId, name, correlationKey, payload, ttl } = effect;
  const message = { id, name, payload, key: correlationKey, expires: expiry(world, ttl) };
  const { messageFlows, pools } = world.setup.model.collaboration;
  const flows = messageFlows.filter(({ source }) => source === elementId);
  if (flows.length === 0) send(world, { ...message, to: null });

  for (const flow of flows) {
    const pool = pools.find(({ id }) => id === flow.target);
    if (pool && pool.processId === null) continue; // the outside world takes it
    const to = pool?.processId ? { processId: pool.processId } : { elementId: flow.target };
    send(world, { ...message, id: `${id}:${flow.id}`, to });
  }
};

/** Offers kept messages, oldest first, to subscriptions that were opened since. */
export const offerKept = (world: World): void => {
  world.messages = world.messages.filter(({ expires }) => expires > world.now);
  for (const message of world.messages) {
    const receiver = oldestReceiver(world, message);
    if (!receiver) continue;
    world.messages = world.messages.filter((kept) => kept !== message);
    hand(world, message, receiver);
  }
};

const send = (world: World, message: Message): void => {
  const receiver = oldestReceiver(world, message);
  if (receiver) hand(world, message, receiver);
  else if (!startByMessage(world, message) && message.expires > world.now) {
    world.messages = [...world.messages, message];
  }
};

const hand = (world: World, { id, payload }: Message, { instance, wait }: OpenWait): void =>
  tell(world, instance.id, { type: 'messageReceived', waitId: wait.id, messageId: id, payload });

const oldestReceiver = (world: World, message: Message): OpenWait | null =>
  openWaits(world).find(
    ({ instance, wait }) =>
      wait.kind === 'message' &&
      !isTaken(world, instance.id, wait) &&
      fits(message, wait, instance.plan.processId),
  ) ?? null;

/** One message is already on its way to it; the next one goes to somebody else. */
const isTaken = ({ queue }: World, instanceId: InstanceId, wait: Wait): boolean =>
  queue.some(
    (delivery) =>
      delivery.type === 'event' &&
      delivery.instanceId === instanceId &&
      'waitId' in delivery.event &&
      delivery.event.waitId === wait.id,
  );

const fits = (
  message: Message,
  wait: Wait & { kind: 'message' },
  processId: ElementId,
): boolean => {
  if (message.to && 'elementId' in message.to) return wait.elementId === message.to.elementId;
  if (message.to && message.to.processId !== processId) return false;
  if (wait.name !== message.name) return false;
  return (
    message.to !== null ||
    message.key === null ||
    wait.correlationKey === null ||
    JSON.stringify(message.key) === JSON.stringify(wait.correlationKey)
  );
};

const startByMessage = (world: World, { name, payload, to }: Message): boolean => {
  for (const { plan, node, definition, index } of triggeredStarts(world)) {
    if (definition.type !== 'message') continue;
    const isMeant =
      to && 'elementId' in to
        ? to.elementId === node.id
        : (!to || to.processId === plan.processId) && nameOf(world, definition.name) === name;
    if (!isMeant) continue;
    startByTrigger(world, plan, { elementId: node.id, definition: index, payload });
    return true;
  }
  return false;
};

export const nameOf = (world: World, name: Expression): string | null => {
  const { evaluate, parameters, calendar } = world.setup;
  const found = evaluate(name, parameters, world.now, calendar);
  return found.ok && typeof found.value === 'string' ? found.value : null;
};

const expiry = ({ now, setup }: World, ttl: string): Instant => {
  const length = parseDuration(ttl);
  return length ? addDuration(now, length, setup.calendar.utcOffset) : now;
};
