import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { nationalData } from '../../../engine/calendars/national-calendar.ts';
import { daysOfYear } from '../../../engine/calendars/calendar-data.ts';
import type { ProcessPlan } from '../../../engine/interpreter/plan.ts';
import { Instance, StepLog, Task } from '../../../engine/store/entities/execution.ts';
import { plansOf } from '../../support/linear-process.ts';
import { acting, beginning, until } from '../../support/running-host.ts';
import { serveHost, type Client, type ServedHost } from '../../support/running-server.ts';

const PAST = 2025;
const task = (id: string, workingDays: number): string =>
  `<userTask id="${id}" name="${id}"><extensionElements><bh:assignment role="processAdministrator" /><bh:timer value="=${workingDays}" unit="workingDays" anchor="=date and time(&quot;2025-01-02T09:00:00+08:00&quot;)" /></extensionElements></userTask>`;
/** Two terms from a day in the past year: one ended in it, one has not ended yet. */
const XML = `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bh="urn:bihuan:bpmn:1" id="D" targetNamespace="urn:test">
  <process id="long" name="long" isExecutable="true">
    <startEvent id="begin" /><parallelGateway id="fork" />
    ${task('ended', 30)}${task('running', 1_500)}
    <endEvent id="e1" /><endEvent id="e2" />
    <sequenceFlow id="f1" sourceRef="begin" targetRef="fork" />
    <sequenceFlow id="f2" sourceRef="fork" targetRef="ended" /><sequenceFlow id="f3" sourceRef="fork" targetRef="running" />
    <sequenceFlow id="f4" sourceRef="ended" targetRef="e1" /><sequenceFlow id="f5" sourceRef="running" targetRef="e2" />
  </process>
</definitions>`;

let host: ServedHost;
let plan: ProcessPlan;
let editor: Client;
let committee: Client;

beforeAll(async () => {
  host = await serveHost();
  editor = await host.home.signIn('processAdministrator');
  committee = await host.home.signIn('deputyAffairsCommittee');
  [plan] = (await plansOf(XML)) as [ProcessPlan];
  await host.home.fixture.keepPlans([plan]);
});
afterAll(() => host.stop());

const begin = async (): Promise<string> => {
  const { countyId } = host.home.fixture;
  const begun = await host.runner.begin(beginning(countyId, plan, editor.personId));
  if (!begun.ok) throw new Error(begun.refusal.message);
  const { instanceId } = begun.value;
  await until(async () => Object.keys(await dues(instanceId)).length === 2);
  await until(async () => (await fired(instanceId)).length > 0); // the term that ended in the past year
  return instanceId;
};
const end = async (instanceId: string): Promise<void> => {
  const { countyId } = host.home.fixture;
  const reason = { id: 'words', sha256: '0'.repeat(64) };
  const request = acting(editor.personId, { verb: 'cancel', reason });
  await host.runner.act(countyId, instanceId, { updateId: `${editor.personId}:end`, request });
  await until(() =>
    host.home.fixture.read((em) =>
      em.findOne(Instance, { countyId, id: instanceId, status: 'canceled' }),
    ),
  );
};
const events = (instanceId: string, type: string): Promise<number[]> =>
  host.home.fixture.read(async (em) => {
    const steps = await em.find(StepLog, { countyId: host.home.fixture.countyId, instanceId });
    return steps.flatMap(({ event, rev }) =>
      (event as { type: string }).type === type ? [rev] : [],
    );
  });
const fired = (instanceId: string): Promise<number[]> => events(instanceId, 'timerFired');
const dues = (instanceId: string): Promise<Record<string, number>> =>
  host.home.fixture.read(async (em) => {
    const tasks = await em.find(Task, { countyId: host.home.fixture.countyId, instanceId });
    return Object.fromEntries(tasks.map(({ elementId, due }) => [elementId, due!.getTime()]));
  });

const publish = async (): Promise<void> => {
  const path = `/api/calendar/years/${PAST}`;
  const days = [
    ...daysOfYear(nationalData(), PAST),
    { date: '2025-01-06', kind: 'OFF', name: '更正', scope: 'local' },
  ];
  const at = (rev: number) => ({ 'if-match': String(rev) });
  await editor.send('PUT', `${path}/draft`, { notice: '更正通知', days }, at(0));
  await editor.send('POST', `${path}/propose`, {}, at(1));
  const published = await committee.send('POST', `${path}/publish`, {}, at(2));
  expect(published.status, JSON.stringify(published.body)).toBe(200);
};

describe('a year that is over is published anew', { timeout: 60_000 }, () => {
  it('moves terms of open cases that have not ended, and nothing of what has', async () => {
    const [closed, open] = [await begin(), await begin()];
    await end(closed);
    const [closedBefore, openBefore] = [await dues(closed), await dues(open)];

    await publish();
    await until(async () => (await events(open, 'calendarChanged')).length > 0);
    const after = await until(async () => {
      const now = await dues(open);
      return now['running'] !== openBefore['running'] && now;
    });
    expect(after['running']).toBeGreaterThan(openBefore['running']!);
    expect(after['ended']).toBe(openBefore['ended']);
    expect(await fired(open)).toHaveLength(1); // not once more
    expect(await dues(closed)).toEqual(closedBefore);
    expect(await events(closed, 'calendarChanged')).toEqual([]);
  });
});
