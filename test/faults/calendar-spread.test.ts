import { afterAll, beforeAll, describe, inject, it } from 'vitest';
import { readConfig } from '../../engine/config.ts';
import { expectEachMovedOnce } from '../support/calendar-spread.ts';
import { startHost, type RunningHost } from '../support/running-host.ts';
import { startWorkerProcess, type WorkerProcess } from '../support/worker-process.ts';

let host: RunningHost;
const workers: WorkerProcess[] = [];

beforeAll(async () => {
  host = await startHost({ withWorker: false });
});
afterAll(async () => {
  await Promise.all(workers.map((worker) => worker.stop()));
  await host.stop();
});

describe('a calendar is published while the worker is killed', { timeout: 150_000 }, () => {
  it('moves each open term once, with one notice and one row of the audit', async () => {
    const { temporalAddress, namespace } = inject('stack');
    await expectEachMovedOnce(
      {
        ...host,
        adminUrl: host.database.adminUrl,
        startWorker: async (crash) => {
          const worker = await startWorkerProcess({
            temporal: { address: temporalAddress, namespace },
            taskQueue: host.taskQueue,
            databaseUrl: host.database.url('bihuan_worker'),
            cache: readConfig().cache,
            crash,
          });
          workers.push(worker);
          return worker;
        },
      },
      40,
    );
  });
});
