import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ActResponse } from '../../../engine/http/contract/act.ts';
import type { CaseResponse, DiagramResponse } from '../../../engine/http/contract/case.ts';
import type {
  DefinitionResponse,
  PublishResponse,
} from '../../../engine/http/contract/definition.ts';
import type { InboxResponse } from '../../../engine/http/contract/inbox.ts';
import type { ProblemResponse } from '../../../engine/http/contract/problem.ts';
import type { TaskResponse } from '../../../engine/http/contract/task.ts';
import type { TrackResponse } from '../../../engine/http/contract/tracking.ts';
import { WaitRecord } from '../../../engine/store/entities/execution.ts';
import { serveHost, type Client, type ServedHost } from '../../support/running-server.ts';
import { until } from '../../support/running-host.ts';

let host: ServedHost;
let station: string;
let liaison: Client;
let deputy: Client;
let head: Client;
let modeler: Client;
let code: string;
let caseId: string;

beforeAll(async () => {
  host = await serveHost();
  const { home } = host;
  const street = await home.unit('STREET', '西湾街道办事处', undefined, 'GOVERNMENT');
  station = await home.unit('STATION', '珠宝站（演示）', street);
  modeler = await home.signIn('processAdministrator');
  await home.staff();
  liaison = await home.signIn('liaisonOfficer', station);
  deputy = await home.signIn('leadDeputy', station);
  head = await home.signIn('stationHead', station);
});
afterAll(() => host.stop());

const issue = {
  requesterKind: 'ENTERPRISE',
  requesterName: '甲公司（演示）',
  phone: '13800138000',
  title: '磅秤太少',
  content: '园区只有一台公用磅秤，货车要排队两个小时。',
  urgent: false,
  privacyRead: true,
};

describe('a procedure', () => {
  it('is made from a template and published as version 1', async () => {
    const made = await modeler.send<{ id: string; rev: number }>('POST', '/api/definitions', {
      name: '四单联动',
      nameEn: 'Four tickets',
      from: { type: 'template', template: 'pinggui-four-ticket' },
    });
    expect(made.status).toBe(201);
    const published = await modeler.send<PublishResponse & ProblemResponse>(
      'POST',
      `/api/definitions/${made.body.id}/publish`,
      { note: '第一版', acknowledged: [] },
      { 'if-match': String(made.body.rev) },
    );
    expect(
      published.body.problems?.filter(({ publish }) => publish === 'ack').map((p) => p.en),
    ).toEqual([]);
    expect(published.status, JSON.stringify(published.body).slice(0, 2000)).toBe(200);
    expect(published.body.version).toBe(1);
    expect(published.body.scenarios.every(({ passed }) => passed)).toBe(true);

    const { body } = await modeler.get<DefinitionResponse>(`/api/definitions/${made.body.id}`);
    expect(body.versions).toMatchObject([{ n: 1, active: true, running: 0 }]);
  });
});

