import type { EntityManager } from '@mikro-orm/postgresql';

export type Row = Readonly<Record<string, unknown>>;

export interface KnownInstance {
  readonly rev: number;
  readonly epoch: number;
  readonly runId: string;
  readonly fastForwarded: boolean;
}

/**
 * Locks the instance first of all (trust.md R15), so that two attempts of one batch cannot cross.
 * Of an instance that has no row yet, its name is locked: the second attempt finds the first's row.
 */
export const lockInstance = async (
  em: EntityManager,
  countyId: string,
  id: string,
): Promise<KnownInstance | null> => {
  const known = await selectForUpdate(em, countyId, id);
  if (known) return known;
  await em.execute('select pg_advisory_xact_lock(hashtextextended(?, 1))', [`${countyId}|${id}`]);
  return selectForUpdate(em, countyId, id);
};

const selectForUpdate = async (
  em: EntityManager,
  countyId: string,
  id: string,
): Promise<KnownInstance | null> => {
  const [row] = await em.execute<KnownInstance[]>(
    `select rev, epoch, run_id as "runId",
            coalesce((select ahead_ms > 0 from case_file c
                       where c.county_id = instance.county_id and c.id = instance.case_id), false) as "fastForwarded"
       from instance where county_id = ? and id = ? for update`,
    [countyId, id],
  );
  return row ?? null;
};

export const insertCaseFile = (em: EntityManager, row: Row): Promise<unknown> =>
  em.execute(
    `insert into case_file (county_id, id, kind, tracking_hash, definition_id, version, process_id, plan_hash,
         station_id, street_id, content_id, content_sha256, source, requester_kind, requester_account_id,
         urgent, hide_from_unit, origin_case_id, demo, started_by, opened_at)
       select county_id, id, kind, tracking_hash, definition_id, version, process_id, plan_hash,
         station_id, street_id, content_id, content_sha256, source, requester_kind, requester_account_id,
         coalesce(urgent, false), coalesce(hide_from_unit, false), origin_case_id, coalesce(demo, false), started_by, opened_at
       from jsonb_populate_record(null::case_file, ?::jsonb)
       on conflict do nothing`,
    [JSON.stringify(row)],
  );

/**
 * A new instance, or the newer state of a known one; what a batch did not change is null and stays.
 * A called one belongs to the version its plan was published in: its caller's, else the newest.
 */
export const upsertInstance = (em: EntityManager, row: Row): Promise<unknown> =>
  em.execute(
    `insert into instance as known (county_id, id, case_id, parent_id, definition_id, version, process_id, plan_hash,
         semantics, rev, last_seq, epoch, run_id, status, suspended, variables, incidents, started_at, ended_at)
       select r.county_id, r.id, r.case_id, r.parent_id, coalesce(place.definition_id, caller.definition_id, r.definition_id),
         coalesce(place.number, caller.version, r.version), r.process_id, r.plan_hash,
         r.semantics, r.rev, r.last_seq, r.epoch, r.run_id, r.status, r.suspended,
         coalesce(r.variables, '{}'), coalesce(r.incidents, '{}'), r.started_at, r.ended_at
       from jsonb_populate_record(null::instance, ?::jsonb) r
       left join instance caller on caller.county_id = r.county_id and caller.id = r.parent_id
       left join lateral (
         select vp.definition_id, vp.number from version_process vp
           join definition_version v on v.county_id = vp.county_id and v.definition_id = vp.definition_id and v.number = vp.number
          where vp.county_id = r.county_id and vp.process_id = r.process_id and vp.plan_hash = r.plan_hash
          order by (vp.definition_id, vp.number) is not distinct from (caller.definition_id, caller.version) desc,
                   v.effective_from desc, v.number desc limit 1) place on r.parent_id is not null
       on conflict (county_id, id) do update set
         plan_hash = excluded.plan_hash, semantics = excluded.semantics, process_id = excluded.process_id,
         rev = excluded.rev, last_seq = excluded.last_seq, epoch = excluded.epoch, run_id = excluded.run_id,
         status = excluded.status, suspended = excluded.suspended, ended_at = excluded.ended_at,
         variables = case when ?::boolean then excluded.variables else known.variables end,
         incidents = case when ?::boolean then excluded.incidents else known.incidents end`,
    [JSON.stringify(row), row['variables'] !== null, row['incidents'] !== null],
  );

