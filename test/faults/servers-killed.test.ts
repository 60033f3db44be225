import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { readConfig } from '../../engine/config.ts';
import { startPostgres } from '../../engine/runtime/postgres.ts';
import { passwordsOf } from '../../engine/runtime/role-passwords.ts';
import { temporalBinaries } from '../../engine/runtime/temporal-binaries.ts';
import { startTemporal } from '../../engine/runtime/temporal-server.ts';
import { roleUrl, type DatabaseRole } from '../../engine/store/migrate.ts';
import { createCaseRunner, type CaseRunner } from '../../engine/temporal/case-runner.ts';
import { connectTemporal } from '../../engine/temporal/connection.ts';
import type { ProcessPlan } from '../../engine/interpreter/plan.ts';
import { createCountyFixture, type CountyFixture } from '../support/county-fixture.ts';
import { driveToEnd, expectLedgerKept } from '../support/ledger.ts';
import { linearXml, plansOf } from '../support/linear-process.ts';
import { beginning } from '../support/running-host.ts';
import { startStack, TEMPLATE_DATABASE, type Stack } from '../support/stack.ts';
import { startWorkerProcess, type WorkerProcess } from '../support/worker-process.ts';

/** Servers of this file's own: what is killed here must not be anybody else's. */
let stack: Stack;
let worker: WorkerProcess;
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
  worker = await startWorkerProcess({
    temporal,
    taskQueue: 'faults',
    databaseUrl: url('bihuan_worker'),
    cache: readConfig().cache,
    crash: null,
  });
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
  const binaries = await temporalBinaries(readConfig().cache, () => undefined);
  const { home, secrets, postgres, temporal } = stack;
  const restarted = await startTemporal({
    home,
    binaries,
    postgresPort: postgres.port,
    secrets,
    forTests: true,
    port: temporal.port,
  });
  stack = { ...stack, temporal: restarted, stop: stopOf(() => stack) };
};

const killPostgres = async (): Promise<void> => {
  stack.postgres.child.process.kill('SIGKILL'); // its backends notice and end, without a checkpoint
  await stack.postgres.child.exited;
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
    { server: 'the Temporal server', kill: killTemporal },
    { server: 'PostgreSQL', kill: killPostgres },
  ])('$server: the case goes on, nothing acknowledged is lost or doubled', async ({ kill }) => {
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
        if (acts === 4) restarted = kill(); // not awaited: the next act meets the gap
        return Promise.resolve();
      },
    });
    await restarted;
    await expectLedgerKept(county, instanceId, ledger);
  });
});
