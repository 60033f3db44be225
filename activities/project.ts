import { numberCase } from './case-number.ts';
import { Context } from '@temporalio/activity';
import type { EntityManager } from '@mikro-orm/postgresql';
import { appendAudit } from '../engine/audit/append.ts';
import type { AuditRow } from '../engine/audit/body.ts';
import * as sql from '../engine/store/sql/projection.ts';
import { auditRowsOf, resetRow } from './audit-rows.ts';
import { deliveriesOf, freedBy, openCallsOf, unassignedOf } from './follow-up.ts';
import type { ActivityPorts, ProjectInput, Projected, Snapshot } from './ports.ts';
import {
  caseChange,
  caseRow,
  effectRows,
  instanceRow,
  receiptRows,
  stepRow,
  traceRows,
} from './record-rows.ts';
import { requestOf, rowsOf } from './rows.ts';

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
      if (input.ahead) await sql.insertTrace(em, traceRows(input, epoch, input.ahead));
      const isReset = known !== null && epoch > known.epoch;
      if (input.snapshot) await resync(em, input, epoch, input.snapshot);
      const answer = {
        resync: isReset && !input.snapshot,
        unassigned: await unassignedOf(em, input),
        deliveries: await deliveriesOf(em, input),
        ...(await openCallsOf(em, input)),
        ...(await freedBy(em, input)),
      };
      if (fresh.steps.length > 0) await appendAudit(em, auditOf(fresh, epoch, known, isReset)); // its lock last
      crashAt('projection.beforeCommit');
      return answer;
    });
    crashAt('projection.afterCommit');
    return projected;
  };

const auditOf = (
  input: ProjectInput,
  epoch: number,
  known: sql.KnownInstance | null,
  isReset: boolean,
): AuditRow[] => {
  const rows = [...(isReset ? [resetRow(input, epoch)] : []), ...auditRowsOf(input, epoch)];
  return known?.fastForwarded ? rows.map((row) => ({ ...row, sandbox: true })) : rows;
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
  if (input.header?.kind === 'ISSUE' && input.steps[0]?.rev === 1)
    await numberCase(em, { countyId, caseId, series: 'ISSUE', at: input.steps[0].event.at });
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
  await upsertTasks(em, rows.tasks);
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

/** Whatever the branch before the reset left open is withdrawn; what is open in this one is open again. */
const resync = async (
  em: EntityManager,
  input: ProjectInput,
  epoch: number,
  snapshot: Snapshot,
): Promise<void> => {
  await sql.withdrawOlder(em, input.countyId, input.instanceId, epoch);
  const rows = rowsOf(input, epoch, [snapshot]);
  await upsertTasks(em, rows.tasks);
  if (rows.waits.length > 0) await sql.upsertWaits(em, rows.waits);
};

const TASKS_AT_ONCE = 50; // each with what it sees: a few megabytes a statement

const upsertTasks = async (em: EntityManager, rows: readonly sql.Row[]): Promise<void> => {
  for (let at = 0; at < rows.length; at += TASKS_AT_ONCE)
    await sql.upsertTasks(em, rows.slice(at, at + TASKS_AT_ONCE));
};
