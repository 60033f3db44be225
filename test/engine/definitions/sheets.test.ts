import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ProblemResponse } from '../../../engine/http/contract/problem.ts';
import type {
  PublishSheetsResponse,
  RecurringStartsResponse,
  SheetsResponse,
  StartChangeResponse,
} from '../../../engine/http/contract/sheets.ts';
import { CaseFile } from '../../../engine/store/entities/case-file.ts';
import type { Json, Variables } from '../../../engine/interpreter/values.ts';
import { serveHost, type Client, type ServedHost } from '../../support/running-server.ts';
import { until } from '../../support/running-host.ts';

let host: ServedHost;
let modeler: Client;
let liaison: Client;

beforeAll(async () => {
  host = await serveHost();
  const street = await host.home.unit('STREET', '街道办（演示）');
  const station = await host.home.unit('STATION', '木业站（演示）', street);
  modeler = await host.home.signIn('processAdministrator');
  await host.home.staff();
  liaison = await host.home.signIn('liaisonOfficer', station);
  const { body } = await modeler.send<{ id: string; rev: number }>('POST', '/api/definitions', {
    name: '五步闭环',
    nameEn: 'Five steps',
    from: { type: 'template', template: 'gangnan-five-step' },
  });
  const published = await modeler.send(
    'POST',
    `/api/definitions/${body.id}/publish`,
    { note: '启用', acknowledged: [] },
    { 'if-match': String(body.rev) },
  );
  expect(published.status).toBe(200);
});
afterAll(() => host.stop());

const read = async () => (await modeler.get<SheetsResponse>('/api/terms')).body;
const change = async (
  key: string,
  given: Record<string, Json>,
  { effectiveFrom = null, version }: { effectiveFrom?: string | null; version?: number } = {},
) => {
  const sheets = await read();
  const terms = { ...sheets.terms, [key]: { ...(sheets.terms[key] as Variables), ...given } };
  return modeler.send<PublishSheetsResponse & ProblemResponse>(
    'PUT',
    '/api/terms',
    { terms, ladders: sheets.ladders, effectiveFrom, note: '本县调整' },
    { 'if-match': String(version ?? sheets.version) },
  );
};
describe('the terms of a county', () => {
  it('are those its template brought, with the locks of the law', async () => {
    const sheets = await read();
    expect(sheets.version).toBe(1);
    expect(sheets.terms['signFor']).toMatchObject({ value: 3, unit: 'workingDays' });
    expect(sheets.locks.map(({ key }) => key)).toContain('reply.standard');
    expect(sheets.versions).toMatchObject([{ n: 1, inForce: true }]);
  });

  it('change as a new version with who, when and why', async () => {
    const answer = await change('signFor', { value: 2 });
    expect([answer.status, answer.body.version]).toEqual([200, 2]);
    const { terms, versions } = await read();
    expect(terms['signFor']).toMatchObject({ value: 2 });
    expect(versions.map(({ n, inForce, note }) => [n, inForce, note])).toEqual([
      [2, true, '本县调整'],
      [1, false, null],
    ]);
  });

  it('come into force on their day, not before', async () => {
    const answer = await change('signFor', { value: 1 }, { effectiveFrom: '2099-01-01' });
    expect(answer.status).toBe(200);
    const { terms, versions } = await read();
    expect(terms['signFor']).toMatchObject({ value: 1 });
    expect(versions.find(({ inForce }) => inForce)?.n).toBe(2);
    const past = await change('signFor', { value: 4 }, { effectiveFrom: '2020-01-01' });
    expect([past.status, past.body.code]).toEqual([422, 'effectiveInThePast']);
  });

  it('keep the lock, and name the key, the article and what was given', async () => {
    const before = await read();
    const { status, body } = await change('reply.standard', { value: 4 });
    expect([status, body.code]).toEqual([422, 'sheetsRefused']);
    expect(body.problems).toMatchObject([{ rule: 'terms/value', elementId: 'reply.standard' }]);
    expect(body.problems?.[0]?.zh).toMatch(/代表法第五十一条.*4 months/);
    expect(await read()).toEqual(before);
  });

  it('are refused to whoever did not see the newest, and changed only by change', async () => {
    const late = await change('signFor', { value: 3 }, { version: 1 });
    expect([late.status, late.body.code]).toEqual([409, 'sheetsChanged']);
    const same = await change('signFor', {});
    expect([same.status, same.body.code]).toEqual([409, 'sheetsUnchanged']);
  });

  it('of two who publish at once, one is told', async () => {
    const { version } = await read();
    const both = await Promise.all([
      change('issue.ack', { value: 2 }, { version }),
      change('issue.ack', { value: 3 }, { version }),
    ]);
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 409]);
  });

  it('are nobody else’s business', async () => {
    expect((await liaison.get('/api/terms')).status).toBe(403);
    const written = await liaison.send('PUT', '/api/terms', {}, { 'if-match': '1' });
    expect(written.status).toBe(403);
  });
});