describe('a problem raised in public', () => {
  it('is refused field by field, and taken when it is whole', async () => {
    const visitor = host.anybody();
    const { body: stations } = await visitor.get<{ stations: { id: string; form: string }[] }>(
      '/api/public/stations',
    );
    expect(stations.stations.map(({ id }) => id)).toEqual([station]);
    const { body: form } = await visitor.get<{ hash: string }>(
      `/api/public/forms/issue-intake?station=${station}`,
    );

    const wrong = await visitor.send<ProblemResponse>('POST', '/api/public/issues', {
      station,
      formHash: form.hash,
      values: { ...issue, content: '太短', phone: '1', extra: 1 },
    });
    expect(wrong.status).toBe(422);
    expect(wrong.body.fields?.map(({ path, code: why }) => `${path} ${why}`)).toEqual([
      '/phone notAPhone',
      '/content tooShort',
      '/extra unknownField',
    ]);

    const key = { 'idempotency-key': randomUUID() };
    const submit = () =>
      visitor.send<{ trackingCode: string }>(
        'POST',
        '/api/public/issues',
        { station, formHash: form.hash, values: issue },
        key,
      );
    const first = await submit();
    expect(first.status, JSON.stringify(first.body)).toBe(201);
    const again = await submit();
    expect(again.body.trackingCode).toBe(first.body.trackingCode);
    code = first.body.trackingCode;
    expect(code).toMatch(/^([0-9A-Z]{4}-){3}[0-9A-Z]{4}$/);
  });

  it('can be followed by its code, without a name in the answer', async () => {
    const { status, body } = await host
      .anybody()
      .send<TrackResponse>('POST', '/api/public/track', { code });
    expect(status, JSON.stringify(body)).toBe(200);
    expect(body).toMatchObject({ title: '磅秤太少', state: 'open', where: [{ zh: '受理登记' }] });
    expect(JSON.stringify(body)).not.toContain('liaisonOfficer（演示）');
    expect(
      (await host.anybody().send('POST', '/api/public/track', { code: 'AAAA-BBBB-CCCC-DDDD' }))
        .status,
    ).toBe(404);
  });

  it('stands in the inbox of the liaison officer, late or not', async () => {
    const { body } = await liaison.get<InboxResponse>('/api/inbox');
    expect(body.tasks).toMatchObject([
      {
        elementId: 'P_Ack',
        step: { zh: '点单受理' },
        phase: { zh: '点单' },
        case: { title: '磅秤太少' },
      },
    ]);
    caseId = body.tasks[0]?.case.id ?? '';
    expect((await deputy.get<InboxResponse>('/api/inbox')).body.tasks).toEqual([]);
  });

  it('is shown with form, papers, four answers and buttons', async () => {
    const [task] = (await liaison.get<InboxResponse>('/api/inbox')).body.tasks;
    const { status, body } = await liaison.get<TaskResponse>(`/api/tasks/${task?.id}`);
    expect(status, JSON.stringify(body)).toBe(200);
    expect(body.form?.ref).toBe('issue-ack');
    expect(body.papers[0]).toMatchObject({ values: { title: '磅秤太少', phone: '13800138000' } });
    expect(body.answers.phases.map(({ name, state }) => `${name.zh} ${state}`)).toEqual([
      '点单 active',
      '定单 ahead',
      '接单 ahead',
      '验单 ahead',
    ]);
    expect(body.verbs).toContainEqual({ verb: 'complete', refusal: null });
    expect(body.task.outcomes.map(({ code: outcome }) => outcome)).toContain('ACCEPT');
  });
});

