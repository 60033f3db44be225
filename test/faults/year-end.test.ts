import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import { readConfig } from '../../engine/config.ts';
import type { ProcessPlan } from '../../engine/interpreter/plan.ts';
import type { Calendar } from '../../engine/interpreter/values.ts';
import { calendarOf } from '../../engine/store/calendar.ts';
import { CalendarEdition } from '../../engine/store/entities/calendar.ts';
import { TraceLog, WaitRecord } from '../../engine/store/entities/execution.ts';
import { createCalendarSpread } from '../../engine/temporal/calendar-spread.ts';
import { MS_A_DAY, partsOf, toCivil, toInstant } from '../../engine/time/civil-date.ts';
import { termDay } from '../../engine/time/term-day.ts';
import { plansOf } from '../support/linear-process.ts';
import { elementsRung, expectOnTime } from '../support/rung-timers.ts';
import { beginning, startHost, until, type RunningHost } from '../support/running-host.ts';
import { startWorkerProcess, type WorkerProcess } from '../support/worker-process.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const UTC_OFFSET = 480;
const NINE = 9 * 60;

/** The year whose end lies ahead; two days early, so that the case begins well before it. */
const YEAR = partsOf(toCivil(Date.now() + 2 * MS_A_DAY, UTC_OFFSET).date).year;
const LAST_DAY = `${YEAR}-12-31`;
const NEXT = YEAR + 1;

let host: RunningHost;
let person: string;
let worker: WorkerProcess | null = null;

beforeAll(async () => {
  host = await startHost({ withWorker: false });
  person = await host.county.person('liaisonOfficer');
});
afterEach(async () => {
  await worker?.stop();
  worker = null;
});
afterAll(() => host.stop());

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

const publish = (year: number, holidays: readonly string[]): Promise<Calendar> =>
  host.county.withCounty({ countyId: host.county.countyId }, async (em) => {
    const { countyId } = host.county;
    em.create(CalendarEdition, {
      ...{ countyId, year, number: 1, status: 'PUBLISHED', rev: 1, notice: `${year}年通知` },
      days: holidays.map((date) => ({ date, kind: 'OFF', name: '元旦', scope: 'national' })),
      ...{ editors: [], editedAt: new Date(), publishedBy: person, publishedAt: new Date() },
    });
    await em.flush();
    return calendarOf(em, countyId);
  });
const inForce = (): Promise<Calendar> =>
  host.county.read((em) => calendarOf(em, host.county.countyId));

/** Working days from today to the first one of the next year, as far as the calendar knows. */
const daysIntoNextYear = (calendar: Calendar, from: string): number => {
  for (let value = 1; ; value += 1) {
    const { due } = termDay(calendar, from, { value, unit: 'workingDays', roll: 'none' })!;
    if (due > LAST_DAY) return value;
  }
};

/** A task with a timer on New Year's Eve, a morning in the new year, and a term beyond it. */
const yearEndXml = (workingDays: number): string => `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bh="urn:bihuan:bpmn:1" id="D" targetNamespace="urn:test">
  <process id="yearEnd" name="跨年" isExecutable="true">
    <startEvent id="begin" /><endEvent id="done" /><endEvent id="seen" /><endEvent id="told" />
    <userTask id="handle" name="办理"><extensionElements><bh:assignment role="liaisonOfficer" /><bh:timer value="=${workingDays + 3}" unit="workingDays" /></extensionElements></userTask>
    <boundaryEvent id="eve" attachedToRef="handle" cancelActivity="false">
      <timerEventDefinition><timeDate>${LAST_DAY}T23:59:30+08:00</timeDate></timerEventDefinition>
    </boundaryEvent>
    <boundaryEvent id="morning" attachedToRef="handle" cancelActivity="false">
      <timerEventDefinition><extensionElements><bh:timer value="=${workingDays}" unit="workingDays" at="09:00" /></extensionElements></timerEventDefinition>
    </boundaryEvent>
    <sequenceFlow id="f1" sourceRef="begin" targetRef="handle" /><sequenceFlow id="f2" sourceRef="handle" targetRef="done" />
    <sequenceFlow id="f3" sourceRef="eve" targetRef="seen" /><sequenceFlow id="f4" sourceRef="morning" targetRef="told" />
  </process>
</definitions>`;

