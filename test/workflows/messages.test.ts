import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Variables } from '../../engine/interpreter/values.ts';
import { MessageRecord } from '../../engine/store/entities/exchange.ts';
import { TraceLog } from '../../engine/store/entities/execution.ts';
import { createCorrespondence, type Correspondence } from '../support/correspondence.ts';
import { startHost, until, type RunningHost } from '../support/running-host.ts';

let host: RunningHost;
let county: Correspondence;
let admin: pg.Client;

beforeAll(async () => {
  host = await startHost();
  county = await createCorrespondence(
    host,
    readFileSync(join(import.meta.dirname, 'messages.bpmn'), 'utf8'),
  );
  for (const process of ['ordered', 'answering', 'both']) await county.subscribe(process);
  admin = new pg.Client({ connectionString: host.database.adminUrl });
  await admin.connect();
});
afterAll(async () => {
  await admin.end();
  await host.stop();
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

describe('a message on the server', () => {
  it('goes to the event sub-process, again and again, and never to its boundary', async () => {
    const instanceId = await county.begin('guarded', { topic: 'fire' });
    await county.listening(instanceId, 'gB');
    for (const count of [1, 2, 3]) {
      await county.listening(instanceId, 'gHS');
      await county.listening(instanceId, 'gB');
      expect(await county.publish('ring', 'fire')).toBe(true);
      await county.openTask({ instanceId, elementId: 'gHandle' }, count);
    }
    expect(await county.tasksOf({ instanceId, elementId: 'gBorder' })).toEqual([]);
  });

  it('goes to the wait opened first, by the number of its id', async () => {
    const instanceId = await county.begin('many');
    for (const element of ['m1', 'm2', 'm3', 'm4']) await county.listening(instanceId, element);
    await county.publish('ring', 'many');
    await county.openTask({ instanceId, elementId: 'mHeard' });
  });

  it('of one key begins one case at a time', async () => {
    expect(await county.publish('order', '7', { n: 1 })).toBe(true);
    const first = await county.openTask({ elementId: 'oTask' });
    expect(await county.publish('order', '7', { n: 2 })).toBe(false);
    expect(await county.publish('order', '8', { n: 3 })).toBe(true);
    await county.openTask({ elementId: 'oTask' }, 2);
    expect((await county.tasksOf({ elementId: 'oTask' })).map(({ data }) => data['n'])).toEqual([
      1, 3,
    ]);
    await county.complete(first);
    const second = await until(async () =>
      (await county.tasksOf({ elementId: 'oTask' })).find(({ data }) => data['n'] === 2),
    );
    expect(second.caseId).not.toBe(first.caseId);
  });

  it('begins a case with the others its start needs, by key', async () => {
    await county.publish('plan', 'A', { plan: 1 });
    await county.publish('plan', 'B', { plan: 2 });
    await county.publish('budget', 'B', { budget: 3 });
    const task = await county.openTask({ elementId: 'bTask' });
    expect(task.data).toMatchObject({ plan: 2, budget: 3 });
    expect(await county.tasksOf({ elementId: 'bTask' })).toHaveLength(1);
  });

  it('told again after its gathering is complete begins nothing more', async () => {
    const told = randomUUID();
    await county.publish('plan', 'C', { plan: 'first' }, told);
    await county.publish('budget', 'C');
    await county.openTask({ elementId: 'bTask' }, 2);
    await county.publish('plan', 'C', { plan: 'first' }, told);
    await county.publish('budget', 'C');
    await county.publish('plan', 'C', { plan: 'second' });
    await county.openTask({ elementId: 'bTask' }, 3);
    const begun = await county.tasksOf({ elementId: 'bTask' });
    expect(begun.map(({ data }) => data['plan'])).toEqual([2, 'first', 'second']);
  });

  it('along a message flow needs no key, and the answer goes to who has asked', async () => {
    const askers = [
      await county.begin('asking', { who: 'first' }),
      await county.begin('asking', { who: 'second' }),
    ];
    await county.openTask({ elementId: 'anTask' }, 2);
    for (const instanceId of askers) await county.listening(instanceId, 'asHear');
    const answering = await county.tasksOf({ elementId: 'anTask' });
    for (const task of answering.toReversed()) await county.complete(task);
    for (const [at, who] of ['first', 'second'].entries()) {
      const task = await county.openTask({ instanceId: askers[at], elementId: 'asTask' });
      expect(task.data).toMatchObject({ who, answerTo: who });
    }
  });

  it('that reaches nobody expires, and the audit says so; so it does of an escalation uncaught', async () => {
    await county.begin('losing');
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
    const other = await county.begin('hearing');
    const instanceId = await county.begin('throwing');
    const inside = await county.openTask({ caseId: instanceId, elementId: 'hStop' });
    for (const id of [other, inside.instanceId])
      for (const element of ['hCase', 'hAll', 'hB']) await county.listening(id, element);
    await county.complete(await county.openTask({ instanceId, elementId: 'tGo' }));
    await county.openTask({ instanceId: inside.instanceId, elementId: 'hInCase' });
    await county.openTask({ instanceId: inside.instanceId, elementId: 'hHeard' });
    await county.openTask({ instanceId: other, elementId: 'hHeard' });
    expect(await county.tasksOf({ instanceId: other, elementId: 'hInCase' })).toEqual([]);
    expect(await county.tasksOf({ instanceId: other, elementId: 'hStop' })).toEqual([]);
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
