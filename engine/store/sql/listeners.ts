import type { EntityManager } from '@mikro-orm/postgresql';
import type { KeptMessage, MessageClaim, StartPlace } from './messages.ts';

/** Older waits first; those of one instant by the number in their id. */
const BY_AGE = `w.opened_at, w.instance_id, substr(w.wait_id, 2)::int`;

/** The oldest one that waits for this message and was promised no other. */
export const claimWait = async (
  em: EntityManager,
  countyId: string,
  messageId: string,
  message: KeptMessage,
): Promise<MessageClaim | null> => {
  const { sql, values } = message.receiver
    ? flowListeners(message, message.receiver)
    : namedListeners(message);
  const [row] = await em.execute<{ instanceId: string; waitId: string }[]>(
    `update wait set claimed_by = ?
      where county_id = ? and (instance_id, wait_id) = (
        select w.instance_id, w.wait_id from wait w
          join instance i on i.county_id = w.county_id and i.id = w.instance_id
         where w.county_id = ? and w.kind = 'message' and w.closed_at is null and w.claimed_by is null and ${sql}
      limit 1 for update of w skip locked)
      returning instance_id as "instanceId", wait_id as "waitId"`,
    [messageId, countyId, countyId, ...values],
  );
  return row ? { kind: 'wait', ...row } : null;
};

interface Condition {
  readonly sql: string;
  readonly values: readonly unknown[];
}

const namedListeners = ({ name, correlationKey }: KeptMessage): Condition => ({
  sql: `w.name = ? and (w.correlation_key is not distinct from ?::text or w.detail ->> 'opens' = 'true')
        order by ${BY_AGE}`,
  values: [name, correlationKey],
});

/** Whom the sender has been talking to comes first; a key is asked only where both have one. */
const flowListeners = (
  { correlationKey, from }: KeptMessage,
  { processId, elementId, message }: NonNullable<KeptMessage['receiver']>,
): Condition => ({
  sql: `i.process_id = ?
        and coalesce(w.element_id = ?::text, w.name = ?::text, true)
        and coalesce(w.correlation_key = ?::text, true)
        order by exists (
          select 1 from message p where p.county_id = w.county_id and (
            (p.target ->> 'instanceId' = w.instance_id and p.source::jsonb ->> 'instanceId' = ?::text)
            or (p.target ->> 'instanceId' = ?::text and p.source::jsonb ->> 'instanceId' = w.instance_id))
        ) desc, ${BY_AGE}`,
  values: [processId, elementId ?? null, message, correlationKey, from, from],
});

export interface MessageStart extends StartPlace {
  readonly needs: number | null; // all of so many definitions
  readonly planHash: string;
}
/** What the message begins today; the newest version wins. */
export const selectMessageStart = async (
  em: EntityManager,
  countyId: string,
  { name, receiver }: KeptMessage,
): Promise<MessageStart | null> => {
  const [row] = await em.execute<MessageStart[]>(
    `select s.definition_id as "definitionId", s.process_id as "processId", s.element_id as "elementId",
            s.definition, s.needs, s.plan_hash as "planHash"
       from start_subscription s
       join definition_version v on v.county_id = s.county_id and v.definition_id = s.definition_id and v.number = s.number
      where s.county_id = ? and s.kind = 'message'
        and coalesce(s.process_id = ?::text, true)
        and coalesce(s.element_id = ?::text, s.name = ?::text, true)
      order by v.effective_from desc, s.number desc, s.definition_id, s.process_id, s.element_id, s.definition limit 1`,
    [
      countyId,
      receiver?.processId ?? null,
      receiver?.elementId ?? null,
      receiver ? receiver.message : name,
    ],
  );
  return row ?? null;
};

/** Whether an instance is running that the same process, name and key have begun. */
export const isRunning = async (
  em: EntityManager,
  countyId: string,
  { name, correlationKey }: KeptMessage,
  processId: string,
): Promise<boolean> => {
  if (correlationKey === null) return false;
  const [row] = await em.execute<{ found: boolean }[]>(
    `select exists (
       select 1 from message m left join instance i on i.county_id = m.county_id and i.id = m.target ->> 'instanceId'
        where m.county_id = ? and m.name = ? and m.correlation_key = ?
          and m.target ->> 'kind' = 'start' and m.target ->> 'processId' = ?
          and coalesce(i.status, 'active') = 'active') as found`,
    [countyId, name, correlationKey, processId],
  );
  return row?.found ?? false;
};

/**
 * Whether an instance that one of these events has begun, or is about to begin, will await this one
 * and does not listen yet.
 */
export const willListen = async (
  em: EntityManager,
  countyId: string,
  { correlationKey, receiver }: KeptMessage,
  { processId, elementId }: StartPlace,
  begunBy: readonly string[],
): Promise<boolean> => {
  const fits = receiver
    ? 'coalesce(m.correlation_key = ?::text, true)'
    : 'm.correlation_key is not distinct from ?::text';
  const [row] = await em.execute<{ found: boolean }[]>(
    `select exists (
       select 1 from message m left join instance i on i.county_id = m.county_id and i.id = m.target ->> 'instanceId'
        where m.county_id = ? and ${fits} and m.target ->> 'kind' = 'start'
          and m.target ->> 'processId' = ? and m.target ->> 'elementId' in (select jsonb_array_elements_text(?::jsonb))
          and coalesce(i.status, 'active') = 'active'
          and not exists (
            select 1 from wait w where w.county_id = m.county_id
               and w.instance_id = m.target ->> 'instanceId' and w.element_id = ?)) as found`,
    [countyId, correlationKey, processId, JSON.stringify(begunBy), elementId],
  );
  return row?.found ?? false;
};

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

/** Those of one instance together: which of them come first is the instance's business. */
export interface SignalListeners {
  readonly instanceId: string;
  readonly waitIds: readonly string[];
}
export const selectSignalListeners = (
  em: EntityManager,
  countyId: string,
  name: string,
  caseId: string | null,
  except: string,
): Promise<SignalListeners[]> =>
  em.execute<SignalListeners[]>(
    `select w.instance_id as "instanceId", array_agg(w.wait_id order by ${BY_AGE}) as "waitIds" from wait w
      where w.county_id = ? and w.kind = 'signal' and w.name = ? and w.closed_at is null
        and (?::uuid is null or w.case_id = ?::uuid) and w.instance_id <> ?
      group by w.instance_id order by min(w.opened_at), w.instance_id`,
    [countyId, name, caseId, caseId, except],
  );