const begin = async (calendar: Calendar, workingDays: number): Promise<string> => {
  const [plan] = (await plansOf(yearEndXml(workingDays))) as [ProcessPlan];
  await host.county.keepPlans([plan]);
  const input = beginning(host.county.countyId, plan, person);
  const begun = await host.runner.begin({ ...input, started: { ...input.started, calendar } });
  if (!begun.ok) throw new Error(begun.refusal.message);
  return begun.value.instanceId;
};
const forward = async (instanceId: string, to: number): Promise<void> => {
  const moved = await host.runner.fastForward(host.county.countyId, [instanceId], to);
  if (!moved.ok) throw new Error(moved.refusal.message);
};
const waitsOf = async (instanceId: string, elementId: string) => {
  const its = { countyId: host.county.countyId, instanceId, elementId, kind: 'timer' as const };
  const rows = await until(async () => {
    const found = await host.county.read((em) => em.find(WaitRecord, its));
    return found.length > 0 && found;
  });
  return rows.map(({ due, detail }) => ({ due: due?.getTime(), detail }));
};
const atNine = (day: string): number => toInstant(day, NINE, UTC_OFFSET);

describe('the year ends while clocks of workers are wrong', { timeout: 180_000 }, () => {
  it('terms reach a year that is not published, move when it is, and come once each, at their time', async () => {
    let calendar = await inForce();
    for (let year = partsOf(calendar.through).year + 1; year <= YEAR; year += 1)
      calendar = await publish(year, []);
    const today = toCivil(Date.now(), UTC_OFFSET).date;
    const workingDays = daysIntoNextYear(calendar, today);
    const plain = termDay(calendar, today, {
      value: workingDays,
      unit: 'workingDays',
      roll: 'none',
    })!;

    await replaceWorker(HOUR);
    const instanceId = await begin(calendar, workingDays);
    expect(await waitsOf(instanceId, 'morning')).toMatchObject([
      { due: atNine(plain.due), detail: { provisional: true } },
    ]);
    const eve = toInstant(LAST_DAY, 24 * 60, UTC_OFFSET) - MINUTE / 2;
    await forward(instanceId, eve - MINUTE); // for this worker it is the new year already
    expect(await elementsRung(host.county, instanceId)).toEqual([]);

    await replaceWorker(-HOUR); // for this one it is still the old year, midnight past
    await forward(instanceId, eve + MINUTE);
    await until(async () => (await elementsRung(host.county, instanceId)).length > 0);

    const published = await publish(NEXT, [`${NEXT}-01-01`, `${NEXT}-01-02`, plain.due]);
    const { version } = published;
    await createCalendarSpread(host.client, host.taskQueue)(host.county.countyId, version);
    const firm = termDay(published, today, {
      value: workingDays,
      unit: 'workingDays',
      roll: 'none',
    })!;
    expect(firm.due > plain.due).toBe(true);
    await until(async () => {
      const [morning] = await waitsOf(instanceId, 'morning');
      return morning?.due === atNine(firm.due);
    });

    await replaceWorker(HOUR);
    await forward(instanceId, atNine(plain.due) + MINUTE); // where it would have been
    await forward(instanceId, atNine(firm.due) - MINUTE);
    expect(await elementsRung(host.county, instanceId)).toEqual(['eve']);
    await replaceWorker(-HOUR);
    await forward(instanceId, atNine(firm.due) + MINUTE);
    await until(async () => (await elementsRung(host.county, instanceId)).length > 1);
    await forward(instanceId, atNine(firm.due) + 14 * MS_A_DAY);
    await until(async () => (await elementsRung(host.county, instanceId)).length > 2);
    expect(await elementsRung(host.county, instanceId)).toEqual(['eve', 'morning', 'handle']);
    await expectOnTime(host.county, instanceId);
    expect(await waitsOf(instanceId, 'morning')).toMatchObject([
      { due: atNine(firm.due), detail: { provisional: false } },
    ]);
    expect(await movesOf(instanceId)).toEqual(['handle', 'morning']);
  });
});

/** Which terms were moved, each as often as it was. */
const movesOf = (instanceId: string): Promise<string[]> =>
  host.county.read(async (em) => {
    const its = { countyId: host.county.countyId, instanceId, type: 'dueChanged' };
    const rows = await em.find(TraceLog, its, { orderBy: { seq: 1 } });
    const moves = rows.map(({ detail }) => (detail as unknown as { detail: Move }).detail);
    return moves.flatMap(({ element, from }) => (from === null ? [] : element)).sort();
  });
interface Move {
  readonly element: string;
  readonly from: number | null; // null: it began to run
}
