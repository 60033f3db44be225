import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Answer } from '../../engine/answer.ts';
import { startRowsOf } from '../../engine/definitions/start-subscriptions.ts';
import type { ProcessPlan } from '../../engine/interpreter/plan.ts';
import type { Variables } from '../../engine/interpreter/values.ts';
import {
  Definition,
  DefinitionVersion,
  StartSubscription,
} from '../../engine/store/entities/definitions.ts';
import { MessageRecord } from '../../engine/store/entities/exchange.ts';
import { Task, TraceLog, WaitRecord, type TaskRow } from '../../engine/store/entities/execution.ts';
import { plansOf } from '../support/linear-process.ts';
import { acting, beginning, startHost, until, type RunningHost } from '../support/running-host.ts';

let host: RunningHost;
let plans: ReadonlyMap<string, ProcessPlan>;
let clerk: string;
let admin: pg.Client;

beforeAll(async () => {
  host = await startHost();
  const compiled = await plansOf(readFileSync(join(import.meta.dirname, 'messages.bpmn'), 'utf8'));
  plans = new Map(compiled.map((plan) => [plan.processId, plan]));
  await host.county.keepPlans(compiled);
  await subscribe('ordered');
  await subscribe('answering');
  await subscribe('both');
  clerk = await host.county.person('clerk');
  admin = new pg.Client({ connectionString: host.database.adminUrl });
  await admin.connect();
});
afterAll(async () => {
  await admin.end();
  await host.stop();
});

const valueOf = <T>(answer: Answer<T>): T => {
  if (!answer.ok) throw new Error(`${answer.refusal.code}: ${answer.refusal.message}`);
  return answer.value;
};
const begin = async (process: string, variables: Variables = {}): Promise<string> => {
  const input = beginning(host.county.countyId, plans.get(process)!, clerk, { variables });
  return valueOf(await host.runner.begin(input)).instanceId;
};
const tasksOf = (where: object): Promise<TaskRow[]> => {
  const { countyId } = host.county;
  return host.county.read((em) =>
    em.find(Task, { countyId, closedAt: null, ...where }, { orderBy: { openedAt: 1 } }),
  );
};
const openTask = (where: object, count = 1): Promise<TaskRow> =>
  until(async () => {
    const found = await tasksOf(where);
    return found.length >= count ? found[0] : null;
  });
const complete = async (task: TaskRow, variables: Variables = {}): Promise<void> => {
  const request = acting(clerk, { verb: 'complete', task: task.tokenId, variables });
  const updateId = `${clerk}:${task.id}`;
  valueOf(await host.runner.act(host.county.countyId, task.instanceId, { updateId, request }));
};
const publish = async (name: string, correlationKey: string, payload: Variables = {}) => {
  const message = { id: randomUUID(), name, correlationKey, payload, ttl: 'P1D' };
  return valueOf(await host.runner.publish(host.county.countyId, message)).delivered;
};
const listening = (instanceId: string, elementId: string, count = 1) =>
  until(async () => {
    const { countyId } = host.county;
    const open = await host.county.read((em) =>
      em.find(WaitRecord, { countyId, instanceId, elementId, closedAt: null, claimedBy: null }),
    );
    return open.length >= count;
  });
const audited = (kind: string): Promise<readonly { readonly detail: Variables }[]> =>
  until(async () => {
    const { rows } = await admin.query<{ body: string }>(
      'select body::text as body from audit.body where county_id = $1',
      [host.county.countyId],
    );
    const found = rows
      .map(({ body }) => JSON.parse(body) as { kind: string; detail: Variables })
      .filter((row) => row.kind === kind);
    return found.length > 0 && found;
  });

/** As a published version does. */
const subscribe = (processId: string): Promise<void> =>
  host.county.read((em) => {
    const { countyId } = host.county;
    const id = randomUUID();
    const texts = { key: processId, name: processId, nameEn: processId, draftXml: '' };
    em.create(Definition, { countyId, id, ...texts });
    em.create(DefinitionVersion, { countyId, definitionId: id, number: 1, xml: '', xmlHash: '' });
    const plan = plans.get(processId)!;
    for (const row of startRowsOf(plan)) {
      const place = { countyId, definitionId: id, processId, number: 1, planHash: plan.hash };
      em.create(StartSubscription, { ...place, ...row, caseKind: 'ISSUE' });
    }
    return Promise.resolve();
  });

