import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type {
  CalendarDay,
  CalendarResponse,
  CalendarYearResponse,
  ImportYearResponse,
  PreviewDueResponse,
} from '../../../engine/http/contract/calendar.ts';
import type { AuditResponse } from '../../../engine/http/contract/audit.ts';
import type { ApprovalsResponse } from '../../../engine/http/contract/notice.ts';
import type { ProblemResponse } from '../../../engine/http/contract/problem.ts';
import { calendarOf } from '../../../engine/store/calendar.ts';
import { ApprovalRequest } from '../../../engine/store/entities/approval.ts';
import { CalendarEdition } from '../../../engine/store/entities/calendar.ts';
import { Task } from '../../../engine/store/entities/execution.ts';
import { formatInstant } from '../../../engine/time/instant.ts';
import { plansOf } from '../../support/linear-process.ts';
import { beginning, until } from '../../support/running-host.ts';
import {
  serveHost,
  type Answer,
  type Client,
  type ServedHost,
} from '../../support/running-server.ts';

const YEAR = 2027;
const NOTICE = '国办发明电〔2026〕演示号';
const CSV = [
  'date,kind,name',
  '2026-12-31,OFF,元旦',
  '2027-01-01,OFF,元旦',
  '2027-01-31,MAKEUP,春节',
  '2027-02-08,OFF,春节',
].join('\n');

let host: ServedHost;
let administrator: Client;
let committee: Client;
let auditor: Client;

beforeAll(async () => {
  host = await serveHost();
  administrator = await host.home.signIn('processAdministrator');
  committee = await host.home.signIn('deputyAffairsCommittee');
  auditor = await host.home.signIn('auditor');
});
afterAll(() => host.stop());

const overview = async (client = administrator) =>
  (await client.get<CalendarResponse>('/api/calendar')).body;
const yearOf = async (client = administrator, year = YEAR) =>
  (await client.get<CalendarYearResponse>(`/api/calendar/years/${year}`)).body;
const importYear = (body: unknown, year = YEAR) =>
  administrator.send<ImportYearResponse & ProblemResponse>(
    'POST',
    `/api/calendar/years/${year}/import`,
    body,
  );
const step = <T = ProblemResponse>(
  client: Client,
  name: 'propose' | 'publish' | 'discard',
  rev: number,
  year = YEAR,
): Promise<Answer<T & ProblemResponse>> =>
  client.send('POST', `/api/calendar/years/${year}/${name}`, {}, { 'if-match': String(rev) });
const save = (
  client: Client,
  rev: number,
  body: { notice: string; days: readonly CalendarDay[] },
  year = YEAR,
) =>
  client.send<{ rev: number } & ProblemResponse>('PUT', `/api/calendar/years/${year}/draft`, body, {
    'if-match': String(rev),
  });
const preview = async (client: Client, query: string) =>
  (await client.get<PreviewDueResponse & ProblemResponse>(`/api/calendar/preview?${query}`)).body;
const waiting = async (client: Client) =>
  (await client.get<ApprovalsResponse>('/api/approvals')).body.approvals.filter(
    ({ waitsForMe }) => waitsForMe,
  );
const local = (date: string, name: string): CalendarDay => ({
  date,
  kind: 'OFF',
  name,
  scope: 'local',
});

