import { randomUUID } from 'node:crypto';
import type { Client } from '@temporalio/client';
import { DefaultLogger, Runtime } from '@temporalio/worker';
import { inject } from 'vitest';
import { readConfig } from '../../engine/config.ts';
import { nationalCalendar } from '../../engine/calendars/national-calendar.ts';
import type { ProcessPlan } from '../../engine/interpreter/plan.ts';
import type { Variables } from '../../engine/interpreter/values.ts';
import type { Operation } from '../../engine/operations/operation.ts';
import { createCaseRunner, type CaseRunner } from '../../engine/temporal/case-runner.ts';
import { connectTemporal } from '../../engine/temporal/connection.ts';
import {
  createWorker,
  type RunningWorker,
  type WorkerOptions,
} from '../../engine/temporal/create-worker.ts';
import type { ActRequest, InstanceInput, Rehearsal } from '../../workflows/messages.ts';
import { createCountyFixture, type CountyFixture } from './county-fixture.ts';
import type {} from './stack-setup.ts';
import type { StackAddresses } from './stack.ts';
import { createTestDatabase, type TestDatabase } from './test-database.ts';

Runtime.install({ logger: new DefaultLogger('ERROR'), shutdownSignals: [] });

/** A worker of a test file's own on the shared servers: own database, own task queue, own county. */
export interface RunningHost {
  readonly client: Client;
  readonly runner: CaseRunner;
  readonly county: CountyFixture;
  readonly database: TestDatabase;
  readonly taskQueue: string;
  readonly worker: RunningWorker | null;
  stop(): Promise<void>;
}

export const startHost = async ({
  withWorker = true,
  standIns,
  stack = inject('stack'),
}: {
  readonly withWorker?: boolean;
  readonly stack?: StackAddresses; // not the shared one
  readonly standIns?: NonNullable<WorkerOptions['standIns']>;
} = {}): Promise<RunningHost> => {
  const { temporalAddress, namespace } = stack;
  const temporal = { address: temporalAddress, namespace };
  const taskQueue = `test-${randomUUID()}`;
  const database = await createTestDatabase(stack);
  const county = await createCountyFixture(database);
  const client = await connectTemporal(temporal);
  const worker = withWorker
    ? await createWorker({
        temporal,
        taskQueue,
        databaseUrl: database.url('bihuan_worker'),
        cache: readConfig().cache,
        ...(standIns ? { standIns } : {}),
      })
    : null;
  return {
    client,
    county,
    database,
    taskQueue,
    worker,
    runner: createCaseRunner({ client, taskQueue }),
    stop: async () => {
      await worker?.stop();
      await client.connection.close();
      await county.close();
      await database.drop();
    },
  };
};

/** A root instance of this plan, begun by a person. */
export const beginning = (
  countyId: string,
  plan: ProcessPlan,
  personId: string,
  more: {
    readonly variables?: Variables;
    readonly rehearsal?: Rehearsal;
    readonly parameters?: Variables;
  } = {},
): InstanceInput => {
  const id = randomUUID();
  return {
    countyId,
    instanceId: id,
    caseId: id,
    plan: { hash: plan.hash },
    definition: null,
    header: { kind: 'ISSUE' },
    caller: null,
    begin: { digest: 'begin', key: id, origin: {} },
    ...(more.rehearsal ? { rehearsal: more.rehearsal } : {}),
    started: {
      type: 'processStarted',
      actor: { kind: 'person', id: personId },
      instanceId: id,
      businessKey: null,
      variables: more.variables ?? {},
      calendar: nationalCalendar(),
      parameters: more.parameters ?? { terms: {}, ladders: {}, lists: {}, case: { id } },
      caughtOutside: { errors: [], escalations: [] },
    },
  };
};

export const acting = (
  personId: string,
  operation: Operation,
  taskRev: number | null = null,
): ActRequest => ({
  operation,
  actor: { kind: 'person', id: personId },
  taskRev,
  digest: JSON.stringify(operation),
  origin: { account: personId },
});

/** Polls what the projection wrote; the test's own time-out ends it. */
export const until = async <T>(look: () => Promise<T | null | undefined | false>): Promise<T> => {
  for (;;) {
    const found = await look();
    if (found) return found;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
};
