import type { EntityManager } from '@mikro-orm/postgresql';
import type { Variables } from '../../interpreter/values.ts';

export interface BufferedMessage {
  readonly id: string;
  readonly name: string;
  readonly payload: Variables;
  readonly instanceId: string;
  readonly waitId: string;
}

/**
 * Publisher and subscriber of one name and key take turns: without it each could look for the
 * other before the other has committed, and the message would wait for nobody.
 */
export const takeTurn = async (
  em: EntityManager,
  countyId: string,
  listeners: readonly Listener[],
): Promise<void> => {
  const keys = [
    ...new Set(
      listeners.map(({ name, correlationKey }) => `${countyId}|${name}|${correlationKey ?? ''}`),
    ),
  ].sort();
  for (const key of keys)
    await em.execute('select pg_advisory_xact_lock(hashtextextended(?, 0))', [key]);
};

export interface Listener {
  readonly name: string;
  readonly correlationKey: string | null;
}

export const insertMessage = (
  em: EntityManager,
  row: Readonly<Record<string, unknown>>,
): Promise<unknown> =>
  em.execute(
    `insert into message (county_id, id, name, correlation_key, payload, source, state, expires_at)
       select county_id, id, name, correlation_key, payload, source, 'buffered', expires_at
       from json_populate_record(null::message, ?::json) on conflict do nothing`,
    [JSON.stringify(row)],
  );

export interface MessageTarget {
  readonly state: string;
  readonly target: MessageClaim | null;
}
export type MessageClaim =
  | { readonly kind: 'wait'; readonly instanceId: string; readonly waitId: string }
  | {
      readonly kind: 'start';
      readonly definitionId: string;
      readonly processId: string;
      readonly elementId: string;
    };

export const selectMessage = async (
  em: EntityManager,
  countyId: string,
  id: string,
): Promise<(MessageTarget & Listener & { payload: Variables }) | null> => {
  const [row] = await em.execute<(MessageTarget & Listener & { payload: Variables })[]>(
    `select name, correlation_key as "correlationKey", state, target, payload from message where county_id = ? and id = ? for update`,
    [countyId, id],
  );
  return row ?? null;
};

/** The oldest one that waits for this name and key and was promised no other message. */
export const claimWait = async (
  em: EntityManager,
  countyId: string,
  messageId: string,
  { name, correlationKey }: Listener,
): Promise<MessageClaim | null> => {
  const [row] = await em.execute<{ instanceId: string; waitId: string }[]>(
    `update wait set claimed_by = ?
      where county_id = ? and (instance_id, wait_id) = (
        select w.instance_id, w.wait_id from wait w
         where w.county_id = ? and w.kind = 'message' and w.name = ? and w.correlation_key is not distinct from ?
           and w.closed_at is null and w.claimed_by is null
         order by w.opened_at, w.instance_id, w.wait_id limit 1 for update skip locked)
      returning instance_id as "instanceId", wait_id as "waitId"`,
    [messageId, countyId, countyId, name, correlationKey],
  );
  return row ? { kind: 'wait', ...row } : null;
};

/** What a message of this name begins today; the newest version wins. */
export const claimStart = async (
  em: EntityManager,
  countyId: string,
  name: string,
): Promise<MessageClaim | null> => {
  const [row] = await em.execute<{ definitionId: string; processId: string; elementId: string }[]>(
    `select s.definition_id as "definitionId", s.process_id as "processId", s.element_id as "elementId"
       from start_subscription s
       join definition_version v on v.county_id = s.county_id and v.definition_id = s.definition_id and v.number = s.number
      where s.county_id = ? and s.kind = 'message' and s.name = ?
      order by v.effective_from desc, s.number desc, s.definition_id, s.process_id, s.element_id limit 1`,
    [countyId, name],
  );
  return row ? { kind: 'start', ...row } : null;
};

export const setMessage = (
  em: EntityManager,
  countyId: string,
  id: string,
  state: string,
  target: MessageClaim | null,
): Promise<unknown> =>
  em.execute(`update message set state = ?, target = ?::jsonb where county_id = ? and id = ?`, [
    state,
    target && JSON.stringify(target),
    countyId,
    id,
  ]);

/** Forgets the promise, so that the message can be offered to somebody else. */
export const releaseWait = (
  em: EntityManager,
  countyId: string,
  messageId: string,
): Promise<unknown> =>
  em.execute(
    `update wait set closed_at = coalesce(closed_at, now()) where county_id = ? and claimed_by = ?`,
    [countyId, messageId],
  );

/**
 * Messages that came before their listener, oldest first, one for each wait. Those promised by an
 * earlier attempt whose answer got lost are given again.
 */
export const claimBuffered = async (
  em: EntityManager,
  countyId: string,
  instanceId: string,
  waitId: string,
  { name, correlationKey }: Listener,
): Promise<BufferedMessage | null> => {
  const [row] = await em.execute<BufferedMessage[]>(
    `update message set state = 'claimed', target = jsonb_build_object('kind', 'wait', 'instanceId', ?::text, 'waitId', ?::text)
      where county_id = ? and id = (
        select m.id from message m
         where m.county_id = ? and m.name = ? and m.correlation_key is not distinct from ?
           and ((m.state = 'buffered' and m.expires_at > now())
             or (m.state = 'claimed' and m.target ->> 'instanceId' = ? and m.target ->> 'waitId' = ?))
         order by m.created_at, m.id limit 1 for update)
      returning id, name, payload, target ->> 'instanceId' as "instanceId", target ->> 'waitId' as "waitId"`,
    [instanceId, waitId, countyId, countyId, name, correlationKey, instanceId, waitId],
  );
  if (row) {
    await em.execute(
      `update wait set claimed_by = ? where county_id = ? and instance_id = ? and wait_id = ?`,
      [row.id, countyId, instanceId, waitId],
    );
  }
  return row ?? null;
};

export interface SignalListener {
  readonly instanceId: string;
  readonly waitId: string;
}
export const selectSignalListeners = (
  em: EntityManager,
  countyId: string,
  name: string,
  caseId: string | null,
  except: string,
): Promise<SignalListener[]> =>
  em.execute<SignalListener[]>(
    `select instance_id as "instanceId", wait_id as "waitId" from wait
      where county_id = ? and kind = 'signal' and name = ? and closed_at is null
        and (?::uuid is null or case_id = ?::uuid) and instance_id <> ?
      order by opened_at, instance_id, wait_id`,
    [countyId, name, caseId, caseId, except],
  );

export const markOutboxDone = (em: EntityManager, countyId: string, id: string): Promise<unknown> =>
  em.execute(`update outbox set done_at = now() where county_id = ? and id = ?`, [countyId, id]);