describe('the calendar of a county', () => {
  it('is what ships with the product until somebody publishes a year', async () => {
    const { years, version, mayEdit } = await overview();
    expect([version, mayEdit]).toEqual(['cn-2026', true]);
    expect(years.filter(({ published }) => published).map(({ year }) => year)).toEqual([
      2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026,
    ]);
    const shipped = await yearOf(administrator, 2026);
    expect(shipped.inForce).toMatchObject({ number: null, notice: '国办发明电〔2025〕7号' });
    expect(await yearOf()).toEqual({ year: YEAR, bundled: false, inForce: null, inWork: null });
  });

  it.each(['liaisonOfficer', 'unitHandler', 'systemAdministrator'])(
    'is not for the %s',
    async (role) => {
      const somebody = await host.home.signIn(role);
      expect((await somebody.get('/api/calendar')).status).toBe(403);
      expect((await save(somebody, 0, { notice: '', days: [] })).status).toBe(403);
    },
  );

  it('is read, not changed, by the auditor', async () => {
    expect((await overview(auditor)).mayEdit).toBe(false);
    expect((await save(auditor, 0, { notice: '', days: [] })).status).toBe(403);
    expect((await step(auditor, 'publish', 1)).status).toBe(403);
  });

  it('explains a due date, and says what is provisional', async () => {
    const answer = await preview(auditor, 'from=2026-02-12&n=5&unit=workingDays&roll=none');
    expect(answer).toMatchObject({ due: '2026-02-26', provisional: false, rolledFrom: null });
    expect(answer.days).toContainEqual({
      date: '2026-02-14',
      counts: true,
      zh: '周六，春节调休补班，照常上班，计为第 2 天',
      en: 'Saturday, a make-up working day for Spring Festival: day 2',
    });
    expect(await preview(auditor, 'from=2027-01-29&n=1&unit=workingDays&roll=none')).toMatchObject({
      due: '2027-02-01',
      provisional: true,
    });
  });

  it.each([
    ['from=2026-02-30&n=5&unit=workingDays&roll=none', 'calendarRefused'],
    ['from=2026-02-12&n=0&unit=workingDays&roll=none', 'calendarRefused'],
    ['from=2026-02-12&n=1.5&unit=workingDays&roll=none', 'invalidInput'],
    ['from=2026-02-12&n=5&unit=weeks&roll=none', 'invalidInput'],
    ['from=2026-02-12&n=5&unit=workingDays&roll=none&calendar=other', 'invalidInput'],
  ])('refuses the question %s', async (query, code) => {
    expect((await preview(auditor, query)).code).toBe(code);
  });
});

describe('a dry run', () => {
  it('says what a file would make of the year, and keeps nothing', async () => {
    const { body } = await importYear({ type: 'file', text: CSV });
    expect(body).toMatchObject({ added: 4, changed: 0, removed: 0, faults: [] });
    expect(body.days.map(({ date }) => date)).toContain('2026-12-31'); // the notice of the next year names it
    expect((await yearOf()).inWork).toBeNull();
  });

  it('names every row that is wrong', async () => {
    const { body } = await importYear({
      type: 'file',
      text: `${CSV}\n2027-02-30,OFF,x\n2027-03-01,REST,x`,
    });
    expect(body.faults).toMatchObject([
      { row: 6, en: expect.stringContaining('a day that exists') as string },
      { row: 7, zh: expect.stringContaining('OFF（放假）或 MAKEUP（补班）') as string },
    ]);
  });

  it('refuses a file of another year, and a year that does not ship', async () => {
    const other = await importYear({ type: 'file', text: 'date,kind,name\n2031-01-01,OFF,元旦' });
    expect(other.body.faults).toMatchObject([{ code: 'fileYear' }]);
    const { status, body } = await importYear({ type: 'bundled' });
    expect([status, body.code]).toEqual([422, 'calendarRefused']);
  });

  it('takes back to what ships', async () => {
    const { body } = await importYear({ type: 'bundled' }, 2026);
    expect(body).toMatchObject({
      added: 0,
      changed: 0,
      removed: 0,
      notice: '国办发明电〔2025〕7号',
    });
  });
});

