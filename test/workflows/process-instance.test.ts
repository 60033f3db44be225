import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ProcessPlan } from '../../engine/interpreter/plan.ts';
import { Instance, Task } from '../../engine/store/entities/execution.ts';
import { linearXml, plansOf } from '../support/linear-process.ts';
import { acting, beginning, startHost, until, type RunningHost } from '../support/running-host.ts';

let host: RunningHost;
let plan: ProcessPlan;
let person: string;

beforeAll(async () => {
  host = await startHost();
  [plan] = (await plansOf(
    linearXml('twoSteps', [
      { id: 'A', role: 'clerk' },
      { id: 'B', role: 'clerk' },
    ]),
  )) as [ProcessPlan];
  await host.county.keepPlans([plan]);
  person = await host.county.person('clerk');
});
afterAll(() => host.stop());

describe('one case on the real servers', () => {
  it('begins with its first task, and ends with its last one', async () => {
    const { countyId } = host.county;
    const begun = await host.runner.begin(beginning(countyId, plan, person));
    if (!begun.ok) throw new Error(begun.refusal.message);
    const [first] = begun.value.delta!.opened;
    expect(first).toMatchObject({ elementId: 'A', candidates: ['clerk'] });

    const { instanceId } = begun.value;
    let task = first!.id;
    for (const expected of [['B'], []]) {
      const acted = await host.runner.act(countyId, instanceId, {
        updateId: `${person}:${task}`,
        request: acting(person, {
          verb: 'complete',
          task: task.split('~')[1]!,
          variables: { seen: true },
        }),
      });
      if (!acted.ok) throw new Error(acted.refusal.message);
      expect(acted.value.delta!.opened.map(({ elementId }) => elementId)).toEqual(expected);
      task = acted.value.delta!.opened[0]?.id ?? '';
    }

    const ended = await until(() =>
      host.county.read((em) =>
        em.findOne(Instance, { countyId, id: instanceId, status: 'completed' }),
      ),
    );
    expect(ended.rev).toBe(3);
    const tasks = await host.county.read((em) =>
      em.find(Task, { countyId, instanceId }, { orderBy: { openedAt: 1 } }),
    );
    expect(
      tasks.map(({ elementId, completedBy, closedBecause }) => [
        elementId,
        completedBy,
        closedBecause,
      ]),
    ).toEqual([
      ['A', person, 'over'],
      ['B', person, 'over'],
    ]);
  });
});
