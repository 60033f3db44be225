import pg from 'pg';
import { expect } from 'vitest';
import type { Client } from '@temporalio/client';
import type { CrashPoint } from '../../activities/ports.ts';
import { nationalCalendar } from '../../engine/calendars/national-calendar.ts';
import type { ProcessPlan } from '../../engine/interpreter/plan.ts';
import type { Calendar } from '../../engine/interpreter/values.ts';
import { NoticeRecord } from '../../engine/store/entities/exchange.ts';
import { Task } from '../../engine/store/entities/execution.ts';
import { createCalendarSpread } from '../../engine/temporal/calendar-spread.ts';
import type { CaseRunner } from '../../engine/temporal/case-runner.ts';
import { toCivil } from '../../engine/time/civil-date.ts';
import type { CountyFixture } from './county-fixture.ts';
import { plansOf } from './linear-process.ts';
import { beginning, until } from './running-host.ts';
import { termXml } from './timer-process.ts';
import type { WorkerProcess } from './worker-process.ts';

export interface SpreadStage {
  readonly client: Client;
  readonly runner: CaseRunner;
  readonly county: CountyFixture;
  readonly taskQueue: string;
  readonly adminUrl: string; // of the county's database
  startWorker(
    crash: { readonly point: CrashPoint; readonly pass: number } | null,
  ): Promise<WorkerProcess>;
}

const AT_ONCE = 10; // cases begun together
const WORKING_DAYS = 3;
const VERSION = 'published';

/**
 * Many open cases, whose terms count days off that the published calendar does not know; the worker
 * is killed while it tells them. Each must have moved once, with one notice and one audit row.
 */
export const expectEachMovedOnce = async (stage: SpreadStage, cases: number): Promise<void> => {
  const doomed = await stage.startWorker({ point: 'effect.before', pass: Math.ceil(cases / 4) });
  const old = await beginCases(stage, cases);
  await createCalendarSpread(stage.client, stage.taskQueue)(stage.county.countyId, VERSION);
  expect(await doomed.exited).toBe('SIGKILL');
  await stage.startWorker(null);

  const { countyId } = stage.county;
  const told = await stage.client.workflow.getHandle(`calendar:${countyId}:${VERSION}`).result();
  expect(told).toBe(cases);
  const notices = await until(async () => {
    const rows = await stage.county.read((em) => em.find(NoticeRecord, { countyId }));
    return rows.length >= cases && rows;
  });
  const tasks = await stage.county.read((em) => em.find(Task, { countyId }));
  const moves = tasks.map(({ id, caseId, due }) => ({
    caseId,
    taskId: id,
    from: old.get(id)?.toISOString(),
    to: due?.toISOString(),
  }));
  expect(moves.every(({ from, to }) => from !== undefined && to !== undefined && to < from)).toBe(
    true,
  );
  expect(notices.map(({ reason }) => reason)).toEqual(Array(cases).fill('dueChanged'));
  expect(
    notices
      .map(({ caseId, taskId, detail }) => ({ caseId, taskId, ...(detail as object) }))
      .sort(byCase),
  ).toEqual(moves.sort(byCase));
  expect((await auditRows(stage)).sort(byCase)).toEqual(
    moves.map(({ caseId, from, to }) => ({
      caseId,
      detail: { moved: [{ element: 'Handle', from, to }] },
    })),
  );
};

/** The due instant of each task as it was opened. */
const beginCases = async (
  { runner, county }: SpreadStage,
  cases: number,
): Promise<ReadonlyMap<string, Date | null>> => {
  const [plan] = (await plansOf(termXml('threeDays', WORKING_DAYS))) as [ProcessPlan];
  await county.keepPlans([plan]);
  const person = await county.person('clerk');
  const calendar = withDaysOff();
  let left = cases;
  const beginSome = async (): Promise<void> => {
    for (; left > 0;) {
      left -= 1;
      const input = beginning(county.countyId, plan, person);
      await runner.start({ ...input, started: { ...input.started, calendar } });
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, beginSome));
  const tasks = await until(async () => {
    const rows = await county.read((em) => em.find(Task, { countyId: county.countyId }));
    return rows.length === cases && rows;
  });
  return new Map(tasks.map(({ id, due }) => [id, due ?? null]));
};

/** The nation's calendar, with the coming fortnight off. */
const withDaysOff = (): Calendar => {
  const calendar = nationalCalendar();
  const fortnight = Array.from(
    { length: 14 },
    (_, day) => toCivil(Date.now() + day * 86_400_000, calendar.utcOffset).date,
  );
  return {
    ...calendar,
    version: 'before',
    off: [...new Set([...calendar.off, ...fortnight])].sort(),
    makeup: calendar.makeup.filter((day) => !fortnight.includes(day)),
  };
};

const auditRows = async ({ adminUrl, county }: SpreadStage) => {
  const admin = new pg.Client({ connectionString: adminUrl });
  await admin.connect();
  const { rows } = await admin.query<{ caseId: string; detail: object }>(
    `select case_id as "caseId", body::jsonb->'detail' as detail from audit.body
      where county_id = $1 and kind = 'calendarChanged'`,
    [county.countyId],
  );
  await admin.end();
  return rows;
};

interface OfCase {
  readonly caseId?: string | null | undefined;
}
const byCase = (one: OfCase, other: OfCase): number =>
  String(one.caseId) < String(other.caseId) ? -1 : 1;
