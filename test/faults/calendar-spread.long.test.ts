import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { readConfig } from '../../engine/config.ts';
import { passwordsOf } from '../../engine/runtime/role-passwords.ts';
import { roleUrl, type DatabaseRole } from '../../engine/store/migrate.ts';
import { createCaseRunner } from '../../engine/temporal/case-runner.ts';
import { connectTemporal } from '../../engine/temporal/connection.ts';
import { expectEachMovedOnce, type SpreadStage } from '../support/calendar-spread.ts';
import { createCountyFixture } from '../support/county-fixture.ts';
import { startStack, TEMPLATE_DATABASE, type Stack } from '../support/stack.ts';
import { startWorkerProcess, type WorkerProcess } from '../support/worker-process.ts';

let stack: Stack;
let stage: SpreadStage;
const workers: WorkerProcess[] = [];

beforeAll(async () => {
  stack = await startStack();
  const passwords = passwordsOf(stack.secrets);
  const adminUrl = stack.postgres.adminUrl(TEMPLATE_DATABASE);
  const url = (role: DatabaseRole): string =>
    roleUrl(adminUrl, TEMPLATE_DATABASE, role, passwords[role]);
  const temporal = { address: stack.temporal.address, namespace: stack.namespace };
  const taskQueue = 'calendar';
  const client = await connectTemporal(temporal);
  stage = {
    client,
    taskQueue,
    adminUrl,
    runner: createCaseRunner({ client, taskQueue }),
    county: await createCountyFixture({ url }),
    startWorker: async (crash) => {
      const databaseUrl = url('bihuan_worker');
      const { cache } = readConfig();
      const worker = await startWorkerProcess({ temporal, taskQueue, databaseUrl, cache, crash });
      workers.push(worker);
      return worker;
    },
  };
}, 120_000);
afterAll(async () => {
  await Promise.all(workers.map((worker) => worker.stop()));
  await stage.client.connection.close();
  await stage.county.close();
  await stack.stop();
  rmSync(stack.home, { recursive: true, force: true });
}, 120_000);

describe('a calendar is published with a thousand open cases, and the worker is killed', () => {
  it('moves each open term once, with one notice and one row of the audit', () =>
    expectEachMovedOnce(stage, 1_000));
});