describe('a message on the server', () => {
  it('goes to the event sub-process, again and again, and never to its boundary', async () => {
    const instanceId = await begin('guarded', { topic: 'fire' });
    await listening(instanceId, 'gB');
    for (const count of [1, 2, 3]) {
      await listening(instanceId, 'gHS');
      await listening(instanceId, 'gB');
      expect(await publish('ring', 'fire')).toBe(true);
      await openTask({ instanceId, elementId: 'gHandle' }, count);
    }
    expect(await tasksOf({ instanceId, elementId: 'gBorder' })).toEqual([]);
  });

  it('goes to the wait opened first, by the number of its id', async () => {
    const instanceId = await begin('many');
    for (const element of ['m1', 'm2', 'm3', 'm4']) await listening(instanceId, element);
    await publish('ring', 'many');
    await openTask({ instanceId, elementId: 'mHeard' });
  });

  it('of one key begins one case at a time', async () => {
    expect(await publish('order', '7', { n: 1 })).toBe(true);
    const first = await openTask({ elementId: 'oTask' });
    expect(await publish('order', '7', { n: 2 })).toBe(false);
    expect(await publish('order', '8', { n: 3 })).toBe(true);
    await openTask({ elementId: 'oTask' }, 2);
    expect((await tasksOf({ elementId: 'oTask' })).map(({ data }) => data['n'])).toEqual([1, 3]);
    await complete(first);
    const second = await until(async () =>
      (await tasksOf({ elementId: 'oTask' })).find(({ data }) => data['n'] === 2),
    );
    expect(second.caseId).not.toBe(first.caseId);
  });

  it('begins a case with the others its start needs, by key', async () => {
    await publish('plan', 'A', { plan: 1 });
    await publish('plan', 'B', { plan: 2 });
    await publish('budget', 'B', { budget: 3 });
    const task = await openTask({ elementId: 'bTask' });
    expect(task.data).toMatchObject({ plan: 2, budget: 3 });
    expect(await tasksOf({ elementId: 'bTask' })).toHaveLength(1);
  });

  it('along a message flow needs no key, and the answer goes to who has asked', async () => {
    const askers = [
      await begin('asking', { who: 'first' }),
      await begin('asking', { who: 'second' }),
    ];
    await openTask({ elementId: 'anTask' }, 2);
    for (const instanceId of askers) await listening(instanceId, 'asHear');
    const answering = await tasksOf({ elementId: 'anTask' });
    for (const task of answering.toReversed()) await complete(task);
    for (const [at, who] of ['first', 'second'].entries()) {
      const task = await openTask({ instanceId: askers[at], elementId: 'asTask' });
      expect(task.data).toMatchObject({ who, answerTo: who });
    }
  });

  it('that reaches nobody expires, and the audit says so; so it does of an escalation uncaught', async () => {
    await begin('losing');
    const [expired] = await audited('messageExpired');
    expect(expired?.detail).toEqual({ name: 'lost' });
    const [uncaught] = await audited('escalationUncaught');
    expect(uncaught?.detail).toEqual({ code: 'LATE' });
    const { countyId } = host.county;
    const [row] = await host.county.read((em) =>
      em.find(MessageRecord, { countyId, name: 'lost' }),
    );
    expect(row?.state).toBe('expired');
  });
});

describe('a signal on the server', () => {
  it('of the case reaches all its instances and no other case; one of the county reaches all', async () => {
    const other = await begin('hearing');
    const instanceId = await begin('throwing');
    const inside = await openTask({ caseId: instanceId, elementId: 'hStop' });
    for (const id of [other, inside.instanceId])
      for (const element of ['hCase', 'hAll', 'hB']) await listening(id, element);
    await complete(await openTask({ instanceId, elementId: 'tGo' }));
    await openTask({ instanceId: inside.instanceId, elementId: 'hInCase' });
    await openTask({ instanceId: inside.instanceId, elementId: 'hHeard' });
    await openTask({ instanceId: other, elementId: 'hHeard' });
    expect(await tasksOf({ instanceId: other, elementId: 'hInCase' })).toEqual([]);
    expect(await tasksOf({ instanceId: other, elementId: 'hStop' })).toEqual([]);
    const entries = await host.county.read((em) =>
      em.find(
        TraceLog,
        { countyId: host.county.countyId, instanceId: other, type: 'elementCompleted' },
        { orderBy: { seq: 1 } },
      ),
    );
    const order = entries
      .map(({ elementId }) => elementId)
      .filter((id) => ['hB', 'hAll'].includes(id));
    expect(order).toEqual(['hB', 'hAll']); // the younger one, but it interrupts
  });
});
