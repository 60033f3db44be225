import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { nationalCalendar } from '../../engine/calendars/national-calendar.ts';
import type { ProcessPlan } from '../../engine/interpreter/plan.ts';
import { calendarOf, holdCalendar, takeCalendar } from '../../engine/store/calendar.ts';
import { CalendarEdition } from '../../engine/store/entities/calendar.ts';
import { NoticeRecord } from '../../engine/store/entities/exchange.ts';
import { Task } from '../../engine/store/entities/execution.ts';
import { createCalendarSpread } from '../../engine/temporal/calendar-spread.ts';
import { toCivil } from '../../engine/time/civil-date.ts';
import { plansOf } from '../support/linear-process.ts';
import { beginning, startHost, until, type RunningHost } from '../support/running-host.ts';
import { termXml } from '../support/timer-process.ts';

const DAY = 86_400_000;
const DAYS_OFF = 14;

let host: RunningHost;
let plan: ProcessPlan;
let person: string;

beforeAll(async () => {
  host = await startHost();
  [plan] = (await plansOf(termXml('threeDays', 3))) as [ProcessPlan];
  await host.county.keepPlans([plan]);
  person = await host.county.person('clerk');
});
afterAll(() => host.stop());

/** The coming fortnight is off: nobody's three working days end within it. */
const publishFortnightOff = async (): Promise<void> => {
  const { countyId } = host.county;
  const at = new Date();
  await host.county.read(async (em) => {
    const days = Array.from({ length: DAYS_OFF }, (_, day) => toCivil(Date.now() + day * DAY, 480));
    for (const year of new Set(days.map(({ date }) => Number(date.slice(0, 4))))) {
      em.create(CalendarEdition, {
        countyId,
        year,
        number: 1,
        status: 'PUBLISHED',
        rev: 1,
        notice: '演示',
        days: days
          .filter(({ date }) => date.startsWith(String(year)))
          .map(({ date }) => ({ date, kind: 'OFF', name: '假日', scope: 'local' })),
        editors: [],
        editedAt: at,
        publishedBy: person,
        publishedAt: at,
      });
    }
    await em.flush();
  });
};

describe('a case that is begun while a calendar is published', { timeout: 60_000 }, () => {
  it('counts with the new one even if every running case has been told before: moved once, said once', async () => {
    const { countyId } = host.county;
    const before = beginning(countyId, plan, person); // what the server had read
    expect(before.started.calendar.version).toBe(nationalCalendar().version);
    await publishFortnightOff();
    const { version } = await host.county.read((em) => calendarOf(em, countyId));
    await createCalendarSpread(host.client, host.taskQueue)(countyId, version);
    expect(await host.client.workflow.getHandle(`calendar:${countyId}:${version}`).result()).toBe(
      0,
    );

    expect((await host.runner.begin(before)).ok).toBe(true);
    const notice = await until(() =>
      host.county.read((em) => em.findOne(NoticeRecord, { countyId, reason: 'dueChanged' })),
    );
    const task = await host.county.read((em) =>
      em.findOneOrFail(Task, { countyId, instanceId: before.instanceId }),
    );
    expect(task.due!.getTime()).toBeGreaterThan(Date.now() + DAYS_OFF * DAY);
    expect(notice.detail).toMatchObject({ to: task.due!.toISOString() });

    const after = beginning(countyId, plan, person);
    const calendar = await host.county.read((em) => calendarOf(em, countyId));
    await host.runner.begin({ ...after, started: { ...after.started, calendar } });
    await until(() => host.county.read((em) => em.findOne(Task, { instanceId: after.instanceId })));
    expect(await movedCases()).toEqual([before.instanceId]);
  });

  it('has its first record before the publication or after it, never beside it', async () => {
    const { countyId } = host.county;
    const order: string[] = [];
    let publish: Promise<unknown> = Promise.resolve();
    await host.county.read(async (em) => {
      await holdCalendar(em, countyId);
      await host.county.read((beside) => holdCalendar(beside, countyId)); // records do not wait for each other
      publish = host.county.read(async (other) => {
        await takeCalendar(other, countyId);
        order.push('published');
      });
      order.push('recorded');
    });
    await publish;
    expect(order).toEqual(['recorded', 'published']);
  });
});

const movedCases = async (): Promise<string[]> => {
  const admin = new pg.Client({ connectionString: host.database.adminUrl });
  await admin.connect();
  const { rows } = await admin.query<{ caseId: string }>(
    `select case_id as "caseId" from audit.body where county_id = $1 and kind = 'calendarChanged'`,
    [host.county.countyId],
  );
  await admin.end();
  return rows.map(({ caseId }) => caseId);
};
