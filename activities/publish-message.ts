import type { EntityManager } from '@mikro-orm/postgresql';
import type { Variables } from '../engine/interpreter/values.ts';
import { releaseWait } from '../engine/store/sql/listeners.ts';
import * as store from '../engine/store/sql/messages.ts';
import { addDuration, parseDuration } from '../engine/time/duration.ts';
import { claimFor, deliverTo } from './message-target.ts';
import type { ActivityPorts, EffectOf, Source } from './ports.ts';

/** A message as anybody may publish it: a running instance or the public page. */
export interface Message {
  readonly id: string;
  readonly name: string;
  readonly correlationKey: string | null;
  readonly payload: Variables;
  readonly ttl: string;
  readonly receiver?: store.FlowReceiver; // of a message flow
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
    for (const message of copiesOf(effect)) await publish(source, message);
    await ports.withCounty({ countyId: source.countyId }, (em) =>
      store.markOutboxDone(em, source.countyId, effect.id),
    );
    ports.crashAt('effect.after');
  };
};

/** One for each message flow that stays in the county; what the outside world takes is not kept. */
const copiesOf = ({ along, ...effect }: EffectOf<'publishMessage'>): readonly Message[] =>
  along
    ? along.flatMap(({ id, to, message }) =>
        to ? [{ ...effect, id: `${effect.id}:${id}`, receiver: { ...to, message } }] : [],
      )
    : [effect];

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
    const { countyId } = source;
    const isOver = await ports.withCounty({ countyId }, async (em) => {
      await release(em, countyId, messageId);
      return (await store.selectMessage(em, countyId, messageId))?.isOver ?? true;
    });
    if (isOver) await ports.instances.expire(countyId, messageId, 0);
    else await hand(ports, source, messageId);
  };

/** What kept it from beginning a case is over. Offered again to where it went meanwhile, it changes nothing. */
export const createOfferMessage =
  (ports: ActivityPorts) =>
  async (source: Source, messageId: string): Promise<void> => {
    await hand(ports, source, messageId);
  };

const createPublish =
  (ports: ActivityPorts) =>
  async (source: Source, message: Message): Promise<{ delivered: boolean }> => {
    const { countyId } = source;
    const lifeMs = lifeOf(message.ttl);
    await ports.withCounty({ countyId }, (em) => keep(em, source, message, lifeMs));
    const delivered = await hand(ports, source, message.id);
    if (!delivered) await ports.instances.expire(countyId, message.id, lifeMs);
    return { delivered };
  };

const DEFAULT_TTL = { months: 0, ms: 86_400_000 }; // a day (bpmn.md §3.6)
const LONGEST_TTL_MS = 30 * 86_400_000;
const COUNTY_OFFSET_MINUTES = 480;

const lifeOf = (ttl: string): number => {
  const now = Date.now();
  const until = addDuration(now, parseDuration(ttl) ?? DEFAULT_TTL, COUNTY_OFFSET_MINUTES);
  return Math.min(until - now, LONGEST_TTL_MS);
};

const keep = (
  em: EntityManager,
  { countyId, instanceId, caseId }: Source,
  message: Message,
  lifeMs: number,
): Promise<unknown> =>
  store.insertMessage(
    em,
    {
      county_id: countyId,
      id: message.id,
      name: message.name,
      correlation_key: message.correlationKey,
      payload: message.payload,
      source: instanceId === '' ? null : JSON.stringify({ instanceId, caseId }),
      receiver: message.receiver ?? null,
    },
    lifeMs,
  );

const release = async (em: EntityManager, countyId: string, messageId: string): Promise<void> => {
  await releaseWait(em, countyId, messageId);
  await store.setMessage(em, countyId, messageId, 'buffered', null);
};

const MOST_LISTENERS = 20; // that turn out to be over, one after the other

const hand = async (ports: ActivityPorts, source: Source, messageId: string): Promise<boolean> => {
  const { countyId } = source;
  for (let attempt = 0; attempt < MOST_LISTENERS; attempt += 1) {
    const claimed = await ports.withCounty({ countyId }, (em) => claimFor(em, countyId, messageId));
    if (!claimed) return false;
    if (await deliverTo(ports, source, messageId, claimed)) {
      await ports.withCounty({ countyId }, (em) =>
        store.setMessage(em, countyId, messageId, 'delivered', claimed.target),
      );
      return true;
    }
    await ports.withCounty({ countyId }, (em) => release(em, countyId, messageId));
  }
  return false;
};
