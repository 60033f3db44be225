import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AuditResponse } from '../../../engine/http/contract/audit.ts';
import type { CaseResponse } from '../../../engine/http/contract/case.ts';
import type { ClimbBody, ClimbResponse } from '../../../engine/http/contract/ladder.ts';
import type { NoticesResponse } from '../../../engine/http/contract/notice.ts';
import type { ProblemResponse } from '../../../engine/http/contract/problem.ts';
import { insertParameters } from '../../../engine/store/county-parameters.ts';
import { publishOver } from '../../support/published-xml.ts';
import { serveHost, type Client, type ServedHost } from '../../support/running-server.ts';

/** A case that calls the handling by a unit, which alone knows the unit, and one without a unit. */
const xmlFor = (unit: string): string => `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bh="urn:bihuan:bpmn:1" id="D" targetNamespace="urn:test">
  <process id="issue" name="问题" isExecutable="true">
    <startEvent id="begin" name="立案" />
    <callActivity id="handled" name="办理" calledElement="handling"><extensionElements><bh:mapping><bh:in source="=&quot;${unit}&quot;" target="leadUnit" /></bh:mapping></extensionElements></callActivity>
    <endEvent id="done" name="办结" />
    <sequenceFlow id="f1" sourceRef="begin" targetRef="handled" />
    <sequenceFlow id="f2" sourceRef="handled" targetRef="done" />
  </process>
  <process id="handling" name="办理" isExecutable="true">
    <startEvent id="taken" name="收到" />
    <userTask id="draft" name="起草"><extensionElements><bh:assignment role="liaisonOfficer" /><bh:timer value="5" unit="workingDays" anchor="activation" /></extensionElements></userTask>
    <endEvent id="drafted" name="办完" />
    <sequenceFlow id="f3" sourceRef="taken" targetRef="draft" />
    <sequenceFlow id="f4" sourceRef="draft" targetRef="drafted" />
  </process>
  <process id="alone" name="无单位" isExecutable="true">
    <startEvent id="heard" name="听到" />
    <userTask id="note" name="记录"><extensionElements><bh:assignment role="liaisonOfficer" /><bh:timer value="5" unit="workingDays" anchor="activation" /></extensionElements></userTask>
    <endEvent id="noted" name="记完" />
    <sequenceFlow id="f5" sourceRef="heard" targetRef="note" />
    <sequenceFlow id="f6" sourceRef="note" targetRef="noted" />
  </process>
</definitions>`;

const level = (to: readonly string[], act: string, zh: string, en: string) => ({
  ...{ offset: { n: 0, unit: 'workingDays' }, to, act, zh, en },
});
const LADDERS = {
  units: {
    ...{ zh: '单位分歧', en: 'Units disagree', manual: true, newRound: ['dispatched'] },
    levels: [
      level(['unitLeader@leadUnit'], 'mediate', '主办单位负责人协调', 'Lead unit’s head mediates'),
      level(['deputyAffairsCommittee'], 'mediate', '代工委协调', 'The committee mediates'),
    ],
  },
  task: { zh: '待办', en: 'Tasks', levels: [level(['holder'], 'remind', '提醒', 'Reminder')] },
};

let host: ServedHost;
let committee: Client;
let liaison: Client;
let leader: Client;
let office: Client;
let definitionId: string;

beforeAll(async () => {
  host = await serveHost();
  const { home } = host;
  const station = await home.unit('STATION', '联络站（演示）');
  const unit = await home.unit('UNIT', '区工信局（演示）', undefined, 'GOVERNMENT');
  const modeler = await home.signIn('processAdministrator');
  committee = await home.signIn('deputyAffairsCommittee');
  liaison = await home.signIn('liaisonOfficer', station);
  leader = await home.signIn('unitLeader', unit);
  office = await home.signIn('governmentOffice');
  const { countyId, withCounty } = home.fixture;
  const sheets = { version: 1, terms: {}, ladders: LADDERS, effectiveFrom: new Date(0) };
  const hands = { createdBy: committee.personId, approvedBy: modeler.personId };
  await withCounty({ countyId }, (em) =>
    insertParameters(em, { countyId, ...sheets, ...hands, note: '第一版' }),
  );
  definitionId = await publishOver(modeler, {
    ...{ name: '问题', nameEn: 'Issue', xml: xmlFor(unit) },
    unnamed: [
      ...['issue', 'begin', 'handled', 'done', 'handling', 'taken', 'draft', 'drafted'],
      ...['alone', 'heard', 'note', 'noted'],
    ],
  });
});
afterAll(() => host.stop());

const begin = async (processId = 'issue'): Promise<string> => {
  const body = { definitionId, processId, values: {} };
  const begun = await liaison.send<{ caseId: string }>('POST', '/api/cases', body);
  expect(begun.status, JSON.stringify(begun.body)).toBe(201);
  const { caseId } = begun.body;
  await expect.poll(async () => (await read(caseId)).tasks.length).toBe(1); // it may be of what it has called
  return caseId;
};
const read = async (id: string, by = committee): Promise<CaseResponse> =>
  (await by.get<CaseResponse>(`/api/cases/${id}`)).body;
const climb = (id: string, body: unknown, by = committee, key: string = randomUUID()) =>
  by.send<ClimbResponse & ProblemResponse>('POST', `/api/cases/${id}/ladders`, body, {
    'idempotency-key': key,
  });
const reason = '两家单位对责任划分有分歧。';
const first: ClimbBody = { ladder: 'units', level: 0, reason };
const second: ClimbBody = { ...first, level: 1 };

