import type { EntityManager } from '@mikro-orm/postgresql';
import type { Receiver } from '../../interpreter/plan.ts';
import type { Variables } from '../../interpreter/values.ts';

export interface BufferedMessage {
  readonly id: string;
  readonly payload: Variables;
  readonly instanceId: string;
  readonly waitId: string;
}
/** Where a message flow leads, and about which message; null: whatever is waited for there. */
export type FlowReceiver = Receiver & { readonly message: string | null };

/** What a message is matched by. */
export interface Addressed {
  readonly name: string;
  readonly correlationKey: string | null;
  readonly receiver: FlowReceiver | null; // null: whoever waits for the name
}
/** What a wait is matched by. */
export interface Listener {
  readonly waitId: string;
  readonly name: string;
  readonly correlationKey: string | null;
  readonly opens: boolean; // whatever key the message has
  readonly processId: string;
  readonly elementId: string;
}

/**
 * Publisher and subscriber take turns: without it each could look for the other before the other
 * has committed, and the message would wait for nobody.
 */
export const takeTurn = async (
  em: EntityManager,
  countyId: string,
  matched: readonly (Addressed | Listener)[],
): Promise<void> => {
  const keys = [...new Set(matched.flatMap(turnsOf))].sort();
  for (const key of keys) await lock(em, countyId, key);
};

/** Messages that may begin the same instance take turns, too; always after their own turn. */
export const takeTurnToBegin = (
  em: EntityManager,
  countyId: string,
  processId: string,
): Promise<unknown> => lock(em, countyId, `begin:${processId}`);

const lock = (em: EntityManager, countyId: string, key: string): Promise<unknown> =>
  em.execute('select pg_advisory_xact_lock(hashtextextended(?, 0))', [`${countyId}|${key}`]);

const turnsOf = (one: Addressed | Listener): readonly string[] => {
  if ('waitId' in one) return [`name:${one.name}`, `to:${one.processId}`];
  return one.receiver ? [`to:${one.receiver.processId}`] : [`name:${one.name}`];
};

/** It lives so long by the database's clock, which is asked whether it still does. */
export const insertMessage = (
  em: EntityManager,
  row: Readonly<Record<string, unknown>>,
  lifeMs: number,
): Promise<unknown> =>
  em.execute(
    `insert into message (county_id, id, name, correlation_key, payload, source, receiver, state, expires_at)
       select county_id, id, name, correlation_key, payload, source, receiver, 'buffered', now() + ? * interval '1 ms'
       from json_populate_record(null::message, ?::json) on conflict do nothing`,
    [lifeMs, JSON.stringify(row)],
  );

export type MessageClaim =
  | { readonly kind: 'wait'; readonly instanceId: string; readonly waitId: string }
  | ({ readonly kind: 'start'; readonly instanceId: string } & StartPlace);
/** A definition of a start of the county's newest versions. */
export interface StartPlace {
  readonly definitionId: string;
  readonly processId: string;
  readonly elementId: string;
  readonly definition: number;
}

export interface KeptMessage extends Addressed {
  readonly payload: Variables;
  readonly target: MessageClaim | null;
  readonly from: string | null; // the instance that sent it
  readonly isOver: boolean; // nobody took it in its time
}
export const selectMessage = async (
  em: EntityManager,
  countyId: string,
  id: string,
): Promise<KeptMessage | null> => {
  const [row] = await em.execute<KeptMessage[]>(
    `select name, correlation_key as "correlationKey", receiver, payload, target,
            source::jsonb ->> 'instanceId' as "from",
            state = 'expired' or (state = 'buffered' and expires_at <= now()) as "isOver"
       from message where county_id = ? and id = ? for update`,
    [countyId, id],
  );
  return row ?? null;
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

/** The case it was about, if it has really reached nobody. */
export const expireMessage = async (
  em: EntityManager,
  countyId: string,
  id: string,
): Promise<{ readonly name: string; readonly caseId: string | null } | null> => {
  const [row] = await em.execute<{ name: string; caseId: string | null }[]>(
    `update message set state = 'expired' where county_id = ? and id = ? and state = 'buffered'
      returning name, source::jsonb ->> 'caseId' as "caseId"`,
    [countyId, id],
  );
  return row ?? null;
};

/**
 * Messages that came before their listener, oldest first, one for each wait. Those promised by an
 * earlier attempt whose answer got lost are given again.
 */
export const claimBuffered = async (
  em: EntityManager,
  countyId: string,
  instanceId: string,
  { waitId, name, correlationKey, opens, processId, elementId }: Listener,
): Promise<BufferedMessage | null> => {
  const [row] = await em.execute<BufferedMessage[]>(
    `update message set state = 'claimed', target = jsonb_build_object('kind', 'wait', 'instanceId', ?::text, 'waitId', ?::text)
      where county_id = ? and id = (
        select m.id from message m
         where m.county_id = ?
           and case when m.receiver is null
                 then m.name = ? and (m.correlation_key is not distinct from ?::text or ?::boolean)
                 else m.receiver ->> 'processId' = ?
                   and coalesce(m.receiver ->> 'elementId' = ?, coalesce(m.receiver ->> 'message' = ?, true))
                   and coalesce(m.correlation_key = ?::text, true)
               end
           and ((m.state = 'buffered' and m.expires_at > now())
             or (m.state = 'claimed' and m.target ->> 'instanceId' = ? and m.target ->> 'waitId' = ?))
         order by m.created_at, m.id limit 1 for update)
      returning id, payload, target ->> 'instanceId' as "instanceId", target ->> 'waitId' as "waitId"`,
    [
      ...[instanceId, waitId, countyId, countyId],
      ...[name, correlationKey, opens, processId, elementId, name, correlationKey],
      ...[instanceId, waitId],
    ],
  );
  if (row) {
    await em.execute(
      `update wait set claimed_by = ? where county_id = ? and instance_id = ? and wait_id = ?`,
      [row.id, countyId, instanceId, waitId],
    );
  }
  return row ?? null;
};

/** The next one of the same name and key that was kept while the instance this one began was running. */
export const selectFreed = async (
  em: EntityManager,
  countyId: string,
  messageId: string,
): Promise<string | null> => {
  const begun = await selectMessage(em, countyId, messageId);
  if (!begun || begun.correlationKey === null) return null;
  await takeTurn(em, countyId, [begun]);
  const [row] = await em.execute<{ id: string }[]>(
    `select id from message
      where county_id = ? and name = ? and correlation_key = ? and state = 'buffered' and expires_at > now()
        and receiver is not distinct from ?::jsonb
      order by created_at, id limit 1`,
    [countyId, begun.name, begun.correlationKey, begun.receiver && JSON.stringify(begun.receiver)],
  );
  return row?.id ?? null;
};

export const markOutboxDone = (em: EntityManager, countyId: string, id: string): Promise<unknown> =>
  em.execute(`update outbox set done_at = now() where county_id = ? and id = ?`, [countyId, id]);
