import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { ProcessPlan } from '../../engine/interpreter/plan.ts';
import { Instance } from '../../engine/store/entities/execution.ts';
import { workflowIdOf } from '../../workflows/messages.ts';
import { linearXml, plansOf } from '../support/linear-process.ts';
import { acting, beginning, startHost, until, type RunningHost } from '../support/running-host.ts';

const TASKS = 10;
const FLOOR = { writeTransactions: 10.1, walKilobytes: 21 }; // hand-written workflow with the same record, measured once

let host: RunningHost;
let plan: ProcessPlan;
let person: string;
let admin: pg.Client;

beforeAll(async () => {
  host = await startHost();
  const steps = Array.from({ length: TASKS }, (_, index) => ({
    id: `Step${index}`,
    role: 'clerk',
  }));
  [plan] = (await plansOf(linearXml('tenSteps', steps))) as [ProcessPlan];
  await host.county.keepPlans([plan]);
  person = await host.county.person('clerk');
  admin = new pg.Client({ connectionString: host.database.adminUrl });
  await admin.connect();
});
afterAll(async () => {
  await admin.end();
  await host.stop();
});

it('a human task costs at most 11 events, 2 workflow tasks and 1 commit of the projection', async () => {
  const { countyId } = host.county;
  const begun = await host.runner.begin(
    beginning(countyId, plan, person, { variables: { title: 'x'.repeat(100) } }),
  );
  if (!begun.ok) throw new Error(begun.refusal.message);
  const { instanceId } = begun.value;
  await projected(instanceId, begun.value.rev);

  const before = await counters(instanceId);
  let [task] = begun.value.delta!.opened;
  while (task) {
    const acted = await host.runner.act(countyId, instanceId, {
      updateId: `${person}:${task.id}`,
      request: acting(person, {
        verb: 'complete',
        task: task.id.split('~')[1]!,
        variables: { answer: 42 },
      }),
    });
    if (!acted.ok) throw new Error(acted.refusal.message);
    await projected(instanceId, acted.value.rev); // or drains would coalesce, and look cheaper
    [task] = acted.value.delta!.opened;
  }
  const after = await counters(instanceId);

  const perTask = (name: keyof typeof after): number => (after[name] - before[name]) / TASKS;
  console.log(
    `per human task: ${perTask('events')} events, ${perTask('workflowTasks')} workflow tasks, ` +
      `${perTask('commits')} commits of ours, ${perTask('transactions').toFixed(1)} write transactions of the cluster ` +
      `(floor ${FLOOR.writeTransactions}), ${(perTask('wal') / 1024).toFixed(1)} kB WAL (floor ${FLOOR.walKilobytes})`,
  );
  expect(perTask('events')).toBeLessThanOrEqual(11);
  expect(perTask('workflowTasks')).toBeLessThanOrEqual(2);
  expect(perTask('commits')).toBeLessThanOrEqual(1); // the other one of two is the content's, in the API
});

const projected = (instanceId: string, rev: number): Promise<unknown> =>
  until(() =>
    host.county.read((em) =>
      em.findOne(Instance, { countyId: host.county.countyId, id: instanceId, rev: { $gte: rev } }),
    ),
  );

/** The history once nothing is under way. The end of the workflow is no cost of a task. */
const settledHistory = (instanceId: string) =>
  until(async () => {
    const handle = host.client.workflow.getHandle(workflowIdOf(host.county.countyId, instanceId));
    const { events } = await handle.fetchHistory();
    const last = events?.at(-1);
    if (last?.workflowExecutionCompletedEventAttributes) return events!.slice(0, -1);
    const { pendingActivities } = (await handle.describe()).raw;
    return last?.workflowTaskCompletedEventAttributes && !pendingActivities?.length && events;
  });

const counters = async (instanceId: string) => {
  const events = await settledHistory(instanceId);
  const { rows } = await admin.query<{ commits: string; transactions: string; wal: string }>(
    `select (select count(distinct xmin::text) from step_log where instance_id = $1) as commits,
            pg_snapshot_xmax(pg_current_snapshot())::text as transactions,
            pg_wal_lsn_diff(pg_current_wal_lsn(), '0/0') as wal`,
    [instanceId],
  );
  const [row] = rows;
  return {
    events: events.length,
    workflowTasks: events.filter((event) => event.workflowTaskScheduledEventAttributes).length,
    commits: Number(row!.commits),
    transactions: Number(row!.transactions),
    wal: Number(row!.wal),
  };
};