describe('a ladder people start', () => {
  it('is shown to whoever may start it, not to the others before somebody did', async () => {
    const id = await begin();
    expect(await read(id)).toMatchObject({
      mayClimb: true,
      ladders: [
        {
          ...{ key: 'units', name: { zh: '单位分歧', en: 'Units disagree' }, next: 0 },
          levels: [
            { act: 'mediate', to: [{ zh: '主要负责人' }], started: null },
            { to: [{ zh: '代工委' }], started: null },
          ],
        },
      ],
    });
    expect(await read(id, liaison)).toMatchObject({ mayClimb: false, ladders: [] });
  });

  it('tells the unit that what the case has called knows, with the reason; page, history and audit say so', async () => {
    const id = await begin();
    const key = randomUUID();
    const done = await climb(id, first, committee, key);
    expect(done.status, JSON.stringify(done.body)).toBe(200);
    expect(await climb(id, first, committee, key)).toMatchObject({ status: 200, body: done.body });

    await expect.poll(async () => (await noticesOf(leader, id)).length).toBe(1);
    expect((await noticesOf(leader, id))[0]).toMatchObject({
      ...{ reason: 'ladder', act: 'mediate', text: reason },
      words: { zh: '主办单位负责人协调' },
    });
    const page = await read(id, liaison);
    expect(page.ladders).toMatchObject([
      { next: 1, levels: [{ started: { by: { id: committee.personId } } }, { started: null }] },
    ]);
    expect(page.timeline.find(({ verb }) => verb === 'climb')).toMatchObject({
      ...{ kind: 'acted', text: reason },
      who: { person: { id: committee.personId } },
    });
    expect(page.timeline.find(({ kind }) => kind === 'sent')).toMatchObject({
      notice: {
        words: { zh: '主办单位负责人协调' },
        to: [{ zh: '区工信局（演示） · 主要负责人' }],
      },
    });
    const auditor = await host.home.signIn('auditor');
    const path = `/api/audit?kind=ladderClimbed&case=${id}`;
    const { entries } = (await auditor.get<AuditResponse>(path)).body;
    expect(entries).toMatchObject([{ outcome: 'done', actor: { via: 'user' } }]);
    expect(page.case.state).toBe('open');
  });

  it('is climbed to its last level, and then says that every level was started', async () => {
    const id = await begin();
    await climb(id, first);
    expect((await climb(id, second)).status).toBe(200);
    expect((await read(id)).ladders).toMatchObject([{ next: null }]);
    const after = await climb(id, { ...first, level: 2 });
    expect([after.status, after.body.code]).toEqual([422, 'levelNotNext']);
  });
});

const noticesOf = async (who: Client, id: string) =>
  (await who.get<NoticesResponse>('/api/notices')).body.notices.filter(
    (notice) => notice.case.id === id,
  );

describe('starting a level is refused', () => {
  it.each<[string, unknown, string]>([
    ['without a reason', { ladder: 'units', level: 0 }, 'invalidInput'],
    ['with blanks for a reason', { ...first, reason: '      ' }, 'invalidInput'],
    ['with half a level', { ...first, level: 0.5 }, 'invalidInput'],
    ['with a level below the first', { ...first, level: -1 }, 'invalidInput'],
    ['with more than it takes', { ...first, to: ['somebody'] }, 'invalidInput'],
    ['on a ladder of terms', { ...first, ladder: 'task' }, 'ladderUnknown'],
    ['on no ladder', { ...first, ladder: '__proto__' }, 'ladderUnknown'],
    ['out of turn', second, 'levelNotNext'],
  ])('%s', async (_how, body, code) => {
    const id = await begin();
    const answer = await climb(id, body);
    expect([answer.status, answer.body.code]).toEqual([422, code]);
    expect((await read(id)).ladders).toMatchObject([{ next: 0 }]);
  });

  it('to the slower of two: who has started it is said', async () => {
    const id = await begin();
    const answers = await Promise.all([climb(id, first), climb(id, first)]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    const late = answers.find(({ status }) => status === 409)!;
    expect(late.body).toMatchObject({
      code: 'levelStarted',
      params: { person: expect.any(String), at: expect.any(Number) },
    });
    await expect.poll(async () => (await noticesOf(leader, id)).length).toBe(1);
  });

  it('where the case names nobody whom the level would tell', async () => {
    const id = await begin('alone');
    const answer = await climb(id, first);
    expect([answer.status, answer.body.code]).toEqual([409, 'levelReachesNobody']);
    expect((await read(id)).ladders).toMatchObject([{ next: 0 }]);
  });

  it('while the case is suspended, with who suspended it', async () => {
    const id = await begin('alone');
    const body = { verb: 'suspend', reason: '等待法院裁定。' };
    await committee.send('POST', `/api/cases/${id}/suspension`, body);
    const answer = await climb(id, first);
    expect([answer.status, answer.body.code]).toEqual([409, 'caseSuspended']);
    expect(answer.body.params).toMatchObject({ reason: '等待法院裁定。' });
  });

  it('to whoever handles it, to the government office where the unit is none of its, in another county', async () => {
    const id = await begin();
    const own = await climb(id, first, liaison);
    expect([own.status, own.body.code]).toEqual([403, 'notAllowed']);
    expect((await climb(id, first, office)).status).toBe(404); // it does not even see it
    const stranger = await (await host.anotherCounty()).signIn('deputyAffairsCommittee');
    expect((await climb(id, first, stranger)).status).toBe(404);
  });
});