describe('publishing a year', () => {
  it('takes two people, and tells every running case', async () => {
    // a case whose term runs into the year nobody has published
    const { countyId } = host.home.fixture;
    const [plan] = await plansOf(TERM_XML);
    if (!plan) throw new Error('no plan');
    await host.home.fixture.keepPlans([plan]);
    const begun = await host.runner.begin(beginning(countyId, plan, administrator.personId));
    if (!begun.ok) throw new Error(begun.refusal.message);
    const dueOf = async (provisional: boolean) => {
      const row = await until(() =>
        host.home.fixture.read((em) =>
          em.findOne(Task, { countyId, instanceId: begun.value.instanceId, provisional }),
        ),
      );
      return formatInstant((row.due?.getTime() ?? 0) - 60_000, 480).slice(0, 10);
    };
    expect(await dueOf(true)).toBe('2027-02-01'); // 31 January is taken for a plain Sunday

    const { days } = (await importYear({ type: 'file', text: CSV })).body;
    const saved = await save(administrator, 0, { notice: '', days });
    expect(saved).toMatchObject({ status: 200, body: { rev: 1 } });
    expect((await save(committee, 0, { notice: NOTICE, days })).body.code).toBe('draftChanged');

    const nameless = await step(administrator, 'propose', 1);
    expect([nameless.status, nameless.body.code]).toEqual([422, 'calendarRefused']);
    await save(administrator, 1, { notice: NOTICE, days });
    expect((await step(committee, 'publish', 2)).body.code).toBe('notProposed');
    expect((await step(administrator, 'propose', 2)).body).toEqual({ rev: 3 });

    expect((await yearOf(administrator)).inWork).toMatchObject({ mayPublish: false, rev: 3 });
    const own = await step(administrator, 'publish', 3);
    expect([own.status, own.body.code]).toEqual([403, 'ownProposal']);
    expect((await yearOf(committee)).inWork).toMatchObject({
      mayPublish: true,
      status: 'PROPOSED',
    });
    expect(
      await preview(committee, 'from=2027-01-29&n=1&unit=workingDays&roll=none&with=2027'),
    ).toMatchObject({ due: '2027-01-31', provisional: false });

    const published = await step<{ number: number }>(committee, 'publish', 3);
    expect([published.status, published.body.number]).toEqual([200, 1]);
    expect((await yearOf()).inForce).toMatchObject({ number: 1, notice: NOTICE });
    expect((await overview()).version).toBe('cn-2026+2027.1');
    expect(await dueOf(false)).toBe('2027-01-31');
  });

  it('leaves a row for each step in the audit, and no free text', async () => {
    const { entries } = (await auditor.get<AuditResponse>('/api/audit')).body;
    const rows = entries.filter(({ kind }) => kind.startsWith('calendar'));
    expect(rows.map(({ kind }) => kind)).toEqual([
      'calendarChanged',
      'calendarPublished',
      'calendarProposed',
      'calendarSaved',
      'calendarSaved',
    ]);
    expect(JSON.stringify(rows)).not.toContain(NOTICE);
  });

  it('with December of the year before: its own day counts from there on', async () => {
    const calendar = await host.home.fixture.read((em) =>
      calendarOf(em, host.home.fixture.countyId),
    );
    expect(calendar.off).toContain('2026-12-31');
    expect(calendar.off).toContain('2026-10-07');
    expect(calendar.through).toBe('2027-12-31');
  });

  it('again needs a change, and keeps the county’s own days when the notice is imported anew', async () => {
    const { inForce } = await yearOf();
    const days = [...(inForce?.days ?? [])];
    const same = await save(administrator, 0, { notice: NOTICE, days });
    expect((await step(administrator, 'propose', same.body.rev)).body.code).toBe(
      'calendarUnchanged',
    );
    await save(administrator, 1, {
      notice: NOTICE,
      days: [...days, local('2027-04-09', '三月三')],
    });
    await step(administrator, 'propose', 2);
    await step(committee, 'publish', 3);
    expect((await yearOf()).inForce).toMatchObject({ number: 2 });
    const again = (await importYear({ type: 'file', text: CSV })).body;
    expect(again.days).toContainEqual(local('2027-04-09', '三月三'));
    expect(again).toMatchObject({ removed: 0 });
  });

  it('is over for a draft that was discarded, and for a proposal that was edited', async () => {
    const days = [...((await yearOf()).inForce?.days ?? []), local('2027-04-12', '三月三')];
    await save(administrator, 0, { notice: NOTICE, days });
    await step(administrator, 'propose', 1);
    await save(administrator, 2, { notice: NOTICE, days });
    expect((await step(committee, 'publish', 2)).body.code).toBe('draftChanged');
    expect((await step(committee, 'publish', 3)).body.code).toBe('notProposed');
    expect((await step(administrator, 'discard', 3)).status).toBe(204);
    expect((await yearOf()).inWork).toBeNull();
  });

  it('needs approval within 72 hours', async () => {
    const { countyId } = host.home.fixture;
    const days = [...((await yearOf()).inForce?.days ?? []), local('2027-04-12', '三月三')];
    await save(administrator, 0, { notice: NOTICE, days });
    await step(administrator, 'propose', 1);
    await host.home.fixture.withCounty({ countyId }, async (em) => {
      for (const request of await em.find(ApprovalRequest, { countyId }))
        request.proposedAt = new Date(request.proposedAt.getTime() - 73 * 3_600_000);
    });
    const late = await step(committee, 'publish', 2);
    expect([late.status, late.body.code]).toEqual([409, 'proposalExpired']);
    expect((await yearOf(committee)).inWork).toMatchObject({ expired: true, mayPublish: false });
    expect((await step(administrator, 'propose', 2)).body).toEqual({ rev: 3 });
    expect((await yearOf(committee)).inWork).toMatchObject({ expired: false, mayPublish: true });
    expect((await step(administrator, 'propose', 3)).body.code).toBe('alreadyProposed');
    await step(administrator, 'discard', 3);
    expect(await waiting(committee)).toEqual([]);
  });

  it('is the year as it was put forward, or nothing', async () => {
    const { countyId } = host.home.fixture;
    const days = [...((await yearOf()).inForce?.days ?? []), local('2027-04-12', '三月三')];
    await save(committee, 0, { notice: NOTICE, days });
    await step(committee, 'propose', 1);
    expect(await waiting(administrator)).toMatchObject([
      { kind: 'publishCalendar', object: '2027' },
    ]);
    await host.home.fixture.withCounty({ countyId }, async (em) => {
      const open = await em.findOneOrFail(CalendarEdition, { countyId, status: 'PROPOSED' });
      open.days = [...open.days, local('2027-04-13', '三月三')];
    });
    const other = await step(administrator, 'publish', 2);
    expect([other.status, other.body.code]).toEqual([409, 'proposalChanged']);
    await step(committee, 'discard', 2);
  });

  it.each([
    [
      'contradicts itself',
      [local('2027-05-01', 'a'), local('2027-05-01', 'b')],
      /one row for a day/,
    ],
    ['is about another year', [local('2028-05-01', 'a')], /days of the years listed/],
    ['lists nothing', [], /at least one day/],
  ])('is refused for a year that %s', async (_, days, sentence) => {
    const { status, body } = await save(administrator, 0, { notice: NOTICE, days });
    expect([status, body.code]).toEqual([422, 'calendarRefused']);
    expect((body.params['fault'] as { en: string }).en).toMatch(sentence);
  });

  it('is refused for a year that leaves a gap, and for an address that is none', async () => {
    const gap = await save(
      administrator,
      0,
      { notice: NOTICE, days: [local('2030-05-01', 'a')] },
      2030,
    );
    expect((gap.body.params['fault'] as { en: string }).en).toMatch(
      /without a gap, but found 2029/,
    );
    expect((await administrator.get('/api/calendar/years/soon')).status).toBe(422);
    expect(
      (await administrator.send('PUT', '/api/calendar/years/2028/draft', { notice: '', days: [] }))
        .status,
    ).toBe(428);
  });

  it('is the business of one county', async () => {
    const other = await host.anotherCounty();
    const stranger = await other.signIn('processAdministrator');
    expect((await overview(stranger)).version).toBe('cn-2026');
    expect(await yearOf(stranger)).toMatchObject({ inForce: null, inWork: null });
  });

  it('by its editor is refused by the table itself', async () => {
    const { countyId } = host.home.fixture;
    const cheat = host.home.fixture.withCounty({ countyId }, async (em) => {
      const [edition] = await em.find(CalendarEdition, { countyId, status: 'PUBLISHED' });
      if (edition) edition.publishedBy = edition.editors[0] ?? null;
    });
    await expect(cheat).rejects.toThrow(/calendar_edition_eyes_check/);
  });
});

const TERM_XML = `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bh="urn:bihuan:bpmn:1" id="Definitions" targetNamespace="urn:test">
  <bpmn:process id="term" name="term" isExecutable="true">
    <bpmn:startEvent id="Start" name="Start" />
    <bpmn:userTask id="Report" name="Report">
      <bpmn:extensionElements>
        <bh:assignment role="processAdministrator" />
        <bh:timer value="2027-01-31" unit="fixedDate" roll="forward" />
      </bpmn:extensionElements>
    </bpmn:userTask>
    <bpmn:endEvent id="End" name="End" />
    <bpmn:sequenceFlow id="a" sourceRef="Start" targetRef="Report" />
    <bpmn:sequenceFlow id="b" sourceRef="Report" targetRef="End" />
  </bpmn:process>
</bpmn:definitions>`;
