import { rmSync } from 'node:fs';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readConfig } from '../../engine/config.ts';
import { startPostgres } from '../../engine/runtime/postgres.ts';
import { passwordsOf } from '../../engine/runtime/role-passwords.ts';
import { temporalBinaries } from '../../engine/runtime/temporal-binaries.ts';
import { startTemporal } from '../../engine/runtime/temporal-server.ts';
import { roleUrl, type DatabaseRole } from '../../engine/store/migrate.ts';
import { StepLog, Task } from '../../engine/store/entities/execution.ts';
import { createCaseRunner, type CaseRunner } from '../../engine/temporal/case-runner.ts';
import { connectTemporal } from '../../engine/temporal/connection.ts';
import { LATE_AFTER_MS } from '../../engine/time/lateness.ts';
import { nextDue } from '../../engine/interpreter/outstanding.ts';
import type { ProcessPlan } from '../../engine/interpreter/plan.ts';
import { createCountyFixture, type CountyFixture } from '../support/county-fixture.ts';
import { driveToEnd, expectLedgerKept } from '../support/ledger.ts';
import { linearXml, plansOf } from '../support/linear-process.ts';
import { beginning, until } from '../support/running-host.ts';
import { startStack, TEMPLATE_DATABASE, type Stack } from '../support/stack.ts';
import { timerXml } from '../support/timer-process.ts';
import { startWorkerProcess, type WorkerProcess } from '../support/worker-process.ts';

/** Servers of this file's own: what is killed here must not be anybody else's. */
let stack: Stack;
let worker: WorkerProcess;
let startWorker: () => Promise<WorkerProcess>;
let runner: CaseRunner;
let closeClient: () => Promise<void>;
let county: CountyFixture;
let plan: ProcessPlan;
let person: string;

beforeAll(async () => {
  stack = await startStack();
  const temporal = { address: stack.temporal.address, namespace: stack.namespace };
  const passwords = passwordsOf(stack.secrets);
  const url = (role: DatabaseRole): string =>
    roleUrl(stack.postgres.adminUrl('postgres'), TEMPLATE_DATABASE, role, passwords[role]);
  startWorker = () =>
    startWorkerProcess({
      temporal,
      taskQueue: 'faults',
      databaseUrl: url('bihuan_worker'),
      cache: readConfig().cache,
      crash: null,
    });
  worker = await startWorker();
  const client = await connectTemporal(temporal);
  closeClient = () => client.connection.close();
  runner = createCaseRunner({ client, taskQueue: 'faults', patienceMs: 5_000 });
  county = await createCountyFixture({ url });
  const steps = Array.from({ length: 8 }, (_, index) => ({ id: `Step${index}`, role: 'clerk' }));
  [plan] = (await plansOf(linearXml('eightSteps', steps))) as [ProcessPlan];
  await county.keepPlans([plan]);
  person = await county.person('clerk');
});
afterAll(async () => {
  await worker.stop();
  await closeClient();
  await county.close();
  await stack.stop();
  rmSync(stack.home, { recursive: true, force: true });
});

const killTemporal = async (): Promise<void> => {
  stack.temporal.child.process.kill('SIGKILL');
  await stack.temporal.child.exited;
};

const restartTemporal = async (): Promise<void> => {
  const binaries = await temporalBinaries(readConfig().cache, () => undefined);
  const { home, secrets, postgres, temporal } = stack;
  const restarted = await startTemporal({
    home,
    binaries,
    postgresPort: postgres.port,
    secrets,
    timeSkipping: true,
    port: temporal.port,
  });
  stack = { ...stack, temporal: restarted, stop: stopOf(() => stack) };
};

const killPostgres = async (): Promise<void> => {
  stack.postgres.child.process.kill('SIGKILL'); // its backends notice and end, without a checkpoint
  await stack.postgres.child.exited;
};

const restartPostgres = async (): Promise<void> => {
  const postgres = await startPostgres(stack.home, stack.secrets, stack.postgres.port);
  stack = { ...stack, postgres, stop: stopOf(() => stack) };
};

/** The first stack's own `stop` would stop what is dead. */
const stopOf = (current: () => Stack) => async (): Promise<void> => {
  await current().temporal.stop();
  await current().postgres.stop();
};

describe('a server is killed with a case in flight', { timeout: 150_000 }, () => {
  it.each([
    { server: 'the Temporal server', kill: killTemporal, restart: restartTemporal },
    { server: 'PostgreSQL', kill: killPostgres, restart: restartPostgres },
  ])('$server: the case goes on, nothing acknowledged is lost or doubled', async (server) => {
    const begun = await runner.begin(beginning(county.countyId, plan, person));
    if (!begun.ok) throw new Error(begun.refusal.message);
    const { instanceId, delta } = begun.value;
    let restarted: Promise<void> | undefined;
    const ledger = await driveToEnd({
      runner,
      county,
      instanceId,
      person,
      first: delta!.opened[0]!.id.split('~')[1]!,
      between: (acts) => {
        if (acts === 4) restarted = server.kill().then(server.restart); // not awaited: the next act meets the gap
        return Promise.resolve();
      },
    });
    await restarted;
    await expectLedgerKept(county, instanceId, ledger);
  });
});

const TERM_MS = 3_000;

describe('everything is killed with a term that runs out meanwhile', { timeout: 150_000 }, () => {
  it('it takes effect once after the start, and the record says how late', async () => {
    const [dueWhileDown] = (await plansOf(
      timerXml('dueWhileDown', { type: 'timeDuration', due: `PT${TERM_MS / 1_000}S` }),
    )) as [ProcessPlan];
    await county.keepPlans([dueWhileDown]);
    const { countyId } = county;
    const input = beginning(countyId, dueWhileDown, person);
    const begun = await runner.begin(input);
    if (!begun.ok) throw new Error(begun.refusal.message);
    const { instanceId } = input;
    const state = await runner.state(countyId, instanceId);
    const due = (state.ok && state.value && nextDue(state.value)) || NaN;

    worker.process.kill('SIGKILL');
    await Promise.all([worker.exited, killTemporal(), killPostgres()]);
    expect(Date.now()).toBeLessThan(due); // all was down before
    await restartPostgres();
    await restartTemporal();
    await until(() => Promise.resolve(Date.now() > due + LATE_AFTER_MS));
    worker = await startWorker();

    const look = { countyId, instanceId, elementId: 'Look' };
    await until(() => county.read((em) => em.findOne(Task, look)));
    const steps = await county.read((em) => em.find(StepLog, { countyId, instanceId }));
    const fired = steps.filter(({ event }) => (event as { type: string }).type === 'timerFired');
    expect(fired).toHaveLength(1);
    expect(await lateRows(countyId, instanceId)).toEqual([
      { due: new Date(due).toISOString(), fired: fired[0]?.at.toISOString() },
    ]);
  });
});

/** What the chain says of terms that took effect late. */
const lateRows = async (countyId: string, caseId: string): Promise<unknown[]> => {
  const admin = new pg.Client({ connectionString: stack.postgres.adminUrl(TEMPLATE_DATABASE) });
  await admin.connect();
  const { rows } = await admin.query<{ late: unknown }>(
    `select body::jsonb->'detail'->'late' as late from audit.body
      where county_id = $1 and case_id = $2 and kind = 'timerFired' order by seq`,
    [countyId, caseId],
  );
  await admin.end();
  return rows.map(({ late }) => late);
};
