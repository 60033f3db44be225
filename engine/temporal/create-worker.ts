import { NativeConnection, Worker } from '@temporalio/worker';
import { createActivities, type Activities } from '../../activities/index.ts';
import type { CrashPoint } from '../../activities/ports.ts';
import { createWithCounty } from '../store/county.ts';
import { askDatabase, createDatabaseClock, type DatabaseClock } from '../store/database-clock.ts';
import { createOrm } from '../store/orm.ts';
import { createInstances } from './instances.ts';
import { countyGuard } from './county-guard.ts';
import { connectTemporal, type TemporalAddress } from './connection.ts';
import { workflowBundle } from './workflow-bundle.ts';

export interface WorkerOptions {
  readonly temporal: TemporalAddress;
  readonly databaseUrl: string; // of the role bihuan_worker
  readonly taskQueue: string;
  readonly cache: string; // for the bundled workflow code
  readonly crashAt?: (point: CrashPoint) => void; // test builds only
  readonly standIns?: (real: Activities) => Activities; // tests only: who plays the world outside
}

export interface RunningWorker {
  readonly clock: DatabaseClock;
  /** Ends when the worker has been told to stop and everything is closed. */
  readonly finished: Promise<void>;
  stop(): Promise<void>;
}

const MOST_CACHED_WORKFLOWS = 1_200; // 600 for each GB of heap is the vendor's figure
const MOST_ACTIVITIES = 40; // more would only queue at the pool
const POOL = { min: 1, max: 12 };

/** Puts one worker process together: store, activities, workflow code, connection. */
export const createWorker = async (options: WorkerOptions): Promise<RunningWorker> => {
  const { temporal, taskQueue, databaseUrl, crashAt = () => undefined, standIns } = options;
  const [orm, client, connection, workflowBundleFile] = await Promise.all([
    createOrm({ url: databaseUrl, pool: POOL, applicationName: 'bihuan worker' }),
    connectTemporal(temporal),
    NativeConnection.connect({ address: temporal.address }),
    workflowBundle(options.cache),
  ]);
  const clock = await createDatabaseClock(askDatabase(orm));
  const activities = createActivities({
    withCounty: createWithCounty(orm),
    instances: createInstances(client, taskQueue),
    crashAt,
  });
  const worker = await Worker.create({
    connection,
    namespace: temporal.namespace,
    taskQueue,
    workflowBundle: workflowBundleFile,
    activities: standIns ? standIns(activities) : activities,
    interceptors: { activity: [countyGuard] },
    maxCachedWorkflows: MOST_CACHED_WORKFLOWS,
    maxConcurrentActivityTaskExecutions: MOST_ACTIVITIES,
    stickyQueueScheduleToStartTimeout: '2s', // after a kill, so long a case waits for its dead worker
    shutdownGraceTime: '20s',
  });
  const finished = worker.run().finally(async () => {
    clock.close();
    await Promise.all([orm.close(), client.connection.close(), connection.close()]);
  });
  return {
    clock,
    finished,
    stop: () => {
      if (worker.getState() === 'RUNNING') worker.shutdown();
      return finished;
    },
  };
};