export const upsertTasks = (em: EntityManager, rows: readonly Row[]): Promise<unknown> =>
  em.execute(
    `insert into task as known select * from jsonb_populate_recordset(null::task, ?::jsonb)
       on conflict (county_id, id) do update set
         wait_id = excluded.wait_id, epoch = excluded.epoch, rev = excluded.rev, name = excluded.name,
         plan_hash = excluded.plan_hash, form_ref = excluded.form_ref, form_hash = excluded.form_hash,
         outcomes = excluded.outcomes, offered = excluded.offered, assignee = excluded.assignee, owner = excluded.owner,
         candidates = excluded.candidates, excluded = excluded.excluded, stage = excluded.stage,
         priority = excluded.priority, due = excluded.due, unrolled_due = excluded.unrolled_due,
         provisional = excluded.provisional, closed_at = excluded.closed_at, closed_because = excluded.closed_because,
         completed_by = excluded.completed_by, outcome = excluded.outcome, data = excluded.data
       where (known.epoch, known.rev) <= (excluded.epoch, excluded.rev)`,
    [JSON.stringify(rows)],
  );

export const closeTasks = (
  em: EntityManager,
  countyId: string,
  rows: readonly Row[],
): Promise<unknown> =>
  em.execute(
    `update task set closed_at = gone.closed_at, closed_because = gone.closed_because, rev = gone.rev, epoch = gone.epoch,
         completed_by = gone.completed_by, outcome = gone.outcome,
         content_id = coalesce((select c.id from content c where c.county_id = task.county_id
           and c.author_id = gone.author_id and c.request_key = gone.request_key and c.task_id = task.id limit 1), task.content_id)
       from jsonb_to_recordset(?::jsonb) as gone(id text, closed_at timestamptz, closed_because text, rev int, epoch int,
         completed_by text, outcome text, author_id text, request_key text)
      where task.county_id = ? and task.id = gone.id and (task.epoch, task.rev) <= (gone.epoch, gone.rev)`,
    [JSON.stringify(rows), countyId],
  );

export const upsertWaits = (em: EntityManager, rows: readonly Row[]): Promise<unknown> =>
  em.execute(
    `insert into wait as known select * from jsonb_populate_recordset(null::wait, ?::jsonb)
       on conflict (county_id, instance_id, wait_id) do update set
         epoch = excluded.epoch, rev = excluded.rev, name = excluded.name, correlation_key = excluded.correlation_key,
         due = excluded.due, detail = excluded.detail, closed_at = excluded.closed_at,
        -- what was promised to it went to an event sub-process instead: it is free for the next one
        claimed_by = case when excluded.epoch = known.epoch and excluded.rev > known.rev then null else known.claimed_by end
       where (known.epoch, known.rev) <= (excluded.epoch, excluded.rev)`,
    [JSON.stringify(rows)],
  );

export const closeWaits = (
  em: EntityManager,
  countyId: string,
  rows: readonly Row[],
): Promise<unknown> =>
  em.execute(
    `update wait set closed_at = gone.closed_at, rev = gone.rev, epoch = gone.epoch
       from jsonb_to_recordset(?::jsonb) as gone(instance_id text, wait_id text, closed_at timestamptz, rev int, epoch int)
      where wait.county_id = ? and wait.instance_id = gone.instance_id and wait.wait_id = gone.wait_id
        and (wait.epoch, wait.rev) <= (gone.epoch, gone.rev)`,
    [JSON.stringify(rows), countyId],
  );

export const insertSteps = (em: EntityManager, rows: readonly Row[]): Promise<unknown> =>
  em.execute(
    `insert into step_log select * from json_populate_recordset(null::step_log, ?::json) on conflict do nothing`,
    [JSON.stringify(rows)],
  );

