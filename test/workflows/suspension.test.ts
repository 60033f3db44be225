import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ProcessPlan } from '../../engine/interpreter/plan.ts';
import type { Operation } from '../../engine/operations/operation.ts';
import { Instance, StepLog, Task, WaitRecord } from '../../engine/store/entities/execution.ts';
import { plansOf } from '../support/linear-process.ts';
import { acting, beginning, startHost, until, type RunningHost } from '../support/running-host.ts';
import { timerXml } from '../support/timer-process.ts';

const HOUR = 3_600_000;
const REASON = { id: 'words', sha256: '0'.repeat(64) };

let host: RunningHost;
let plan: ProcessPlan;
let person: string;

beforeAll(async () => {
  host = await startHost();
  [plan] = (await plansOf(timerXml('tenHours', { type: 'timeDuration', due: 'PT10H' }))) as [
    ProcessPlan,
  ];
  await host.county.keepPlans([plan]);
  person = await host.county.person('clerk');
});
afterAll(() => host.stop());

const begin = async (): Promise<string> => {
  const begun = await host.runner.begin(beginning(host.county.countyId, plan, person));
  if (!begun.ok) throw new Error(begun.refusal.message);
  return begun.value.instanceId;
};
const act = async (instanceId: string, operation: Operation): Promise<void> => {
  const { countyId } = host.county;
  const act = { updateId: `${person}:${randomUUID()}`, request: acting(person, operation) };
  const done = await host.runner.act(countyId, instanceId, act);
  if (!done.ok) throw new Error(done.refusal.message);
  const { rev } = done.value;
  await until(() =>
    host.county.read((em) =>
      em.findOne(Instance, { countyId, id: instanceId, rev: { $gte: rev } }),
    ),
  );
};
const forward = async (instanceId: string, to: number): Promise<void> => {
  const moved = await host.runner.fastForward(host.county.countyId, [instanceId], to);
  if (!moved.ok) throw new Error(moved.refusal.message);
};
const dueOf = async (instanceId: string): Promise<number> => {
  const its = { countyId: host.county.countyId, instanceId, elementId: 'Term' };
  const wait = await until(() => host.county.read((em) => em.findOne(WaitRecord, its)));
  return wait.due!.getTime();
};
const openTasks = (instanceId: string): Promise<string[]> =>
  host.county.read(async (em) => {
    const its = { countyId: host.county.countyId, instanceId, closedAt: null };
    return (await em.find(Task, its)).map(({ elementId }) => elementId);
  });
const firings = (instanceId: string): Promise<number[]> =>
  host.county.read(async (em) => {
    const steps = await em.find(StepLog, { countyId: host.county.countyId, instanceId });
    return steps.flatMap(({ event, at }) =>
      (event as { type: string }).type === 'timerFired' ? [at.getTime()] : [],
    );
  });

describe('a suspended case on the server', { timeout: 60_000 }, () => {
  it('lets no timer ring; one that is kept rings when the case is resumed, and says how late', async () => {
    const instanceId = await begin();
    const due = await dueOf(instanceId);
    await act(instanceId, { verb: 'suspend', reason: REASON });
    await forward(instanceId, due + HOUR);
    expect(await firings(instanceId)).toEqual([]);
    expect(await openTasks(instanceId)).toEqual(['Handle']);

    await act(instanceId, { verb: 'resume', timers: 'keep', reason: REASON });
    await until(async () => (await openTasks(instanceId)).includes('Look'));
    const [at = 0, ...more] = await firings(instanceId);
    expect(more).toEqual([]);
    expect(at).toBeGreaterThanOrEqual(due + HOUR);
    expect(await lateOf(instanceId)).toEqual([
      { due: new Date(due).toISOString(), fired: new Date(at).toISOString() },
    ]);
  });

  it('has its timers shifted by what they lost, and they ring then, once and not late', async () => {
    const instanceId = await begin();
    const due = await dueOf(instanceId);
    await forward(instanceId, due - 5 * HOUR);
    await act(instanceId, { verb: 'suspend', reason: REASON });
    await forward(instanceId, due + 2 * HOUR); // seven hours lost
    await act(instanceId, { verb: 'resume', timers: 'shift', reason: REASON });
    const shifted = await dueOf(instanceId);
    expect(shifted).toBeGreaterThanOrEqual(due + 7 * HOUR - 60_000);
    expect(shifted).toBeLessThan(due + 7 * HOUR + 60_000);

    await forward(instanceId, shifted - 60_000);
    expect(await openTasks(instanceId)).toEqual(['Handle']);
    await forward(instanceId, shifted + 1_000);
    await until(async () => (await openTasks(instanceId)).includes('Look'));
    const [at = 0, ...more] = await firings(instanceId);
    expect(more).toEqual([]);
    expect(at).toBeGreaterThanOrEqual(shifted);
    expect(await lateOf(instanceId)).toEqual([null]);
  });
});

