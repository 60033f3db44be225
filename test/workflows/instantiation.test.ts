import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WaitRecord } from '../../engine/store/entities/execution.ts';
import { createCorrespondence, type Correspondence } from '../support/correspondence.ts';
import { startHost, until, type RunningHost } from '../support/running-host.ts';

let host: RunningHost;
let county: Correspondence;

beforeAll(async () => {
  host = await startHost();
  county = await createCorrespondence(
    host,
    readFileSync(join(import.meta.dirname, 'instantiation.bpmn'), 'utf8'),
  );
  for (const process of ['warned', 'complained', 'either', 'jointly'])
    await county.subscribe(process);
});
afterAll(() => host.stop());

const casesAt = async (elementId: string, count: number): Promise<string[]> => {
  await county.openTask({ elementId }, count);
  return (await county.tasksOf({ elementId })).map(({ caseId }) => caseId);
};
const waitsOf = (instanceId: string, elementId: string): Promise<number> =>
  host.county.read((em) =>
    em.count(WaitRecord, { countyId: host.county.countyId, instanceId, elementId }),
  );

describe('what begins a case on the server', () => {
  it('is every start that hears a signal, each a case of its own', async () => {
    await county.begin('warning');
    const [dams] = await casesAt('watchDams', 1);
    const [roads] = await casesAt('closeRoads', 1);
    expect(dams).not.toBe(roads);
  });

  it('is the message of an instantiating receive task, which is done with it', async () => {
    expect(await county.publish('complaint', null, { about: 'noise' })).toBe(true);
    const task = await county.openTask({ elementId: 'answer' });
    expect(task.data).toMatchObject({ about: 'noise' });
    expect(await waitsOf(task.instanceId, 'hear')).toBe(0);
  });

  it('of one key is one message at a time, of two that race as well', async () => {
    const taken = await Promise.all([
      county.publish('complaint', 'road', { n: 1 }),
      county.publish('complaint', 'road', { n: 2 }),
    ]);
    expect(taken.toSorted()).toEqual([false, true]);
    const ofRoad = async () => {
      const found = await county.tasksOf({ elementId: 'answer' });
      return found.filter(({ data }) => data['n'] !== undefined);
    };
    const first = await until(async () => (await ofRoad())[0]);
    await county.complete(first);
    const second = await until(async () => (await ofRoad()).find(({ id }) => id !== first.id));
    expect([first.data['n'], second.data['n']].toSorted()).toEqual([1, 2]);
  });

  it('is each message behind an exclusive gateway, and the others are not awaited', async () => {
    await Promise.all([county.publish('letter', 'K'), county.publish('visit', 'K')]);
    const [read] = await casesAt('read', 1);
    const [received] = await casesAt('receive', 1);
    expect(read).not.toBe(received);
    expect(await waitsOf(read ?? '', 'byVisit')).toBe(0);
  });

  it('is the first message behind a parallel gateway, which awaits the one that races it', async () => {
    const keys = ['north', 'south', 'east', 'west', null];
    await Promise.all(
      keys.flatMap((key) => [county.publish('survey', key), county.publish('opinion', key)]),
    );
    const counted = await casesAt('count', keys.length);
    const weighed = await casesAt('weigh', keys.length);
    expect(counted.toSorted()).toEqual(weighed.toSorted());
    expect(new Set(counted).size).toBe(keys.length);
  });

  it('is a message again, once a parallel gateway has heard all', async () => {
    const earlier = await casesAt('count', 5);
    await county.publish('survey', null);
    await county.publish('opinion', null);
    const counted = await casesAt('count', 6);
    expect((await casesAt('weigh', 6)).toSorted()).toEqual(counted.toSorted());
    expect(counted.filter((id) => !earlier.includes(id))).toHaveLength(1);
  });
});
