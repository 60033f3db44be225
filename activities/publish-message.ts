import type { EntityManager } from '@mikro-orm/postgresql';
import type { Json, Variables } from '../engine/interpreter/values.ts';
import * as store from '../engine/store/sql/messages.ts';
import { selectStart } from '../engine/store/sql/plans.ts';
import { addDuration, parseDuration } from '../engine/time/duration.ts';
import { deliveryOf } from './deliveries.ts';
import type { ActivityPorts, EffectOf, Source } from './ports.ts';
import { keyText } from './rows.ts';
import { triggeredInput } from './start-case.ts';

/** A message as anybody may publish it: a running instance or the public page. */
export interface Message {
  readonly id: string;
  readonly name: string;
  readonly correlationKey: Json;
  readonly payload: Variables;
  readonly ttl: string;
}

/**
 * Keeps a message and hands it to whoever waits for it, else to a message start, else to nobody
 * yet: it stays until its time to live and is offered to new listeners.
 *
 * May run more than once: a second run finds the row, the claim and the delivery of the first. A
 * lost claim would be worse than a double signal, therefore: claim in SQL first, signal second;
 * the workflow drops an id it has seen.
 */
export const createPublishMessage = (ports: ActivityPorts) => {
  const publish = createPublish(ports);
  return async (source: Source, effect: EffectOf<'publishMessage'>): Promise<void> => {
    ports.crashAt('effect.before');
    await publish(source, { ...effect });
    await ports.withCounty({ countyId: source.countyId }, (em) =>
      store.markOutboxDone(em, source.countyId, effect.id),
    );
    ports.crashAt('effect.after');
  };
};

/** From outside any instance: `source.caseId` is empty. */
export const createRelayMessage = (ports: ActivityPorts) => {
  const publish = createPublish(ports);
  return (countyId: string, message: Message): Promise<{ delivered: boolean }> =>
    publish({ countyId, instanceId: '', caseId: '' }, message);
};

/** The listener it was promised to is over: it is offered again. */
export const createReleaseMessage =
  (ports: ActivityPorts) =>
  async (source: Source, messageId: string): Promise<void> => {
    await ports.withCounty({ countyId: source.countyId }, (em) =>
      release(em, source.countyId, messageId),
    );
    await hand(ports, source, messageId);
  };

const createPublish =
  (ports: ActivityPorts) =>
  async (source: Source, message: Message): Promise<{ delivered: boolean }> => {
    await ports.withCounty({ countyId: source.countyId }, (em) => keep(em, source, message));
    return { delivered: await hand(ports, source, message.id) };
  };

const DEFAULT_TTL = { months: 0, ms: 86_400_000 }; // a day (bpmn.md §3.6)
const LONGEST_TTL_MS = 30 * 86_400_000;
const COUNTY_OFFSET_MINUTES = 480;

const keep = (
  em: EntityManager,
  { countyId, instanceId, caseId }: Source,
  message: Message,
): Promise<unknown> => {
  const now = Date.now();
  const until = addDuration(now, parseDuration(message.ttl) ?? DEFAULT_TTL, COUNTY_OFFSET_MINUTES);
  return store.insertMessage(em, {
    county_id: countyId,
    id: message.id,
    name: message.name,
    correlation_key: keyText(message.correlationKey),
    payload: message.payload,
    source: instanceId === '' ? null : JSON.stringify({ instanceId, caseId }),
    expires_at: new Date(Math.min(until, now + LONGEST_TTL_MS)).toISOString(),
  });
};

const release = async (em: EntityManager, countyId: string, messageId: string): Promise<void> => {
  await store.releaseWait(em, countyId, messageId);
  await store.setMessage(em, countyId, messageId, 'buffered', null);
};

const MOST_LISTENERS = 20; // that turn out to be over, one after the other

const hand = async (ports: ActivityPorts, source: Source, messageId: string): Promise<boolean> => {
  const { countyId } = source;
  for (let attempt = 0; attempt < MOST_LISTENERS; attempt += 1) {
    const claimed = await ports.withCounty({ countyId }, (em) => claim(em, countyId, messageId));
    if (!claimed) return false;
    if (await deliver(ports, source, messageId, claimed)) {
      await ports.withCounty({ countyId }, (em) =>
        store.setMessage(em, countyId, messageId, 'delivered', claimed.target),
      );
      return true;
    }
    await ports.withCounty({ countyId }, (em) => release(em, countyId, messageId));
  }
  return false;
};

interface Claimed {
  readonly target: store.MessageClaim;
  readonly payload: Variables;
}

const claim = async (
  em: EntityManager,
  countyId: string,
  messageId: string,
): Promise<Claimed | null> => {
  const known = await store.selectMessage(em, countyId, messageId);
  if (!known) return null;
  if (known.target) return { target: known.target, payload: known.payload };
  await store.takeTurn(em, countyId, [known]);
  const target =
    (await store.claimWait(em, countyId, messageId, known)) ??
    (await store.claimStart(em, countyId, known.name));
  if (!target) return null;
  await store.setMessage(em, countyId, messageId, 'claimed', target);
  return { target, payload: known.payload };
};

const deliver = async (
  ports: ActivityPorts,
  source: Source,
  id: string,
  { target, payload }: Claimed,
): Promise<boolean> => {
  const { countyId } = source;
  if (target.kind === 'wait') {
    const delivery = deliveryOf({ id, waitId: target.waitId, payload });
    return (await ports.instances.deliver(countyId, target.instanceId, delivery)) === 'delivered';
  }
  const input = await ports.withCounty({ countyId }, async (em) => {
    const start = await selectStart(
      em,
      countyId,
      target.definitionId,
      target.processId,
      target.elementId,
    );
    if (!start) return null; // a later version has no such start any more
    return triggeredInput(em, {
      countyId,
      id,
      start,
      payload,
      originCaseId: source.caseId === '' ? null : source.caseId,
      actor:
        source.instanceId === ''
          ? { kind: 'system', id: 'messages' }
          : { kind: 'process', id: source.instanceId },
      at: Date.now(),
    });
  });
  if (!input) return false;
  await ports.instances.start(input);
  return true;
};
