import { Context } from '@temporalio/activity';
import type { EntityManager } from '@mikro-orm/postgresql';
import { appendAudit } from '../engine/audit/append.ts';
import { holdersOf, isTracked } from '../engine/directory/people.ts';
import type { Wait } from '../engine/interpreter/state.ts';
import type { Json } from '../engine/interpreter/values.ts';
import * as sql from '../engine/store/sql/projection.ts';
import { claimBuffered, takeTurn } from '../engine/store/sql/messages.ts';
import type { Delivery } from '../workflows/messages.ts';
import { auditRowsOf } from './audit-rows.ts';
import { caseStateOf } from './case-state.ts';
import { deliveryOf } from './deliveries.ts';
import type { ActivityPorts, ProjectInput, Projected, Step } from './ports.ts';
import { iso, keyText, requestOf, rowsOf } from './rows.ts';

/**
 * Writes a batch of steps: rows, log, audit, outbox and receipts, all or nothing.
 *
 * Runs at least once. What an earlier attempt has committed is recognized by revision, so a
 * repeat changes nothing and gives the same answer.
 */
export const createProject =
  ({ withCounty, crashAt }: ActivityPorts) =>
  async (input: ProjectInput): Promise<Projected> => {
    crashAt('projection.beforeBegin');
    const { runId } = Context.current().info.workflowExecution!;
    const projected = await withCounty({ countyId: input.countyId }, async (em) => {
      const known = await sql.lockInstance(em, input.countyId, input.instanceId);
      const epoch = epochOf(known, input, runId);
      const isNewer = !known || epoch > known.epoch;
      const fresh = {
        ...input,
        steps: input.steps.filter(({ rev }) => isNewer || rev > known.rev),
      };
      if (fresh.steps.length > 0) {
        await write(em, fresh, epoch, runId, () => crashAt('projection.afterFirstWrite'));
      }
      const answer = {
        unassigned: await unassignedOf(em, input),
        deliveries: await deliveriesOf(em, input),
      };
      if (fresh.steps.length > 0) await appendAudit(em, auditRowsOf(fresh, epoch)); // its lock last
      crashAt('projection.beforeCommit');
      return answer;
    });
    crashAt('projection.afterCommit');
    return projected;
  };

/** A run nobody announced is a reset of the workflow: what follows is another branch of the past. */
const epochOf = (known: sql.KnownInstance | null, input: ProjectInput, runId: string): number => {
  if (!known) return 0;
  return known.runId === runId || known.runId === input.continuedFrom
    ? known.epoch
    : known.epoch + 1;
};

const write = async (
  em: EntityManager,
  input: ProjectInput,
  epoch: number,
  runId: string,
  firstWritten: () => void,
): Promise<void> => {
  const { countyId, caseId } = input;
  if (input.header) await sql.insertCaseFile(em, caseRow(input));
  await sql.upsertInstance(em, instanceRow(input, epoch, runId));
  firstWritten();

  const rows = rowsOf(input, epoch);
  const requests = input.steps.flatMap(({ act }) => (act ? [requestOf(act.updateId)] : []));
  if (requests.length > 0 || input.header?.content) {
    await sql.keepContent(
      em,
      countyId,
      caseId,
      requests,
      input.header?.content ? [input.header.content.id] : [],
    );
  }
  if (rows.tasks.length > 0) await sql.upsertTasks(em, rows.tasks);
  if (rows.closedTasks.length > 0) await sql.closeTasks(em, countyId, rows.closedTasks);
  if (rows.waits.length > 0) await sql.upsertWaits(em, rows.waits);
  if (rows.closedWaits.length > 0) await sql.closeWaits(em, countyId, rows.closedWaits);
  await sql.insertSteps(
    em,
    input.steps.map((step) => stepRow(input, epoch, step)),
  );
  const trace = input.steps.flatMap((step) => traceRows(input, epoch, step));
  if (trace.length > 0) await sql.insertTrace(em, trace);
  const change = caseChange(input);
  if (change) await sql.updateCase(em, countyId, caseId, change);
  const effects = effectRows(input);
  if (effects.length > 0) await sql.insertOutbox(em, effects);
  const receipts = receiptRows(input);
  if (receipts.length > 0) await sql.insertReceipts(em, receipts);
  await sql.announce(em, {
    county: countyId,
    case: caseId,
    instance: input.instanceId,
    rev: input.steps.at(-1)!.rev,
  });
};

