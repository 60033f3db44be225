import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { ProcessPlan } from '../../engine/interpreter/plan.ts';
import { Instance, Task } from '../../engine/store/entities/execution.ts';
import { workflowIdOf } from '../../workflows/messages.ts';
import { linearXml, plansOf } from '../support/linear-process.ts';
import { acting, beginning, startHost, until, type RunningHost } from '../support/running-host.ts';

const ALL_ELIGIBLE = 3; // RESET_REAPPLY_TYPE: signals come again …
const UPDATES = 2; // RESET_REAPPLY_EXCLUDE_TYPE: … acts do not

let host: RunningHost;
let plan: ProcessPlan;
let person: string;

beforeAll(async () => {
  host = await startHost();
  const steps = ['A', 'B', 'C'].map((id) => ({ id, role: 'clerk' }));
  [plan] = (await plansOf(linearXml('threeSteps', steps))) as [ProcessPlan];
  await host.county.keepPlans([plan]);
  person = await host.county.person('clerk');
});
afterAll(() => host.stop());

it('a case taken back by an operator goes on in another branch, and its tasks say so', async () => {
  const { countyId } = host.county;
  const begun = await host.runner.begin(beginning(countyId, plan, person));
  if (!begun.ok) throw new Error(begun.refusal.message);
  const { instanceId } = begun.value;
  const complete = async (token: string): Promise<string> => {
    const answer = await host.runner.act(countyId, instanceId, {
      updateId: `${person}:${randomUUID()}`,
      request: acting(person, { verb: 'complete', task: token, variables: {} }),
    });
    if (!answer.ok) throw new Error(answer.refusal.message);
    const { rev } = answer.value;
    await until(() =>
      host.county.read((em) => em.findOne(Instance, { countyId, id: instanceId, rev })),
    );
    return answer.value.delta!.opened[0]!.id.split('~')[1]!;
  };
  const first = begun.value.delta!.opened[0]!.id.split('~')[1]!;
  const workflowId = workflowIdOf(countyId, instanceId);
  await until(() =>
    host.county.read((em) => em.findOne(Instance, { countyId, id: instanceId, rev: 1 })),
  );
  const taken = await until(async () => {
    const { events } = await host.client.workflow.getHandle(workflowId).fetchHistory();
    return events?.filter(({ workflowTaskCompletedEventAttributes: done }) => done).at(-1)?.eventId;
  });
  await complete(await complete(first)); // A and B are done, C is open

  await host.client.workflowService.resetWorkflowExecution({
    namespace: host.client.options.namespace,
    workflowExecution: { workflowId },
    reason: 'test',
    requestId: randomUUID(),
    workflowTaskFinishEventId: taken,
    resetReapplyType: ALL_ELIGIBLE,
    resetReapplyExcludeTypes: [UPDATES],
  });
  await complete(first); // again, in the new branch: B is open, C is not any more

  const tasks = await until(() =>
    host.county.read(async (em) => {
      const rows = await em.find(Task, { countyId, instanceId }, { orderBy: { elementId: 1 } });
      return rows.find(({ elementId }) => elementId === 'C')?.closedAt && rows;
    }),
  );
  expect(
    tasks.map(({ elementId, epoch, closedBecause }) => [elementId, epoch, closedBecause]),
  ).toEqual([
    ['A', 1, 'over'],
    ['B', 1, null],
    ['C', 1, 'withdrawn'],
  ]);
  const row = await host.county.read((em) =>
    em.findOneOrFail(Instance, { countyId, id: instanceId }),
  );
  expect(row).toMatchObject({ epoch: 1, rev: 2 });
});
