import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Answer } from '../../engine/answer.ts';
import type { ProcessPlan } from '../../engine/interpreter/plan.ts';
import { Instance, Task, type TaskRow } from '../../engine/store/entities/execution.ts';
import { workflowIdOf, type ActReply } from '../../workflows/messages.ts';
import { plansOf } from '../support/linear-process.ts';
import { acting, beginning, startHost, until, type RunningHost } from '../support/running-host.ts';

const xml = (id: string, assignment: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bh="urn:bihuan:bpmn:1" id="D" targetNamespace="urn:test">
  <process id="${id}" isExecutable="true">
    <startEvent id="begin" />
    <adHocSubProcess id="visits" name="走访安排" bh:activation="manual">
      <extensionElements><bh:assignment ${assignment} /></extensionElements>
      <userTask id="call"><extensionElements><bh:assignment role="clerk" /></extensionElements></userTask>
      <scriptTask id="count"><script>=1</script></scriptTask>
    </adHocSubProcess>
    <endEvent id="done" />
    <sequenceFlow id="f" sourceRef="begin" targetRef="visits" />
    <sequenceFlow id="g" sourceRef="visits" targetRef="done" />
  </process>
</definitions>`;

let host: RunningHost;
let plan: ProcessPlan;
let unheld: ProcessPlan;
let people: string[];

beforeAll(async () => {
  host = await startHost();
  [plan] = (await plansOf(xml('visiting', 'role="clerk"'))) as [ProcessPlan];
  [unheld] = (await plansOf(xml('nobodys', 'role="nobody" onEmpty="starter"'))) as [ProcessPlan];
  await host.county.keepPlans([plan, unheld]);
  people = await Promise.all(Array.from({ length: 5 }, () => host.county.person('clerk')));
});
afterAll(() => host.stop());

interface Chosen {
  readonly instanceId: string;
  readonly task: string;
}
const begin = async (of: ProcessPlan, mostSteps?: number): Promise<Chosen> => {
  const rehearsal = mostSteps === undefined ? {} : { rehearsal: { mostSteps } };
  const input = beginning(host.county.countyId, of, people[0]!, rehearsal);
  const begun = valueOf(await host.runner.begin(input));
  return { instanceId: begun.instanceId, task: begun.delta!.opened[0]!.id.split('~')[1]! };
};
const choose = (
  { instanceId, task }: Chosen,
  elements: readonly string[],
  person = people[0]!,
  taskRev: number | null = null,
): Promise<Answer<ActReply>> =>
  host.runner.act(host.county.countyId, instanceId, {
    updateId: `${person}:${elements.join()}:${taskRev}`,
    request: acting(person, { verb: 'choose', task, elements }, taskRev),
  });
const valueOf = <T>(answer: Answer<T>): T => {
  if (!answer.ok) throw new Error(`${answer.refusal.code}: ${answer.refusal.message}`);
  return answer.value;
};
const rowOf = ({ instanceId, task }: Chosen, rev: number): Promise<TaskRow> =>
  until(() =>
    host.county.read((em) =>
      em.findOne(Task, {
        ...{ countyId: host.county.countyId, id: `${instanceId}~${task}`, rev: { $gte: rev } },
      }),
    ),
  );
const runOf = async ({ instanceId }: Chosen): Promise<string> =>
  (await host.client.workflow.getHandle(workflowIdOf(host.county.countyId, instanceId)).describe())
    .runId;

describe('a choice in a running case', () => {
  it('is one row from first to last, open again after each choice', async () => {
    const chosen = await begin(plan);
    expect(await rowOf(chosen, 1)).toMatchObject({
      name: '走访安排',
      offered: ['call', 'count'],
      candidates: ['clerk'],
      closedAt: null,
    });
    const { rev, delta } = valueOf(await choose(chosen, ['call', 'count']));
    expect(delta!.opened.map(({ elementId }) => elementId)).toEqual(['call']);
    expect(delta!.closed).toEqual([]);
    expect(await rowOf(chosen, rev)).toMatchObject({ closedAt: null, closedBecause: null });
    const ended = valueOf(await choose(chosen, []));
    expect(ended.delta).toMatchObject({ ended: true });
    expect(await rowOf(chosen, ended.rev)).toMatchObject({
      closedBecause: 'over',
      completedBy: people[0],
    });
  });

  it('of five at once is accepted from one, and refused to four', async () => {
    const chosen = await begin(plan);
    const { rev } = await rowOf(chosen, 1);
    const answers = await Promise.all(people.map((one) => choose(chosen, ['call'], one, rev)));
    const refusals = answers.flatMap((answer) => (answer.ok ? [] : [answer.refusal.code]));
    expect(refusals).toEqual(Array<string>(4).fill('taskChanged'));
    await rowOf(chosen, rev + 1);
    const { countyId } = host.county;
    const running = await host.county.read((em) =>
      em.count(Task, { countyId, instanceId: chosen.instanceId, elementId: 'call' }),
    );
    expect(running).toBe(1);
  });

  it('goes on in a new run of the workflow, where it is offered as before', async () => {
    const chosen = await begin(plan, 1);
    const first = await runOf(chosen);
    await until(async () => (await runOf(chosen)) !== first);
    const { rev } = valueOf(await choose(chosen, ['call'], people[0]!, 1));
    const second = await runOf(chosen);
    await until(async () => (await runOf(chosen)) !== second);
    const late = await choose(chosen, ['count'], people[1]!, 1);
    expect(late.ok === false && late.refusal.code).toBe('taskChanged');
    expect(valueOf(await choose(chosen, [], people[1]!, rev)).delta!.ended).toBe(true);
    const { countyId } = host.county;
    const row = await until(() =>
      host.county.read((em) =>
        em.findOne(Instance, { countyId, id: chosen.instanceId, status: 'completed' }),
      ),
    );
    expect(row.epoch).toBe(0);
  });

  it('goes to whom the model names where nobody holds the role', async () => {
    const chosen = await begin(unheld);
    await until(() =>
      host.county.read((em) =>
        em.findOne(Task, {
          ...{ countyId: host.county.countyId, id: `${chosen.instanceId}~${chosen.task}` },
          ...{ assignee: people[0]!, closedAt: null },
        }),
      ),
    );
    expect(valueOf(await choose(chosen, ['count'])).delta!.ended).toBe(false);
  });
});
