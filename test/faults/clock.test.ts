import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import { readConfig } from '../../engine/config.ts';
import { nationalCalendar } from '../../engine/calendars/national-calendar.ts';
import { startRowsOf } from '../../engine/definitions/start-subscriptions.ts';
import type { ProcessPlan } from '../../engine/interpreter/plan.ts';
import {
  Definition,
  DefinitionVersion,
  StartSubscription,
} from '../../engine/store/entities/definitions.ts';
import { Instance, Task, WaitRecord } from '../../engine/store/entities/execution.ts';
import { MS_A_DAY, toCivil, toInstant } from '../../engine/time/civil-date.ts';
import { termDay } from '../../engine/time/term-day.ts';
import { clockXml, TEN_MINUTES } from '../support/clock-process.ts';
import { plansOf } from '../support/linear-process.ts';
import {
  elementsRung,
  expectOnTime as expectEachOnTime,
  rungTimers,
} from '../support/rung-timers.ts';
import { beginning, startHost, until, type RunningHost } from '../support/running-host.ts';
import { startWorkerProcess, type WorkerProcess } from '../support/worker-process.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

let host: RunningHost;
let plan: ProcessPlan;
let person: string;
let worker: WorkerProcess | null = null;

beforeAll(async () => {
  host = await startHost({ withWorker: false });
  [plan] = (await plansOf(clockXml)) as [ProcessPlan];
  await host.county.keepPlans([plan]);
  person = await host.county.person('liaisonOfficer');
  await subscribe();
});
afterEach(async () => {
  await worker?.stop();
  worker = null;
});
afterAll(() => host.stop());

/** What a message begins. */
const subscribe = (): Promise<void> =>
  host.county.read((em) => {
    const { countyId } = host.county;
    const id = randomUUID();
    em.create(Definition, { countyId, id, key: 'k', name: 'n', nameEn: 'n', draftXml: '' });
    em.create(DefinitionVersion, { countyId, definitionId: id, number: 1, xml: '', xmlHash: '' });
    const { processId, hash: planHash } = plan;
    for (const row of startRowsOf(plan))
      em.create(StartSubscription, {
        ...{ countyId, definitionId: id, processId, number: 1, planHash, ...row },
        caseKind: 'OTHER',
      });
    return Promise.resolve();
  });

/** The worker dies, and another one comes, on a machine whose clock is wrong by so much. */
const replaceWorker = async (clockShiftMs: number): Promise<void> => {
  worker?.process.kill('SIGKILL');
  await worker?.exited;
  const { temporalAddress, namespace } = inject('stack');
  const input = {
    temporal: { address: temporalAddress, namespace },
    taskQueue: host.taskQueue,
    databaseUrl: host.database.url('bihuan_worker'),
    cache: readConfig().cache,
    crash: null,
  };
  worker = await startWorkerProcess(input, clockShiftMs);
};

const begin = async (): Promise<string> => {
  const input = beginning(host.county.countyId, plan, person);
  const { started } = input;
  const trigger = { elementId: 'begin', payload: {} };
  const begun = await host.runner.begin({ ...input, started: { ...started, trigger } });
  if (!begun.ok) throw new Error(begun.refusal.message);
  return begun.value.instanceId;
};
const forward = async (instanceId: string, to: number): Promise<void> => {
  const moved = await host.runner.fastForward(host.county.countyId, [instanceId], to);
  if (!moved.ok) throw new Error(moved.refusal.message);
};

const elementsOf = (instanceId: string): Promise<string[]> => elementsRung(host.county, instanceId);
const expectOnTime = async (instanceId: string): Promise<void> => {
  await expectEachOnTime(host.county, instanceId);
  expect(await lateRows(instanceId)).toEqual([]);
};

/** What the audit calls late. */
const lateRows = async (caseId: string): Promise<unknown[]> => {
  const admin = new pg.Client({ connectionString: host.database.adminUrl });
  await admin.connect();
  const { rows } = await admin.query(
    `select body from audit.body where county_id = $1 and case_id = $2
        and body::jsonb #> '{detail,late}' is not null`,
    [host.county.countyId, caseId],
  );
  await admin.end();
  return rows;
};