describe('an instance that a suspended case has called', { timeout: 60_000 }, () => {
  it('takes no answer until its caller is resumed', async () => {
    const { countyId } = host.county;
    const plans = await plansOf(CALLING);
    await host.county.keepPlans(plans);
    const caller = plans.find(({ processId }) => processId === 'caller')!;
    const begun = await host.runner.begin(beginning(countyId, caller, person));
    if (!begun.ok) throw new Error(begun.refusal.message);
    const { instanceId } = begun.value;
    const look = { countyId, caseId: instanceId, elementId: 'Inside' };
    const task = await until(() => host.county.read((em) => em.findOne(Task, look)));
    const isSuspended = (suspended: boolean) =>
      until(() =>
        host.county.read((em) =>
          em.findOne(Instance, { countyId, id: task.instanceId, suspended }),
        ),
      );

    await act(instanceId, { verb: 'suspend', reason: REASON });
    await isSuspended(true);
    const complete = { verb: 'complete', task: task.tokenId, variables: {} } as const;
    await expect(act(task.instanceId, complete)).rejects.toThrow(/suspended/);

    await act(instanceId, { verb: 'resume', timers: 'keep', reason: REASON });
    await isSuspended(false);
    await act(task.instanceId, complete);
    await until(() =>
      host.county.read((em) =>
        em.findOne(Instance, { countyId, id: instanceId, status: 'completed' }),
      ),
    );
  });
});

const CALLING = `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bh="urn:bihuan:bpmn:1" id="calling" targetNamespace="urn:test">
  <process id="caller" name="caller" isExecutable="true">
    <startEvent id="S1" /><callActivity id="Call" calledElement="called" /><endEvent id="E1" />
    <sequenceFlow id="S1_Call" sourceRef="S1" targetRef="Call" /><sequenceFlow id="Call_E1" sourceRef="Call" targetRef="E1" />
  </process>
  <process id="called" name="called" isExecutable="true">
    <startEvent id="S2" />
    <userTask id="Inside" name="Inside"><extensionElements><bh:assignment role="clerk" /></extensionElements></userTask>
    <endEvent id="E2" />
    <sequenceFlow id="S2_Inside" sourceRef="S2" targetRef="Inside" /><sequenceFlow id="Inside_E2" sourceRef="Inside" targetRef="E2" />
  </process>
</definitions>`;

/** What the audit says of the timers of the case. */
const lateOf = async (caseId: string): Promise<unknown[]> => {
  const admin = new pg.Client({ connectionString: host.database.adminUrl });
  await admin.connect();
  const { rows } = await admin.query<{ late: unknown }>(
    `select body::jsonb #> '{detail,late}' as late from audit.body
      where county_id = $1 and case_id = $2 and kind = 'timerFired' order by seq`,
    [host.county.countyId, caseId],
  );
  await admin.end();
  return rows.map(({ late }) => late);
};
