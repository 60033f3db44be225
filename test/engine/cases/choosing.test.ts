import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ActResponse, OperationBody } from '../../../engine/http/contract/act.ts';
import type { AuditResponse } from '../../../engine/http/contract/audit.ts';
import type { CaseResponse } from '../../../engine/http/contract/case.ts';
import type { Choosing } from '../../../engine/http/contract/choosing.ts';
import type { InboxResponse } from '../../../engine/http/contract/inbox.ts';
import type { ProblemResponse } from '../../../engine/http/contract/problem.ts';
import type { TaskResponse } from '../../../engine/http/contract/task.ts';
import { publishOver } from '../../support/published-xml.ts';
import { serveHost, type Client, type ServedHost } from '../../support/running-server.ts';

const task = (id: string, name: string): string =>
  `<userTask id="${id}" name="${name}"><extensionElements><bh:assignment role="stationHead" /><bh:timer value="5" unit="workingDays" anchor="activation" /></extensionElements></userTask>`;
const xml = (id: string, name: string, attributes = '', condition = ''): string =>
  `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bh="urn:bihuan:bpmn:1" id="D" targetNamespace="urn:test">
  <process id="${id}" name="${name}" isExecutable="true">
    <startEvent id="begin" name="立案" />
    <adHocSubProcess id="visits" name="走访安排" bh:activation="manual" ${attributes}>
      <extensionElements><bh:assignment role="liaisonOfficer" /></extensionElements>
      ${task('call', '电话回访')}${task('walk', '上门走访')}${task('note', '记录情况')}
      <sequenceFlow id="walk_note" sourceRef="walk" targetRef="note" />
      ${condition && `<completionCondition>=${condition}</completionCondition>`}
    </adHocSubProcess>
    <endEvent id="done" name="办结" />
    <sequenceFlow id="f" sourceRef="begin" targetRef="visits" />
    <sequenceFlow id="g" sourceRef="visits" targetRef="done" />
  </process>
</definitions>`;

let host: ServedHost;
let modeler: Client;
let liaison: Client; // chooses
let colleague: Client; // may choose as well
let head: Client; // does what was chosen
let free: string;
let inOrder: string;

const publish = (process: string, model: string): Promise<string> =>
  publishOver(modeler, {
    ...{ name: '走访', nameEn: 'Visits', xml: model },
    unnamed: [process, 'begin', 'visits', 'call', 'walk', 'note', 'done'],
  });

beforeAll(async () => {
  host = await serveHost();
  const station = await host.home.unit('STATION', '联络站（演示）');
  modeler = await host.home.signIn('processAdministrator');
  liaison = await host.home.signIn('liaisonOfficer', station);
  colleague = await host.home.signIn('liaisonOfficer', station);
  head = await host.home.signIn('stationHead', station);
  free = await publish('visiting', xml('visiting', '走访'));
  inOrder = await publish(
    'ordered',
    xml('ordered', '逐项走访', 'ordering="Sequential"', 'enough = true'),
  );
});
afterAll(() => host.stop());

const begin = async (definitionId = free, processId = 'visiting'): Promise<string> => {
  const begun = await liaison.send<{ caseId: string }>('POST', '/api/cases', {
    ...{ definitionId, processId, values: {} },
  });
  expect(begun.status, JSON.stringify(begun.body)).toBe(201);
  return begun.body.caseId;
};
const read = async (caseId: string, by = liaison): Promise<CaseResponse> =>
  (await by.get<CaseResponse>(`/api/cases/${caseId}`)).body;
const choosingOf = async (caseId: string, by = liaison): Promise<Choosing> => {
  const [found] = (await read(caseId, by)).choosings;
  expect(found).toBeDefined();
  return found!;
};
const operate = (
  { task: id, rev }: Pick<Choosing, 'task' | 'rev'>,
  operation: OperationBody | Record<string, unknown>,
  by = liaison,
  key: string = randomUUID(),
) =>
  by.send<ActResponse & ProblemResponse>(
    'POST',
    `/api/tasks/${encodeURIComponent(id)}/operations`,
    operation,
    { 'if-match': String(rev), 'idempotency-key': key },
  );
