import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type {
  DefinitionResponse,
  PublishResponse,
  VersionResponse,
} from '../../../engine/http/contract/definition.ts';
import type { InboxResponse } from '../../../engine/http/contract/inbox.ts';
import type { ProblemResponse } from '../../../engine/http/contract/problem.ts';
import { serveHost, type Client, type ServedHost } from '../../support/running-server.ts';

let host: ServedHost;
let modeler: Client;
let liaison: Client;
let station: string;
let id: string;

beforeAll(async () => {
  host = await serveHost();
  station = await host.home.unit(
    'STATION',
    '珠宝站（演示）',
    await host.home.unit('STREET', '街道办'),
  );
  modeler = await host.home.signIn('processAdministrator');
  await host.home.staff();
  liaison = await host.home.signIn('liaisonOfficer', station);
  const { body } = await modeler.send<{ id: string }>('POST', '/api/definitions', {
    name: '四单联动',
    nameEn: 'Four tickets',
    from: { type: 'template', template: 'pinggui-four-ticket' },
  });
  id = body.id;
});
afterAll(() => host.stop());

const read = async () => (await modeler.get<DefinitionResponse>(`/api/definitions/${id}`)).body;
const publish = (rev: number, note: string) =>
  modeler.send<PublishResponse & ProblemResponse>(
    'POST',
    `/api/definitions/${id}/publish`,
    { note, acknowledged: [] },
    { 'if-match': String(rev) },
  );
const save = (rev: number, xml: string) =>
  modeler.send<{ rev: number } & ProblemResponse>(
    'PUT',
    `/api/definitions/${id}/draft`,
    { xml },
    { 'if-match': String(rev) },
  );
const submit = async () => {
  const visitor = host.anybody();
  const { body: form } = await visitor.get<{ hash: string }>(
    `/api/public/forms/issue-intake?station=${station}`,
  );
  const answer = await visitor.send('POST', '/api/public/issues', {
    station,
    formHash: form.hash,
    values: {
      requesterKind: 'RESIDENT',
      requesterName: '某人（演示）',
      phone: '13800138000',
      title: '路灯',
      content: '西区二路的路灯坏了三个月没有人修。',
      privacyRead: true,
    },
  });
  expect(answer.status).toBe(201);
};

describe('a draft', () => {
  it('is saved as it is drawn, and refused to whoever did not see the last one', async () => {
    const { draft } = await read();
    const rev = draft?.rev ?? 0;
    const saved = await save(rev, draft?.xml ?? '');
    expect(saved.body.rev).toBe(rev + 1);
    const late = await save(rev, '<definitions/>');
    expect([late.status, late.body.code, late.body.params['rev']]).toEqual([
      409,
      'draftChanged',
      rev + 1,
    ]);
  });

  it('is nobody’s but the process administrator’s', async () => {
    expect((await liaison.get(`/api/definitions/${id}`)).status).toBe(404);
    expect((await liaison.get('/api/definitions')).status).toBe(403);
  });

  it.each([
    ['no XML', 'hello'],
    [
      'a document type',
      '<!DOCTYPE x><definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"/>',
    ],
  ])('imported from %s is refused with a place and changes nothing', async (_what, xml) => {
    const before = (await modeler.get<{ definitions: object[] }>('/api/definitions')).body
      .definitions.length;
    const answer = await modeler.send<ProblemResponse>('POST', '/api/definitions', {
      name: '坏',
      nameEn: '',
      from: { type: 'import', xml },
    });
    expect([answer.status, answer.body.code]).toEqual([422, 'modelRefused']);
    expect(answer.body.problems?.[0]).toMatchObject({ severity: 'error', line: 1 });
    expect(
      (await modeler.get<{ definitions: object[] }>('/api/definitions')).body.definitions.length,
    ).toBe(before);
  });
});

