import pg from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import type { CrashPoint } from '../../activities/ports.ts';
import { readConfig } from '../../engine/config.ts';
import type { ProcessPlan } from '../../engine/interpreter/plan.ts';
import { driveToEnd, expectLedgerKept } from '../support/ledger.ts';
import { linearXml, plansOf } from '../support/linear-process.ts';
import { beginning, startHost, type RunningHost } from '../support/running-host.ts';
import { startWorkerProcess, type WorkerProcess } from '../support/worker-process.ts';

let host: RunningHost;
let plan: ProcessPlan;
let person: string;
let workers: WorkerProcess[] = [];

beforeAll(async () => {
  host = await startHost({ withWorker: false });
  const steps = Array.from({ length: 4 }, (_, index) => ({ id: `Step${index}`, role: 'clerk' }));
  [plan] = (await plansOf(linearXml('fourSteps', steps))) as [ProcessPlan];
  await host.county.keepPlans([plan]);
  person = await host.county.person('clerk');
});
afterEach(async () => {
  await Promise.all(workers.map((worker) => worker.stop()));
  workers = [];
});
afterAll(() => host.stop());

const startWorker = async (
  crash: { point: CrashPoint; pass: number } | null,
): Promise<WorkerProcess> => {
  const { temporalAddress, namespace } = inject('stack');
  const worker = await startWorkerProcess({
    temporal: { address: temporalAddress, namespace },
    taskQueue: host.taskQueue,
    databaseUrl: host.database.url('bihuan_worker'),
    cache: readConfig().cache,
    crash,
  });
  workers.push(worker);
  return worker;
};

describe('the worker is killed while it records an acknowledged act', { timeout: 150_000 }, () => {
  it.each<CrashPoint>(['projection.afterFirstWrite', 'projection.afterCommit'])(
    'at %s: the case goes on, nothing is lost or doubled',
    async (point) => {
      const doomed = await startWorker({ point, pass: 2 }); // the first records the start; acts may share the second
      const begun = await host.runner.begin(beginning(host.county.countyId, plan, person));
      if (!begun.ok) throw new Error(begun.refusal.message);
      const { instanceId, delta } = begun.value;

      const replaced = doomed.exited.then(async (how) => {
        expect(how).toBe('SIGKILL');
        await startWorker(null);
      });
      const ledger = await driveToEnd({
        runner: host.runner,
        county: host.county,
        instanceId,
        person,
        first: delta!.opened[0]!.id.split('~')[1]!,
      });
      await replaced;
      await expectLedgerKept(host.county, instanceId, ledger);
      await expectAuditWhole(instanceId, ledger.acked.size + 2); // the start and the end, too
    },
  );
});

/** The chain of the county has no gap, and one row for each change of this case. */
const expectAuditWhole = async (caseId: string, rows: number): Promise<void> => {
  const admin = new pg.Client({ connectionString: host.database.adminUrl });
  await admin.connect();
  const { rows: chain } = await admin.query<{ seq: string; mine: boolean }>(
    'select seq, case_id = $2 as mine from audit.body where county_id = $1 order by seq',
    [host.county.countyId, caseId],
  );
  await admin.end();
  expect(chain.map(({ seq }) => Number(seq))).toEqual(chain.map((_, index) => index + 1));
  expect(chain.filter(({ mine }) => mine)).toHaveLength(rows);
};