export const insertTrace = (em: EntityManager, rows: readonly Row[]): Promise<unknown> =>
  em.execute(
    `insert into trace_log select * from jsonb_populate_recordset(null::trace_log, ?::jsonb) on conflict do nothing`,
    [JSON.stringify(rows)],
  );

export const insertOutbox = (em: EntityManager, rows: readonly Row[]): Promise<unknown> =>
  em.execute(
    `insert into outbox (county_id, id, instance_id, case_id, rev, type, payload)
       select county_id, id, instance_id, case_id, rev, type, payload
       from jsonb_populate_recordset(null::outbox, ?::jsonb) on conflict do nothing`,
    [JSON.stringify(rows)],
  );

export const insertReceipts = (em: EntityManager, rows: readonly Row[]): Promise<unknown> =>
  em.execute(
    `insert into act_receipt (county_id, actor_id, key, request_hash, status, response)
       select county_id, actor_id, key, request_hash, status, response
       from jsonb_populate_recordset(null::act_receipt, ?::jsonb) on conflict do nothing`,
    [JSON.stringify(rows)],
  );

/** What came with an accepted act is now part of the case. */
export const keepContent = (
  em: EntityManager,
  countyId: string,
  caseId: string,
  requests: readonly Row[],
  ids: readonly string[],
): Promise<unknown> =>
  em.execute(
    `update content set state = 'kept', case_id = ?::uuid
      where county_id = ? and state = 'pending' and (
        (author_id, request_key) in (select author_id, request_key from jsonb_to_recordset(?::jsonb) as r(author_id text, request_key text))
        or id in (select jsonb_array_elements_text(?::jsonb)::uuid))`,
    [caseId, countyId, JSON.stringify(requests), JSON.stringify(ids)],
  );

export interface CaseChange {
  readonly state: string | null;
  readonly anchors: Readonly<Record<string, number>> | null;
  readonly elementId: string | null; // of the task that shows the phase
  readonly instanceId: string;
  readonly closedAt: string | null;
  readonly result: string | null;
}

/** The phase is what the drawing of the instance's version says about the element reached. */
export const updateCase = (
  em: EntityManager,
  countyId: string,
  caseId: string,
  change: CaseChange,
): Promise<unknown> =>
  em.execute(
    `update case_file as c set
         state = n.state, anchors = n.anchors, closed_at = n.closed_at, result = n.result, phase = n.phase
       from (
         select k.county_id, k.id, coalesce(?, k.state) as state, k.anchors || coalesce(?::jsonb, '{}') as anchors,
                coalesce(?::timestamptz, k.closed_at) as closed_at, coalesce(?, k.result) as result,
                coalesce((select v.elements -> ?::text ->> 'phase' from instance i
                  join definition_version v on v.county_id = i.county_id and v.definition_id = i.definition_id and v.number = i.version
                  where i.county_id = k.county_id and i.id = ?), k.phase) as phase
           from case_file k where k.county_id = ? and k.id = ?::uuid
       ) as n
      where c.county_id = n.county_id and c.id = n.id
        and (c.state, c.anchors, c.closed_at, c.result, c.phase)
          is distinct from (n.state, n.anchors, n.closed_at, n.result, n.phase)`,
    [
      change.state,
      change.anchors && JSON.stringify(change.anchors),
      change.closedAt,
      change.result,
      change.elementId,
      change.instanceId,
      countyId,
      caseId,
    ],
  );

export const announce = (em: EntityManager, payload: Row): Promise<unknown> =>
  em.execute(`select pg_notify('bihuan_case', ?)`, [JSON.stringify(payload)]);

/** After a reset: rows that only the branch before it knows. */
export const withdrawOlder = async (
  em: EntityManager,
  countyId: string,
  instanceId: string,
  epoch: number,
): Promise<void> => {
  await em.execute(
    `update task set closed_at = now(), closed_because = 'withdrawn', epoch = ?
      where county_id = ? and instance_id = ? and closed_at is null and epoch < ?`,
    [epoch, countyId, instanceId, epoch],
  );
  await em.execute(
    `update wait set closed_at = now(), epoch = ?
      where county_id = ? and instance_id = ? and closed_at is null and epoch < ?`,
    [epoch, countyId, instanceId, epoch],
  );
};
