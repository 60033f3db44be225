import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Answer } from '../../engine/answer.ts';
import type { ProcessPlan } from '../../engine/interpreter/plan.ts';
import { Instance, StepLog } from '../../engine/store/entities/execution.ts';
import { ActReceipt } from '../../engine/store/entities/exchange.ts';
import { workflowIdOf, type ActReply } from '../../workflows/messages.ts';
import { linearXml, plansOf } from '../support/linear-process.ts';
import { acting, beginning, startHost, until, type RunningHost } from '../support/running-host.ts';

let host: RunningHost;
let plan: ProcessPlan;
let people: string[];

beforeAll(async () => {
  host = await startHost();
  const steps = Array.from({ length: 12 }, (_, index) => ({ id: `Step${index}`, role: 'clerk' }));
  [plan] = (await plansOf(linearXml('twelveSteps', steps))) as [ProcessPlan];
  await host.county.keepPlans([plan]);
  people = await Promise.all(Array.from({ length: 10 }, () => host.county.person('clerk')));
});
afterAll(() => host.stop());

const begin = async (mostSteps?: number): Promise<{ instanceId: string; task: string }> => {
  const input = beginning(
    host.county.countyId,
    plan,
    people[0]!,
    mostSteps === undefined ? {} : { rehearsal: { mostSteps } },
  );
  const begun = valueOf(await host.runner.begin(input));
  return { instanceId: begun.instanceId, task: tokenOf(begun.delta!.opened[0]!.id) };
};
const complete = (
  instanceId: string,
  person: string,
  task: string,
  key = task,
): Promise<Answer<ActReply>> =>
  host.runner.act(host.county.countyId, instanceId, {
    updateId: `${person}:${key}`,
    request: acting(person, { verb: 'complete', task, variables: {} }),
  });
const valueOf = <T>(answer: Answer<T>): T => {
  if (!answer.ok) throw new Error(`${answer.refusal.code}: ${answer.refusal.message}`);
  return answer.value;
};
const tokenOf = (taskId: string): string => taskId.split('~')[1]!;

describe('several hands on one task', () => {
  it('ten at once: one is accepted, nine are refused, and nothing is recorded twice', async () => {
    const { instanceId, task } = await begin();
    const answers = await Promise.all(people.map((person) => complete(instanceId, person, task)));
    const refusals = answers.flatMap((answer) => (answer.ok ? [] : [answer.refusal.code]));
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(refusals).toEqual(Array<string>(9).fill('taskChanged'));

    const { countyId } = host.county;
    await until(() =>
      host.county.read((em) => em.findOne(Instance, { countyId, id: instanceId, rev: 2 })),
    );
    const steps = await host.county.read((em) => em.find(StepLog, { countyId, instanceId }));
    expect(steps.map(({ rev }) => rev).sort()).toEqual([1, 2]);
  });

  it('a request repeated with its key gives the same answer, now and from its receipt', async () => {
    const { instanceId, task } = await begin();
    const [first, second] = await Promise.all([
      complete(instanceId, people[0]!, task, 'same'),
      complete(instanceId, people[0]!, task, 'same'),
    ]);
    expect(second).toEqual(first);
    expect(await complete(instanceId, people[0]!, task, 'same')).toEqual(first);

    const receipt = await until(() =>
      host.county.read((em) =>
        em.findOne(ActReceipt, {
          countyId: host.county.countyId,
          actorId: people[0]!,
          key: 'same',
        }),
      ),
    );
    expect(receipt.response).toMatchObject({ rev: 2 });
  });

  it('an act on a revision that has passed is refused without a trace', async () => {
    const { instanceId, task } = await begin();
    const answer = await host.runner.act(host.county.countyId, instanceId, {
      updateId: `${people[0]!}:stale`,
      request: acting(people[0]!, { verb: 'complete', task, variables: {} }, 99),
    });
    expect(answer).toMatchObject({ ok: false, refusal: { code: 'taskChanged' } });
  });
});

describe('a long case', () => {
  it('goes on in a new run with its state, its answers and one epoch', async () => {
    const { countyId } = host.county;
    const { instanceId, task } = await begin(4);
    const handle = host.client.workflow.getHandle(workflowIdOf(countyId, instanceId));
    const { runId: firstRun } = await handle.describe();

    let next: string | undefined = task;
    let acts = 0;
    while (next) {
      const reply: ActReply = valueOf(await complete(instanceId, people[0]!, next));
      acts += 1;
      const { rev } = reply;
      await until(() =>
        host.county.read((em) =>
          em.findOne(Instance, { countyId, id: instanceId, rev: { $gte: rev } }),
        ),
      );
      next = reply.delta!.opened[0] && tokenOf(reply.delta!.opened[0].id);
    }
    expect(acts).toBe(12);
    expect((await handle.describe()).runId).not.toBe(firstRun);

    const row = await until(() =>
      host.county.read((em) =>
        em.findOne(Instance, { countyId, id: instanceId, status: 'completed' }),
      ),
    );
    expect({ rev: row.rev, epoch: row.epoch }).toEqual({ rev: 13, epoch: 0 });
    const repeated = await complete(instanceId, people[0]!, task);
    expect(repeated.ok === false && repeated.refusal.code).toBe('caseClosed');
  });

  it('knows an act that an earlier run has answered', async () => {
    const { instanceId, task } = await begin(2);
    const first = valueOf(await complete(instanceId, people[0]!, task));
    const handle = host.client.workflow.getHandle(workflowIdOf(host.county.countyId, instanceId));
    await until(
      async () =>
        (await handle.describe()).raw.workflowExtendedInfo !== null &&
        (await handle.fetchHistory()).events?.[0]?.workflowExecutionStartedEventAttributes
          ?.continuedExecutionRunId,
    );
    expect(valueOf(await complete(instanceId, people[0]!, task))).toEqual({
      rev: first.rev,
      digest: first.digest,
      delta: null,
    });
  });
});
