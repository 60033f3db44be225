import type { EntityManager } from '@mikro-orm/postgresql';
import type { Variables } from '../engine/interpreter/values.ts';
import { derivedId } from '../engine/cases/derived-id.ts';
import { isAwaited } from '../engine/definitions/awaited-starts.ts';
import { claimWait, isRunning, selectMessageStart } from '../engine/store/sql/listeners.ts';
import * as store from '../engine/store/sql/messages.ts';
import { beginTriggered } from './begin-triggered.ts';
import { deliveryOf } from './deliveries.ts';
import type { ActivityPorts, Source } from './ports.ts';

export interface Claimed {
  readonly target: store.MessageClaim;
  readonly payload: Variables;
  readonly key: string | null;
}

/** Who gets a message: the oldest one that waits, else what it begins. null: nobody yet. */
export const claimFor = async (
  em: EntityManager,
  countyId: string,
  messageId: string,
): Promise<Claimed | null> => {
  const message = await store.selectMessage(em, countyId, messageId);
  if (!message) return null;
  const { payload, correlationKey: key } = message;
  if (message.target) return { target: message.target, payload, key };
  await store.takeTurn(em, countyId, [message]);
  const target =
    (await claimWait(em, countyId, messageId, message)) ??
    (await claimStart(em, countyId, messageId, message));
  if (!target) return null;
  await store.setMessage(em, countyId, messageId, 'claimed', target);
  return { target, payload, key };
};

/** Kept while an instance runs that the same process, name and key have begun, or one comes that awaits it. */
const claimStart = async (
  em: EntityManager,
  countyId: string,
  messageId: string,
  message: store.KeptMessage,
): Promise<store.MessageClaim | null> => {
  const start = await selectMessageStart(em, countyId, message);
  if (!start) return null;
  const { definitionId, processId, elementId, definition, needs } = start;
  if (needs === null && (await isRunning(em, countyId, message, processId))) return null;
  if (await isAwaited(em, countyId, message, start)) return null;
  const instanceId = derivedId(countyId, definitionId, processId, messageId);
  return { kind: 'start', instanceId, definitionId, processId, elementId, definition };
};

/** false: there is nobody any more. */
export const deliverTo = async (
  ports: ActivityPorts,
  { countyId, instanceId, caseId }: Source,
  id: string,
  { target, payload, key }: Claimed,
): Promise<boolean> => {
  if (target.kind === 'wait') {
    const delivery = deliveryOf({ id, waitId: target.waitId, payload });
    return (await ports.instances.deliver(countyId, target.instanceId, delivery)) === 'delivered';
  }
  return beginTriggered(ports, countyId, target, {
    id,
    payload,
    key,
    messageId: id,
    originCaseId: caseId === '' ? null : caseId,
    actor:
      instanceId === '' ? { kind: 'system', id: 'messages' } : { kind: 'process', id: instanceId },
  });
};