/** 09:00 of the next working day. */
const morningAfter = (instant: number): number => {
  const calendar = nationalCalendar();
  const from = toCivil(instant, calendar.utcOffset).date;
  const { due } = termDay(calendar, from, { value: 1, unit: 'workingDays', roll: 'none' })!;
  return toInstant(due, 9 * 60, calendar.utcOffset);
};

describe('the clock of the worker is wrong', { timeout: 150_000 }, () => {
  it.each([
    ['an hour back, then an hour forward', [-HOUR, HOUR, -HOUR]],
    ['an hour forward, then an hour back', [HOUR, -HOUR, HOUR]],
  ])('%s: a term and a morning come once each, at their time', async (_, shifts) => {
    const [first = 0, second = 0, third = 0] = shifts;
    await replaceWorker(first);
    const before = Date.now();
    const instanceId = await begin();
    const after = Date.now();
    await forward(instanceId, before + TEN_MINUTES - MINUTE);
    await replaceWorker(second);
    await forward(instanceId, before + TEN_MINUTES - MINUTE / 2);
    expect(await elementsOf(instanceId)).toEqual([]);

    await forward(instanceId, after + TEN_MINUTES + MINUTE);
    await until(async () => (await elementsOf(instanceId)).length > 0);
    await replaceWorker(third);
    const morning = morningAfter(before);
    await forward(instanceId, morning - MINUTE);
    expect(await elementsOf(instanceId)).toEqual(['soon']);

    await replaceWorker(first);
    await forward(instanceId, morning + MINUTE);
    await until(async () => (await elementsOf(instanceId)).length > 1);
    const timers = await rungTimers(host.county, instanceId);
    expect(timers.map(({ element }) => element)).toEqual(['soon', 'morning']);
    expect(timers[0]!.due).toBeGreaterThanOrEqual(before + TEN_MINUTES);
    expect(timers[0]!.due).toBeLessThanOrEqual(after + TEN_MINUTES);
    expect(timers[1]!.due).toBe(morning);
    await expectOnTime(instanceId);
  });

  it('a case that a message begins counts from when it really began', async () => {
    await replaceWorker(-HOUR);
    const { countyId } = host.county;
    const before = Date.now();
    const message = { id: randomUUID(), name: 'word', correlationKey: null, payload: {} };
    const published = await host.runner.publish(countyId, { ...message, ttl: 'P1D' });
    expect(published).toMatchObject({ ok: true, value: { delivered: true } });
    const { due } = await until(() =>
      host.county.read(async (em) => {
        const begun = await em.findOne(Instance, {
          countyId,
          startedAt: { $gte: new Date(before) },
        });
        return (
          begun && em.findOne(WaitRecord, { countyId, instanceId: begun.id, elementId: 'soon' })
        );
      }),
    );
    expect(due!.getTime()).toBeGreaterThanOrEqual(before + TEN_MINUTES);
    expect(due!.getTime()).toBeLessThanOrEqual(Date.now() + TEN_MINUTES);
  });
});

describe('the clock jumps', { timeout: 150_000 }, () => {
  it('thirty days ahead: each timer on the way comes once, at its own time, none is lost', async () => {
    await replaceWorker(0);
    const begun = Date.now();
    const instanceId = await begin();
    await forward(instanceId, begun + 30 * MS_A_DAY);
    const { countyId } = host.county;
    const left = await until(() =>
      host.county.read(async (em) => {
        const open = await em.find(WaitRecord, { countyId, instanceId, kind: 'timer' });
        const tasks = await em.count(Task, { countyId, instanceId, closedAt: null });
        return tasks === 3 && open.filter(({ closedAt }) => closedAt === null);
      }),
    );
    expect(left).toEqual([]); // the terms of all three tasks have run out, too
    expect(await elementsOf(instanceId)).toEqual(['soon', 'morning', 'handle', 'look', 'urge']);
    await expectOnTime(instanceId);
  });
});