describe('a task', () => {
  const ack = { category: 'OTHER', conflictCheck: 'NONE' };
  let path: string;
  let rev: string;

  it('is refused field by field by the server, and says where it would lead', async () => {
    const [task] = (await liaison.get<InboxResponse>('/api/inbox')).body.tasks;
    path = `/api/tasks/${task?.id}`;
    rev = String(task?.rev);
    const refused = await liaison.send<ProblemResponse>(
      'POST',
      `${path}/operations`,
      { verb: 'complete', outcome: 'ACCEPT', values: {} },
      { 'if-match': rev },
    );
    expect(refused.status).toBe(422);
    expect(refused.body.fields?.map(({ path: at }) => at)).toContain('/category');

    const values = { ...ack, contactDeputy: deputy.personId };
    const { body } = await liaison.send<{ next: { step: { zh: string } }[] }>(
      'POST',
      `${path}/preview`,
      { outcome: 'ACCEPT', values },
    );
    expect(body.next.map(({ step }) => step.zh)).toEqual(['定单：梳理成建议']);
  });

  it('keeps a draft for its writer', async () => {
    const saved = await liaison.send('PUT', `${path}/draft`, { values: { category: 'OTHER' } });
    expect(saved.status).toBe(200);
    expect((await liaison.get<TaskResponse>(path)).body.draft?.values).toEqual({
      category: 'OTHER',
    });
  });

  it('belongs to one of ten who press at once; nine are told who was faster', async () => {
    const values = { ...ack, contactDeputy: deputy.personId };
    const body = { verb: 'complete', outcome: 'ACCEPT', values };
    const answers = await Promise.all(
      Array.from({ length: 10 }, () =>
        liaison.send<ActResponse & ProblemResponse>('POST', `${path}/operations`, body, {
          'if-match': rev,
        }),
      ),
    );
    const done = answers.filter(({ status }) => status < 300);
    const late = answers.filter(({ status }) => status === 409);
    expect(
      answers.map(({ status }) => status).sort(),
      JSON.stringify(answers.map((a) => a.body)),
    ).toEqual([200, ...Array<number>(9).fill(409)]);
    expect(done[0]?.body.opened.map(({ step }) => step.zh)).toEqual(['定单：梳理成建议']);
    expect(new Set(late.map(({ body: problem }) => problem.code))).toEqual(
      new Set(['taskChanged']),
    );
    expect(late[0]?.body.params['by']).toMatchObject({ id: liaison.personId });
  });

  it('answers the same request with its key again', async () => {
    const [task] = (await deputy.get<InboxResponse>('/api/inbox')).body.tasks;
    expect(task?.elementId).toBe('P_Shape');
    const key = { 'idempotency-key': randomUUID(), 'if-match': String(task?.rev) };
    const claim = () =>
      deputy.send<ActResponse>(
        'POST',
        `/api/tasks/${task?.id}/operations`,
        { verb: 'urge', text: '请抓紧' },
        key,
      );
    const [first, again] = [await claim(), await claim()];
    expect(first.status, JSON.stringify(first.body)).toBe(200);
    expect(again.body.rev).toBe(first.body.rev);
    const other = await deputy.send(
      'POST',
      `/api/tasks/${task?.id}/operations`,
      { verb: 'urge', text: '别的话' },
      key,
    );
    expect([other.status, other.body['code']]).toEqual([422, 'idempotencyKeyReused']);
  });
});