const caseRow = (input: ProjectInput): sql.Row => {
  const header = input.header!;
  const { event } = input.steps[0]!;
  return {
    county_id: input.countyId,
    id: input.caseId,
    kind: header.kind,
    tracking_hash: header.trackingHash ?? null,
    definition_id: input.definition?.id ?? null,
    version: input.definition?.version ?? null,
    process_id: input.processId,
    plan_hash: input.planHash,
    station_id: header.stationId ?? null,
    street_id: header.streetId ?? null,
    content_id: header.content?.id ?? null,
    content_sha256: header.content?.sha256 ?? null,
    source: header.source ?? null,
    requester_kind: header.requesterKind ?? null,
    requester_account_id: header.requesterAccountId ?? null,
    urgent: header.urgent ?? false,
    hide_from_unit: header.hideFromUnit ?? false,
    origin_case_id: header.originCaseId ?? null,
    demo: header.demo ?? false,
    started_by: event.actor.id,
    opened_at: iso(event.at),
  };
};

const newest = <T>(steps: readonly Step[], of: (step: Step) => T | undefined): T | null =>
  steps.map(of).findLast((value) => value !== undefined) ?? null;

const instanceRow = (input: ProjectInput, epoch: number, runId: string): sql.Row => {
  const last = input.steps.at(-1)!;
  const ended = last.changed.status !== 'active';
  return {
    county_id: input.countyId,
    id: input.instanceId,
    case_id: input.caseId,
    parent_id: input.callerId,
    definition_id: input.definition?.id ?? null,
    version: input.definition?.version ?? null,
    process_id: input.processId,
    plan_hash: input.planHash,
    semantics: input.semantics,
    rev: last.rev,
    last_seq: last.changed.lastSeq,
    epoch,
    run_id: runId,
    status: last.changed.status,
    suspended: last.changed.suspended,
    variables: newest(input.steps, ({ changed }) => changed.variables),
    incidents: newest(input.steps, ({ changed }) => changed.incidents),
    started_at: iso(input.steps[0]!.event.at),
    ended_at: ended ? iso(last.event.at) : null,
  };
};

const stepRow = (
  input: ProjectInput,
  epoch: number,
  { rev, event, act, commands, checksum }: Step,
): sql.Row => ({
  county_id: input.countyId,
  instance_id: input.instanceId,
  epoch,
  rev,
  case_id: input.caseId,
  at: iso(event.at),
  event,
  operation: act?.operation ?? null,
  commands: commands.map((command) =>
    'wait' in command ? { type: command.type, wait: command.wait.id } : { type: command.type },
  ),
  checksum,
  update_id: act?.updateId ?? null,
});

const traceRows = (input: ProjectInput, epoch: number, { rev, trace }: Step): readonly sql.Row[] =>
  trace.map(
    ({
      seq,
      at,
      elementId,
      elementType,
      token,
      scope,
      type,
      instance: _instance,
      processId: _process,
      ...detail
    }) => ({
      county_id: input.countyId,
      instance_id: input.instanceId,
      epoch,
      seq,
      rev,
      at: iso(at),
      element_id: elementId,
      element_type: elementType,
      token,
      scope,
      type,
      detail: Object.keys(detail).length > 0 ? detail : null,
    }),
  );

const caseChange = (input: ProjectInput): sql.CaseChange | null => {
  const anchors = newest(input.steps, ({ changed }) => changed.anchors);
  const opened = input.steps
    .flatMap(({ commands }) => commands)
    .findLast((command) => command.type === 'openWait' && command.wait.kind === 'userTask') as
    { readonly wait: Wait } | undefined;
  const last = input.steps.at(-1)!;
  const closed = input.callerId === null && last.changed.status !== 'active';
  const result = newest(input.steps, ({ changed }) => changed.variables?.['result']);
  if (!anchors && !opened && !closed && typeof result !== 'string') return null;
  return {
    state: closed ? endState(last) : anchors && caseStateOf(anchors),
    anchors,
    elementId: opened?.wait.elementId ?? null,
    closedAt: closed ? iso(last.event.at) : null,
    result: typeof result === 'string' ? result : null,
  };
};