describe('what the calendar starts', () => {
  const starts = async () =>
    (await modeler.get<RecurringStartsResponse>('/api/recurring-starts')).body.starts;
  const visitDay = async () => (await starts()).find(({ term }) => term === 'visit.notice')!;
  const act = (id: string, body: object) =>
    modeler.send<StartChangeResponse & ProblemResponse>(
      'POST',
      `/api/recurring-starts/${encodeURIComponent(id)}/changes`,
      body,
    );

  it('is shown with its rule and its next ten days', async () => {
    const start = await visitDay();
    expect(start).toMatchObject({
      rule: { rule: 'monthly:25', roll: 'forward', lead: 3 },
      each: 'station',
      state: { paused: false },
    });
    expect(start.next).toHaveLength(10);
    expect(start.next.map(({ nominal }) => nominal.slice(8))).toEqual(Array(10).fill('25'));
    expect(start.next.some(({ provisional }) => provisional)).toBe(true);
  });

  it('is paused and goes on, with the reason', async () => {
    const { id } = await visitDay();
    const paused = await act(id, { type: 'pause', reason: '换届期间' });
    expect(paused.body.start.state).toEqual({ paused: true, note: '换届期间' });
    // a new version of the terms or the procedure does not wake it
    expect((await change('visit.notice', { at: '10:00' })).status).toBe(200);
    expect((await visitDay()).state?.paused).toBe(true);
    expect((await act(id, { type: 'resume', reason: '换届结束' })).body.start.state?.paused).toBe(
      false,
    );
  });

  it('leaves one day out', async () => {
    const { id, next } = await visitDay();
    const { day, at } = next[1]!;
    const skipped = await act(id, { type: 'skip', reason: '当日全县会议', day, at });
    expect(skipped.body.start.next.map((one) => one.skipped)).toEqual([
      ...[false, true],
      ...Array<boolean>(8).fill(false),
    ]);
    const past = { day: '2020-01-01', at };
    const wrong = await act(id, { type: 'skip', reason: '当日全县会议', ...past });
    expect([wrong.status, wrong.body.code]).toEqual([409, 'notAnOccurrence']);
  });

  it('begins by hand, once for each station', async () => {
    const { id } = await visitDay();
    const before = await casesOf('gangnan-visit-day');
    expect((await act(id, { type: 'startNow', reason: '补做一次' })).status).toBe(200);
    await until(async () => (await casesOf('gangnan-visit-day')) === before + 1);
  });

  it('is in the audit, each change with its kind', async () => {
    const auditor = await host.home.signIn('auditor');
    const { body } = await auditor.get<{ entries: { kind: string }[] }>('/api/audit');
    const kinds = body.entries.map(({ kind }) => kind);
    for (const kind of ['Paused', 'Resumed', 'Skipped', 'ByHand'])
      expect(kinds).toContain(`recurringStart${kind}`);
    expect(kinds).toContain('parametersChanged');
  });

  it('is nobody else’s business', async () => {
    const { id } = await visitDay();
    expect((await liaison.get('/api/recurring-starts')).status).toBe(403);
    const written = await liaison.send(
      'POST',
      `/api/recurring-starts/${encodeURIComponent(id)}/changes`,
      { type: 'pause', reason: 'x' },
    );
    expect(written.status).toBe(403);
    expect((await act('unknown', { type: 'pause', reason: 'x' })).status).toBe(404);
  });
});

const casesOf = (processId: string): Promise<number> =>
  host.county.read((em) => em.count(CaseFile, { processId }));