const choose = (...elements: string[]): OperationBody => ({ verb: 'choose', elements });
const complete = async (caseId: string, step: string): Promise<void> => {
  const open = (await read(caseId, head)).tasks.find((one) => one.step.zh === step);
  const { rev } = (await head.get<TaskResponse>(`/api/tasks/${open!.id}`)).body.task;
  const done = await operate({ task: open!.id, rev }, { verb: 'complete', values: {} }, head);
  expect(done.status, JSON.stringify(done.body)).toBe(200);
};
const told = ({ activities }: Choosing) =>
  activities.map(({ step, running, done }) => [step.zh, running, done]);

describe('steps people choose', () => {
  it('stand in the inbox of whoever chooses, and say what may begin', async () => {
    const caseId = await begin();
    const found = await choosingOf(caseId);
    expect(found).toMatchObject({
      step: { zh: '走访安排' },
      state: 'open',
      sequential: false,
      endedByHand: true,
      awaitsRunning: false,
      offer: { verb: 'choose', refusal: null },
    });
    expect(told(found)).toEqual([
      ['电话回访', 0, 0],
      ['上门走访', 0, 0],
    ]);
    const inbox = (await colleague.get<InboxResponse>('/api/inbox?box=claimable')).body;
    expect(inbox.tasks.find(({ id }) => id === found.task)).toMatchObject({
      chooses: true,
      case: { id: caseId },
    });
    expect((await head.get<InboxResponse>('/api/inbox?box=claimable')).body.tasks).toEqual([]);
    const asked = (await liaison.get<TaskResponse>(`/api/tasks/${found.task}`)).body;
    expect(asked.choosing).toEqual(found);
    expect(asked.verbs.map(({ verb }) => verb)).toEqual(['choose', 'claim']);
    const { tasks, answers } = await read(caseId);
    expect(tasks).toEqual([]);
    expect(answers.where).toMatchObject([{ step: { zh: '走访安排' } }]);
  });

  it('begin as often as they are chosen, run and are done, and end by hand', async () => {
    const caseId = await begin();
    const key = randomUUID();
    const first = await choosingOf(caseId);
    const chosen = await operate(first, choose('call', 'walk'), liaison, key);
    expect(chosen.status, JSON.stringify(chosen.body)).toBe(200);
    expect(chosen.body.opened.map(({ step }) => step.zh)).toEqual(['电话回访', '上门走访']);
    const again = await operate(first, choose('call', 'walk'), liaison, key);
    expect(again.body).toEqual(chosen.body);
    await complete(caseId, '上门走访');
    await operate(await choosingOf(caseId), choose('call'));
    const running = await choosingOf(caseId);
    expect(told(running)).toEqual([
      ['电话回访', 2, 0],
      ['上门走访', 0, 1],
      ['记录情况', 1, 0],
    ]);
    const ended = await operate(running, choose());
    expect(ended.body).toMatchObject({ caseEnded: true });
    const after = await read(caseId);
    expect([after.case.state, after.choosings, after.tasks]).toEqual(['completed', [], []]);
  });

  it('leave a line in the history and a row in the audit, with who chose what', async () => {
    const caseId = await begin();
    await operate(await choosingOf(caseId), choose('call', 'walk'));
    await operate(await choosingOf(caseId), choose(), colleague);
    const lines = (await read(caseId)).timeline.filter(({ kind }) => kind === 'acted');
    expect(lines).toMatchObject([
      { verb: 'conclude', outcome: null, who: { person: { id: colleague.personId } } },
      {
        verb: 'choose',
        step: { zh: '走访安排' },
        outcome: { zh: '电话回访、上门走访' },
        who: { person: { id: liaison.personId } },
      },
    ]);
    const auditor = await host.home.signIn('auditor');
    const { entries } = (
      await auditor.get<AuditResponse>(`/api/audit?kind=activitiesChosen&case=${caseId}`)
    ).body;
    expect(entries).toMatchObject([
      { outcome: 'done', actor: { person: { id: colleague.personId }, via: 'user' } },
      { outcome: 'done', actor: { person: { id: liaison.personId }, via: 'user' } },
    ]);
  });

  it('begin one after another where they are to, until the condition ends it', async () => {
    const caseId = await begin(inOrder, 'ordered');
    const first = await choosingOf(caseId);
    expect(first).toMatchObject({ sequential: true, endedByHand: false });
    const both = await operate(first, choose('call', 'walk'));
    expect([both.status, both.body.code]).toEqual([422, 'oneAfterAnother']);
    const none = await operate(first, choose());
    expect([none.status, none.body.code]).toEqual([422, 'endedByCondition']);
    expect((await operate(first, choose('call'))).status).toBe(200);
    const waiting = await choosingOf(caseId);
    expect([waiting.state, told(waiting)[0]]).toEqual(['waiting', ['电话回访', 1, 0]]);
    await complete(caseId, '电话回访');
    expect(await choosingOf(caseId)).toMatchObject({ state: 'open', rev: first.rev + 2 });
  });

  it('are handed over and urged as a task is', async () => {
    const caseId = await begin();
    await operate(await choosingOf(caseId), { verb: 'claim' });
    const held = await choosingOf(caseId, colleague);
    expect(held.offer?.refusal?.code).toBe('alreadyClaimed');
    const late = await operate(held, choose('call'), colleague);
    expect([late.status, late.body.code]).toEqual([403, 'notAllowed']);
    const handed = await operate(await choosingOf(caseId), {
      ...{ verb: 'transfer', to: colleague.personId, reason: '我外出，请代为安排。' },
    });
    expect(handed.status, JSON.stringify(handed.body)).toBe(200);
    expect((await operate(await choosingOf(caseId), choose('call'), colleague)).status).toBe(200);
    const urged = { verb: 'urge', text: '请尽快安排走访。' } as const;
    expect((await operate(await choosingOf(caseId), urged, head)).status).toBe(200);
  });
});