const endState = ({ changed }: Step): string =>
  changed.status === 'completed' ? 'CLOSED' : 'WITHDRAWN';

const effectRows = (input: ProjectInput): readonly sql.Row[] =>
  input.steps.flatMap(({ rev, commands }) =>
    commands.flatMap((command) =>
      'id' in command
        ? [
            {
              county_id: input.countyId,
              id: command.id,
              instance_id: input.instanceId,
              case_id: input.caseId,
              rev,
              type: command.type,
              payload: command,
            },
          ]
        : [],
    ),
  );

const receiptRows = (input: ProjectInput): readonly sql.Row[] => {
  const begun = input.begin && input.steps[0]?.event.type === 'processStarted' ? input.begin : null;
  return [
    ...(begun
      ? [
          receipt(input, input.steps[0]!.event.actor.id, begun.key, begun.digest, {
            rev: input.steps[0]!.rev,
            digest: begun.digest,
            caseId: input.caseId,
          }),
        ]
      : []),
    ...input.steps.flatMap(({ rev, act }) => {
      if (!act) return [];
      const { author_id, request_key } = requestOf(act.updateId);
      return [
        receipt(input, author_id, request_key, act.digest, {
          rev,
          digest: act.digest,
          delta: act.delta as unknown as Json,
        }),
      ];
    }),
  ];
};

const receipt = (
  input: ProjectInput,
  actor: string,
  key: string,
  digest: string,
  response: Json,
): sql.Row => ({
  county_id: input.countyId,
  actor_id: actor,
  key,
  request_hash: digest,
  status: 200,
  response,
});

/** Waits opened in this batch and still open at its end. */
const stillOpen = (
  steps: readonly Step[],
): readonly { readonly wait: Wait; readonly because: string }[] => {
  const open = new Map<string, { wait: Wait; because: string }>();
  for (const { commands, event } of steps) {
    for (const command of commands) {
      if (command.type === 'openWait')
        open.set(command.wait.id, { wait: command.wait, because: event.type });
      if (command.type === 'closeWait') open.delete(command.wait.id);
    }
  }
  return [...open.values()];
};

/** Tasks that ask for somebody nobody is. Told once: what `onEmpty` made of it is not asked again. */
const unassignedOf = async (
  em: EntityManager,
  { countyId, steps }: ProjectInput,
): Promise<readonly string[]> => {
  const asking = stillOpen(steps).flatMap(({ wait, because }) =>
    wait.kind === 'userTask' &&
    because !== 'participantsResolved' &&
    wait.task.assignee === null &&
    !wait.task.candidates.some(isTracked)
      ? [{ id: wait.id, ...wait.task }]
      : [],
  );
  if (asking.length === 0) return [];
  const holders = await holdersOf(em, countyId, [
    ...new Set(asking.flatMap(({ candidates }) => candidates)),
  ]);
  return asking
    .filter(({ candidates, excluded }) =>
      candidates.every((candidate) =>
        (holders.get(candidate) ?? []).every((person) => excluded.includes(person)),
      ),
    )
    .map(({ id }) => id);
};

const deliveriesOf = async (
  em: EntityManager,
  { countyId, instanceId, steps }: ProjectInput,
): Promise<readonly Delivery[]> => {
  const listening = stillOpen(steps).flatMap(({ wait }) =>
    wait.kind === 'message'
      ? [{ waitId: wait.id, name: wait.name, correlationKey: keyText(wait.correlationKey) }]
      : [],
  );
  if (listening.length === 0) return [];
  await takeTurn(em, countyId, listening);
  const deliveries: Delivery[] = [];
  for (const listener of listening) {
    const message = await claimBuffered(em, countyId, instanceId, listener.waitId, listener);
    if (message) deliveries.push(deliveryOf(message));
  }
  return deliveries;
};
