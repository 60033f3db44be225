import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createEvaluate } from '../../engine/feel/evaluate.ts';
import type { EngineEvent } from '../../engine/interpreter/events.ts';
import type { ProcessPlan } from '../../engine/interpreter/plan.ts';
import type { Json } from '../../engine/interpreter/values.ts';
import { replay } from '../../engine/replay/replay.ts';
import { insertDecision } from '../../engine/store/decisions.ts';
import { Instance, StepLog } from '../../engine/store/entities/execution.ts';
import { plansOf } from '../support/linear-process.ts';
import { beginning, startHost, until, type RunningHost } from '../support/running-host.ts';

/** A task bound to the latest decides by what is in force when it asks, and by that for ever. */
const XML = `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bh="urn:bihuan:bpmn:1" id="file" targetNamespace="urn:test">
  <process id="routed" isExecutable="true">
    <startEvent id="s"/>
    <businessRuleTask id="route" bh:resultVariable="handler"><extensionElements><bh:decision ref="routing" binding="latest"/></extensionElements></businessRuleTask>
    <endEvent id="e"/>
    <sequenceFlow id="s_route" sourceRef="s" targetRef="route"/>
    <sequenceFlow id="route_e" sourceRef="route" targetRef="e"/>
  </process>
</definitions>`;

let host: RunningHost;
let plan: ProcessPlan;
let person: string;

beforeAll(async () => {
  host = await startHost();
  [plan] = (await plansOf(XML)) as [ProcessPlan];
  await host.county.keepPlans([plan]);
  person = await host.county.person('clerk');
});
afterAll(() => host.stop());

const publish = (version: number, limit: number): Promise<boolean> => {
  const rule = (test: string, handler: string): Json => ({ when: [test], then: [handler] });
  const rules = [rule(`< ${limit}`, '"station"'), rule(`>= ${limit}`, '"county"')];
  return host.county.withCounty({ countyId: host.county.countyId }, (em) =>
    insertDecision(em, {
      countyId: host.county.countyId,
      ref: 'routing',
      version,
      table: { inputs: ['amount'], outputs: ['handler'], rules },
      note: '调整',
      createdBy: randomUUID(),
    }),
  );
};

const routed = async (amount: number) => {
  const { countyId } = host.county;
  const begun = await host.runner.begin(
    beginning(countyId, plan, person, { variables: { amount } }),
  );
  if (!begun.ok) throw new Error(begun.refusal.message);
  const { instanceId: id } = begun.value;
  const rests = await until(() =>
    host.county.read(async (em) => {
      const instance = await em.findOne(Instance, { countyId, id });
      const stuck = Object.keys((instance?.incidents ?? {}) as object).length > 0;
      return instance && (instance.status === 'completed' || stuck) ? instance : null;
    }),
  );
  const steps = await host.county.read((em) =>
    em.find(StepLog, { countyId, instanceId: id }, { orderBy: { rev: 1 } }),
  );
  return { rests, steps };
};
const again = (steps: Awaited<ReturnType<typeof routed>>['steps']) =>
  replay(
    plan,
    steps.map(({ event, checksum }) => ({ event: event as unknown as EngineEvent, checksum })),
    createEvaluate(),
  );

describe('a decision bound to the latest', () => {
  it('stops for somebody where the county keeps no such table', async () => {
    const { rests } = await routed(1);
    expect(Object.values(rests.incidents as object)).toMatchObject([
      { code: 'hostFailed', element: 'route' },
    ]);
  });

  it('is taken by the table in force, which its record keeps', async () => {
    await publish(1, 100);
    const before = await routed(150);
    await publish(2, 200);
    const after = await routed(150);

    expect(before.rests.variables).toMatchObject({ handler: 'county' });
    expect(after.rests.variables).toMatchObject({ handler: 'station' });
    for (const { steps, rests } of [before, after]) {
      const { difference, state } = again(steps);
      expect(difference).toBeNull();
      expect(state?.status).toBe('completed');
      expect(rests.status).toBe('completed');
    }
    expect(before.steps.map(({ event }) => event)).toContainEqual(
      expect.objectContaining({
        type: 'jobCompleted',
        decision: expect.objectContaining({ ref: 'routing', version: 1 }) as object,
      }),
    );
  });
});
