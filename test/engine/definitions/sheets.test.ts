import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { digestOf } from '../../../engine/cases/digest.ts';
import type { AuditResponse } from '../../../engine/http/contract/audit.ts';
import type { ApprovalsResponse, UnreadResponse } from '../../../engine/http/contract/notice.ts';
import type { ProblemResponse } from '../../../engine/http/contract/problem.ts';
import type {
  ProposeSheetsResponse,
  RecurringStartsResponse,
  SheetsResponse,
  StartChangeResponse,
} from '../../../engine/http/contract/sheets.ts';
import {
  ApprovalRequest,
  type ApprovalRequestRow,
} from '../../../engine/store/entities/approval.ts';
import { CaseFile } from '../../../engine/store/entities/case-file.ts';
import type { Json, Variables } from '../../../engine/interpreter/values.ts';
import { serveHost, type Client, type ServedHost } from '../../support/running-server.ts';
import { until } from '../../support/running-host.ts';

let host: ServedHost;
let modeler: Client;
let committee: Client;
let liaison: Client;

beforeAll(async () => {
  host = await serveHost();
  const street = await host.home.unit('STREET', '街道办（演示）');
  const station = await host.home.unit('STATION', '木业站（演示）', street);
  modeler = await host.home.signIn('processAdministrator');
  await host.home.staff();
  committee = await host.home.signIn('deputyAffairsCommittee');
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

const read = async (client = modeler) => (await client.get<SheetsResponse>('/api/terms')).body;
interface Given {
  readonly effectiveFrom?: string | null;
  readonly version?: number;
}
const propose = async (
  key: string,
  given: Record<string, Json>,
  { effectiveFrom = null, version }: Given = {},
) => {
  const sheets = await read();
  const terms = { ...sheets.terms, [key]: { ...(sheets.terms[key] as Variables), ...given } };
  return modeler.send<ProposeSheetsResponse & ProblemResponse>(
    'POST',
    '/api/terms/proposal',
    { terms, ladders: sheets.ladders, effectiveFrom, note: '本县调整' },
    { 'if-match': String(version ?? sheets.version) },
  );
};
const decide = (
  client: Client,
  decision: 'approve' | 'refuse' | 'withdraw',
  hash: string,
  reason?: string,
) =>
  client.send<{ version: number } & ProblemResponse>('POST', `/api/terms/proposal/${decision}`, {
    hash,
    ...(reason === undefined ? {} : { reason }),
  });
const change = async (key: string, given: Record<string, Json>, how: Given = {}) => {
  const proposed = await propose(key, given, how);
  expect(proposed.status).toBe(200);
  return decide(committee, 'approve', proposed.body.hash);
};
const approvalsOf = async (client: Client) =>
  (await client.get<ApprovalsResponse>('/api/approvals')).body.approvals;

describe('the terms of a county', () => {
  it('are those its template brought, with the locks of the law', async () => {
    const sheets = await read();
    expect(sheets.version).toBe(1);
    expect(sheets.terms['signFor']).toMatchObject({ value: 3, unit: 'workingDays' });
    expect(sheets.locks.map(({ key }) => key)).toContain('reply.standard');
    expect(sheets).toMatchObject({ versions: [{ n: 1, inForce: true }], proposal: null });
  });

  it('change once another person has approved, with who, when and why', async () => {
    const { hash } = (await propose('signFor', { value: 2 })).body;
    expect((await read()).terms['signFor']).toMatchObject({ value: 3 });
    expect((await read()).proposal).toMatchObject({
      ...{ standing: 'open', mayDecide: false, mayWithdraw: true, note: '本县调整', hash },
      terms: { signFor: { value: 2 } },
    });
    expect((await read(committee)).proposal).toMatchObject({ mayDecide: true, mayWithdraw: false });

    const answer = await decide(committee, 'approve', hash);
    expect([answer.status, answer.body.version]).toEqual([200, 2]);
    const { terms, versions, proposal } = await read();
    expect(terms['signFor']).toMatchObject({ value: 2 });
    expect(proposal).toBeNull();
    expect(versions.map(({ n, inForce, note }) => [n, inForce, note])).toEqual([
      [2, true, '本县调整'],
      [1, false, null],
    ]);
    const [{ proposedBy, approvedBy } = {}] = versions;
    expect(proposedBy?.id).not.toBe(approvedBy?.id);
    expect((await decide(committee, 'approve', hash)).body.code).toBe('notProposed');
  });

  it('come into force on their day, not before', async () => {
    const answer = await change('signFor', { value: 1 }, { effectiveFrom: '2099-01-01' });
    expect(answer.status).toBe(200);
    const { terms, versions } = await read();
    expect(terms['signFor']).toMatchObject({ value: 1 });
    expect(versions.find(({ inForce }) => inForce)?.n).toBe(2);
    const past = await propose('signFor', { value: 4 }, { effectiveFrom: '2020-01-01' });
    expect([past.status, past.body.code]).toEqual([422, 'effectiveInThePast']);
  });

  it('keep the lock, and name the key, the article and what was given', async () => {
    const before = await read();
    const { status, body } = await propose('reply.standard', { value: 4 });
    expect([status, body.code]).toEqual([422, 'sheetsRefused']);
    expect(body.problems).toMatchObject([{ rule: 'terms/value', elementId: 'reply.standard' }]);
    expect(body.problems?.[0]?.zh).toMatch(/代表法第五十一条.*4 months/);
    expect(await read()).toEqual(before);
  });

  it('are refused to whoever did not see the newest, and changed only by change', async () => {
    const late = await propose('signFor', { value: 3 }, { version: 1 });
    expect([late.status, late.body.code]).toEqual([409, 'sheetsChanged']);
    const same = await propose('signFor', {});
    expect([same.status, same.body.code]).toEqual([409, 'sheetsUnchanged']);
  });

  it('are nobody else’s business', async () => {
    expect((await liaison.get('/api/terms')).status).toBe(403);
    for (const step of ['', '/approve', '/refuse', '/withdraw']) {
      const url = `/api/terms/proposal${step}`;
      expect((await liaison.send('POST', url, {}, { 'if-match': '1' })).status).toBe(403);
    }
    expect(await approvalsOf(liaison)).toEqual([]);
  });
});

describe('a change of terms that waits for another person', () => {
  it('waits alone: of two who propose at once, one is told', async () => {
    const both = await Promise.all([
      propose('issue.ack', { value: 2 }),
      propose('issue.ack', { value: 3 }),
    ]);
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    expect(both.find(({ status }) => status === 409)?.body.code).toBe('alreadyProposed');
  });

  it('is told to whoever may approve it, on the bell and by name', async () => {
    const { body } = await committee.get<UnreadResponse>('/api/notices/unread');
    expect(body.unread).toBe(1);
    expect(await approvalsOf(committee)).toMatchObject([
      { kind: 'changeParameters', standing: 'open', waitsForMe: true },
    ]);
    expect(await approvalsOf(modeler)).toMatchObject([
      { standing: 'open', waitsForMe: false },
      {},
      {},
    ]);
  });

  it('is never approved or refused by whoever proposed it, and taken back by nobody else', async () => {
    const { hash = '' } = (await read()).proposal ?? {};
    for (const act of ['approve', 'refuse'] as const) {
      const own = await decide(modeler, act, hash, act === 'refuse' ? '不同意' : undefined);
      expect([own.status, own.body.code]).toEqual([403, 'ownProposal']);
    }
    const foreign = await decide(committee, 'withdraw', hash);
    expect([foreign.status, foreign.body.code]).toEqual([403, 'foreignProposal']);
  });

  it('is decided as it was seen, and as it was kept', async () => {
    const { hash = '' } = (await read()).proposal ?? {};
    const other = await decide(committee, 'approve', '0'.repeat(64));
    expect([other.status, other.body.code]).toEqual([409, 'proposalChanged']);
    const alter = (note: string) =>
      inOpen((open) => {
        open.payload = { ...(open.payload as Variables), note };
      });
    await alter('改过');
    expect((await decide(committee, 'approve', hash)).body.code).toBe('proposalChanged');
    await alter('本县调整');
  });

  it('is refused with a reason its proposer reads, and changes nothing', async () => {
    const { version, proposal } = await read();
    const refused = await decide(committee, 'refuse', proposal?.hash ?? '', '先征求站点意见');
    expect(refused.status).toBe(204);
    expect(await read()).toMatchObject({
      version,
      proposal: { standing: 'refused', reason: '先征求站点意见', mayWithdraw: false },
    });
    const [told] = await approvalsOf(modeler);
    expect(told).toMatchObject({ standing: 'refused', reason: '先征求站点意见' });
    expect(await approvalsOf(committee)).toEqual([]);
  });

  it('is taken back by whoever proposed it', async () => {
    const { hash } = (await propose('issue.ack', { value: 2 })).body;
    expect((await decide(modeler, 'withdraw', hash)).status).toBe(204);
    expect((await read()).proposal).toBeNull();
    expect((await decide(committee, 'approve', hash)).body.code).toBe('notProposed');
  });

  it('is over after 72 hours, and makes room for the next', async () => {
    const { hash } = (await propose('issue.ack', { value: 2 })).body;
    const { countyId } = host.home.fixture;
    await host.home.fixture.withCounty({ countyId }, async (em) => {
      for (const request of await em.find(ApprovalRequest, { countyId }))
        request.proposedAt = new Date(request.proposedAt.getTime() - 73 * 3_600_000);
    });
    expect((await read(committee)).proposal).toMatchObject({
      ...{ standing: 'expired', mayDecide: false },
    });
    const late = await decide(committee, 'approve', hash);
    expect([late.status, late.body.code]).toEqual([409, 'proposalExpired']);
    expect((await change('issue.ack', { value: 2 })).status).toBe(200);
  });

  it('is not approved once its day has passed or the terms have moved on', async () => {
    const { hash } = (await propose('issue.ack', { value: 3 })).body;
    const because = async (change: Variables) => {
      await inOpen((open) => {
        open.payload = { ...(open.payload as Variables), ...change };
        open.hash = digestOf(open.payload);
      });
      const seen = (await read(committee)).proposal?.hash ?? '';
      return (await decide(committee, 'approve', seen)).body.code;
    };
    expect(await because({ effectiveFrom: '2020-01-01' })).toBe('effectiveInThePast');
    expect(await because({ effectiveFrom: null, version: 1 })).toBe('sheetsChanged');
    expect((await read()).proposal?.standing).toBe('open');
    expect((await decide(modeler, 'withdraw', hash)).body.code).toBe('proposalChanged');
    const { hash: now = '' } = (await read()).proposal ?? {};
    expect((await decide(modeler, 'withdraw', now)).status).toBe(204);
  });

  it('by its author is refused by the table itself', async () => {
    await propose('issue.ack', { value: 3 });
    const cheat = inOpen((open) => {
      Object.assign(open, { status: 'APPROVED', decidedBy: open.proposedBy });
    });
    await expect(cheat).rejects.toThrow(/approval_request_eyes_check/);
    await decide(modeler, 'withdraw', (await read()).proposal?.hash ?? '');
  });

  it('is the business of one county', async () => {
    await propose('issue.ack', { value: 3 });
    const stranger = await (await host.anotherCounty()).signIn('deputyAffairsCommittee');
    expect(await approvalsOf(stranger)).toEqual([]);
    const { hash = '' } = (await read()).proposal ?? {};
    expect((await decide(stranger, 'approve', hash)).body.code).toBe('notProposed');
    await decide(modeler, 'withdraw', hash);
  });

  it('leaves a row for each step in the audit; the one that changed the terms names both', async () => {
    const auditor = await host.home.signIn('auditor');
    const { body } = await auditor.get<AuditResponse>('/api/audit');
    const rows = body.entries.filter(({ kind }) => kind.startsWith('parameters'));
    expect(new Set(rows.map(({ kind }) => kind))).toEqual(
      new Set(['Proposed', 'Changed', 'Refused', 'Withdrawn'].map((end) => `parameters${end}`)),
    );
    expect(JSON.stringify(rows)).not.toContain('先征求站点意见');
    const admin = new pg.Client({ connectionString: host.database.adminUrl });
    await admin.connect();
    const { rows: kept } = await admin.query<{ body: string }>(
      "select body from audit.body where kind = 'parametersChanged' order by seq limit 1",
    );
    await admin.end();
    expect(JSON.parse(kept[0]?.body ?? '')).toMatchObject({
      approval: expect.any(String) as string,
      actor: { person: committee.personId },
      detail: { proposedBy: modeler.personId, changed: ['terms.signFor'] },
    });
  });
});

const inOpen = (change: (open: ApprovalRequestRow) => void) => {
  const { countyId } = host.home.fixture;
  return host.home.fixture.withCounty({ countyId }, async (em) => {
    change(await em.findOneOrFail(ApprovalRequest, { countyId, status: 'OPEN' }));
  });
};

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