describe('a choice is refused', () => {
  it('to the slower of two, who finds nothing lost', async () => {
    const caseId = await begin();
    const seen = await choosingOf(caseId);
    const [one, other] = await Promise.all([
      operate(seen, choose('call')),
      operate(seen, choose('walk'), colleague),
    ]);
    expect([one.status, other.status].sort()).toEqual([200, 409]);
    expect((one.status === 409 ? one : other).body.code).toBe('taskChanged');
    const after = await choosingOf(caseId);
    expect(after.activities.map(({ running }) => running).sort()).toEqual([0, 1]);
    expect((await operate(after, choose('walk'), colleague)).status).toBe(200);
  });

  it.each<[string, Record<string, unknown>, number, string]>([
    ['for what is not offered', { verb: 'choose', elements: ['done'] }, 422, 'elementNotOffered'],
    ['without elements', { verb: 'choose' }, 422, 'invalidInput'],
    ['with a field too many', { ...choose('call'), by: 'p1' }, 422, 'invalidInput'],
    [
      'with more than may begin at once',
      { verb: 'choose', elements: Array.from({ length: 51 }, () => 'call') },
      422,
      'invalidInput',
    ],
    ['as the answer of a task', { verb: 'complete', values: {} }, 409, 'choiceWanted'],
  ])('%s', async (_how, body, status, code) => {
    const caseId = await begin();
    const before = await choosingOf(caseId);
    const answer = await operate(before, body);
    expect([answer.status, answer.body.code]).toEqual([status, code]);
    expect(await choosingOf(caseId)).toEqual(before);
  });

  it('to whoever is not asked, in another county, and after the case has ended', async () => {
    const caseId = await begin();
    const found = await choosingOf(caseId);
    expect((await operate(found, choose('call'), head)).status).toBe(403);
    expect((await choosingOf(caseId, head)).offer).toBeNull();
    const stranger = await (await host.anotherCounty()).signIn('liaisonOfficer');
    expect((await operate(found, choose('call'), stranger)).status).toBe(404);
    await operate(found, choose());
    const late = await operate(found, choose('call'));
    expect([late.status, late.body.code]).toEqual([409, 'taskChanged']);
  });
});