describe('the case', () => {
  it('shows its papers, its timeline and its place in the drawing', async () => {
    const { status, body } = await head.get<CaseResponse>(`/api/cases/${caseId}`);
    expect(status, JSON.stringify(body)).toBe(200);
    expect(body.answers.where.map(({ elementId }) => elementId)).toEqual(['P_Shape']);
    expect(body.papers.map(({ step }) => step.zh)).toEqual(['点单：收到诉求', '点单受理']);
    expect(body.timeline.map(({ kind, verb }) => verb ?? kind)).toEqual([
      'urge',
      'complete',
      'started',
    ]);

    const diagram = await head.get<DiagramResponse>(`/api/cases/${caseId}/diagram`);
    expect(diagram.body.marks).toMatchObject({
      active: expect.arrayContaining(['P_Shape']) as string[],
    });
    expect(diagram.body.marks.done).toContain('P_Ack');
  });

  it('is listed for whoever may open it, and for nobody else', async () => {
    const listed = await head.get<{ cases: { id: string }[] }>('/api/cases');
    expect(listed.body.cases.map(({ id }) => id)).toEqual([caseId]);
    const stranger = await host.home.signIn(
      'liaisonOfficer',
      await host.home.unit('STATION', '另一站'),
    );
    expect((await stranger.get<{ cases: object[] }>('/api/cases')).body.cases).toEqual([]);
    expect((await stranger.get(`/api/cases/${caseId}`)).status).toBe(404);
  });

  it('can be read step by step by the auditor, who changes nothing', async () => {
    const auditor = await host.home.signIn('auditor');
    const rows = await auditor.get<{ entries: { kind: string; case: { id: string } | null }[] }>(
      '/api/audit',
    );
    expect(rows.status, JSON.stringify(rows.body)).toBe(200);
    expect(rows.body.entries.map(({ kind }) => kind)).toContain('taskCompleted');
    const history = await auditor.get<{ steps: { event: string; version: number }[] }>(
      `/api/audit/cases/${caseId}`,
    );
    expect(history.status, JSON.stringify(history.body)).toBe(200);
    expect(history.body.steps[0]).toMatchObject({ event: 'processStarted', version: 1 });
    expect((await liaison.get('/api/audit')).status).toBe(403);
  });

  it('does not exist for another county, with all that belongs to it', async () => {
    const other = await host.anotherCounty();
    const person = await other.signIn('deputyAffairsCommittee');
    const designer = await other.signIn('processAdministrator');
    const reader = await other.signIn('auditor');
    const [task] = (await deputy.get<InboxResponse>('/api/inbox')).body.tasks;
    const { body: mine } = await modeler.get<{ definitions: { id: string }[] }>('/api/definitions');
    const definition = mine.definitions[0]?.id ?? '';
    const statuses = await Promise.all([
      person.get(`/api/cases/${caseId}`),
      person.get(`/api/cases/${caseId}/diagram`),
      person.get(`/api/tasks/${task?.id}`),
      person.send(
        'POST',
        `/api/tasks/${task?.id}/operations`,
        { verb: 'claim' },
        { 'if-match': '1' },
      ),
      person.send('PUT', `/api/tasks/${task?.id}/draft`, { values: {} }),
      designer.get(`/api/definitions/${definition}`),
      designer.send(
        'PUT',
        `/api/definitions/${definition}/draft`,
        { xml: '<x/>' },
        { 'if-match': '1' },
      ),
      designer.get(`/api/definitions/${definition}/versions/1`),
      reader.get(`/api/audit/cases/${caseId}`),
      reader.get(`/api/cases/${caseId}`),
    ]);
    expect(statuses.map(({ status }) => status)).toEqual(Array<number>(10).fill(404));
    expect((await person.get<{ cases: object[] }>('/api/cases')).body.cases).toEqual([]);
    expect(
      (await reader.get<{ entries: { case: object | null }[] }>('/api/audit')).body.entries.filter(
        (entry) => entry.case,
      ),
    ).toEqual([]);
  });

  it('asks the requester on the tracking page and hears the answer', async () => {
    const [task] = (await deputy.get<InboxResponse>('/api/inbox')).body.tasks;
    const page = await deputy.get<TaskResponse>(`/api/tasks/${task?.id}`);
    expect(page.body.task.outcomes.map(({ code: outcome }) => outcome)).toContain('CONTINUE');
    await until(async () => {
      const { body } = await host
        .anybody()
        .send<TrackResponse>('POST', '/api/public/track', { code });
      return body.phases.find(({ name }) => name.zh === '定单')?.state === 'active';
    });
  });

  it('says in its history that a reminder came late, and since when it was due', async () => {
    const { countyId } = host.county;
    const due = new Date(Date.now() - 7_200_000);
    const rung = { countyId, caseId, kind: 'timer', name: 'ladder', closedAt: null } as const;
    const { instanceId, waitId } = await host.county.read(async (em) => {
      const wait = await em.findOneOrFail(WaitRecord, rung);
      wait.openedAt = new Date(due.getTime() - 1);
      wait.due = due;
      return wait;
    });
    await host.runner.deliver(countyId, instanceId, {
      id: 'late',
      actor: { kind: 'system', id: 'clock' },
      happened: { type: 'timerFired', waitId },
    });
    const newest = await until(async () => {
      const { body } = await head.get<CaseResponse>(`/api/cases/${caseId}`);
      return body.timeline[0]?.kind === 'sent' && body.timeline; // whom it reminded
    });
    expect(newest.slice(0, 2)).toMatchObject([
      { kind: 'sent', notice: { reason: 'ladder' } },
      { kind: 'timer', lateSince: due.getTime() },
    ]);
  });
});