describe('publishing', () => {
  it('is refused with the problems of the drawing', async () => {
    const { draft } = await read();
    const whole = draft?.xml ?? '';
    const broken = await save(
      draft?.rev ?? 0,
      whole.replace('<bh:assignment role="liaisonOfficer" unit="=case.station" />', ''),
    );
    const refused = await publish(broken.body.rev, '无人');
    expect([refused.status, refused.body.code]).toEqual([422, 'notPublishable']);
    expect(refused.body.problems?.length).toBeGreaterThan(0);
    expect((await save(broken.body.rev, whole)).status).toBe(200);
  });

  it('waits for somebody to hold each role, and says which one and who grants it', async () => {
    const lonely = await host.anotherCounty();
    const drawer = await lonely.signIn('processAdministrator');
    const xml = `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bh="urn:bihuan:bpmn:1" id="D" targetNamespace="urn:test"><process id="p" name="登记" bh:nameEn="Record" isExecutable="true">
  <startEvent id="s" name="开始" bh:nameEn="Begin"/>
  <userTask id="t" name="登记" bh:nameEn="Record"><extensionElements><bh:assignment role="liaisonOfficer" unit="=case.station"/><bh:timer value="5" unit="workingDays"/></extensionElements></userTask>
  <endEvent id="e" name="已登记" bh:nameEn="Recorded"/>
  <sequenceFlow id="f" sourceRef="s" targetRef="t"/><sequenceFlow id="g" sourceRef="t" targetRef="e"/>
</process></definitions>`;
    const { body: made } = await drawer.send<{ id: string; rev: number }>(
      'POST',
      '/api/definitions',
      { name: '登记', nameEn: 'Record', from: { type: 'import', xml } },
    );
    const attempt = () =>
      drawer.send<PublishResponse & ProblemResponse>(
        'POST',
        `/api/definitions/${made.id}/publish`,
        { note: '第一版', acknowledged: [] },
        { 'if-match': String(made.rev) },
      );
    const page = () => drawer.get<DefinitionResponse>(`/api/definitions/${made.id}`);

    const refused = await attempt();
    expect([refused.status, refused.body.code]).toEqual([422, 'notPublishable']);
    expect(refused.body.problems).toMatchObject([
      {
        rule: 'assign/empty',
        elementId: 't',
        publish: 'block',
        zh: expect.stringContaining('“联络员”（liaisonOfficer）'),
        en: expect.stringContaining('the system administrator grants posts'),
      },
    ]);
    expect((await page()).body.resources?.held).not.toContain('liaisonOfficer');

    await lonely.signIn('liaisonOfficer', await lonely.unit('STATION', '联络站（演示）'));
    expect((await page()).body.resources?.held).toContain('liaisonOfficer');
    expect((await attempt()).status).toBe(200);
  });

  it('gives new cases the new version and leaves running ones on theirs', async () => {
    const first = await publish((await read()).draft?.rev ?? 0, '第一版');
    expect(first.body.version).toBe(1);
    await submit();

    const { draft } = await read();
    const changed = await save(
      draft?.rev ?? 0,
      (draft?.xml ?? '').replace('name="点单受理"', 'name="受理并登记"'),
    );
    const second = await publish(changed.body.rev, '第二版：改名');
    expect(second.body).toMatchObject({ version: 2, stillRunning: 1 });
    await submit();

    const { versions } = await read();
    expect(versions.map(({ n, active, running }) => [n, active, running])).toEqual([
      [2, true, 1],
      [1, false, 1],
    ]);
    const { body } = await liaison.get<InboxResponse>('/api/inbox?sort=arrived');
    expect(body.tasks.map(({ step }) => step.zh)).toEqual(['受理并登记', '点单受理']);
    const old = await modeler.get<VersionResponse>(`/api/definitions/${id}/versions/1`);
    expect(old.body.xml).toContain('name="点单受理"');
  });

  it('twice without a change is nothing', async () => {
    const again = await publish((await read()).draft?.rev ?? 0, '再来一次');
    expect([again.status, again.body.code]).toEqual([409, 'nothingToPublish']);
  });
});
