import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AuditResponse } from '../../../engine/http/contract/audit.ts';
import type { CaseListResponse, CaseResponse } from '../../../engine/http/contract/case.ts';
import type { InboxResponse } from '../../../engine/http/contract/inbox.ts';
import type { ProblemResponse } from '../../../engine/http/contract/problem.ts';
import type {
  SuspensionBody,
  SuspensionResponse,
} from '../../../engine/http/contract/suspension.ts';
import type { TaskResponse } from '../../../engine/http/contract/task.ts';
import { publishOver } from '../../support/published-xml.ts';
import { serveHost, type Client, type ServedHost } from '../../support/running-server.ts';

const XML = `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bh="urn:bihuan:bpmn:1" id="D" targetNamespace="urn:test">
  <process id="handling" name="办理" isExecutable="true">
    <startEvent id="begin" name="立案" />
    <userTask id="draft" name="起草"><extensionElements><bh:assignment role="liaisonOfficer" /><bh:timer value="5" unit="workingDays" anchor="activation" /></extensionElements></userTask>
    <endEvent id="done" name="办结" />
    <sequenceFlow id="begin_draft" sourceRef="begin" targetRef="draft" />
    <sequenceFlow id="draft_done" sourceRef="draft" targetRef="done" />
  </process>
</definitions>`;

let host: ServedHost;
let committee: Client;
let liaison: Client;
let definitionId: string;

beforeAll(async () => {
  host = await serveHost();
  const station = await host.home.unit('STATION', '联络站（演示）');
  const modeler = await host.home.signIn('processAdministrator');
  committee = await host.home.signIn('deputyAffairsCommittee');
  liaison = await host.home.signIn('liaisonOfficer', station);
  definitionId = await publishOver(modeler, {
    ...{ name: '办理', nameEn: 'Handling', xml: XML },
    unnamed: ['handling', 'begin', 'draft', 'done'],
  });
});
afterAll(() => host.stop());

const begin = async (): Promise<{ id: string; task: string }> => {
  const begun = await liaison.send<{ caseId: string; opened: { id: string }[] }>(
    'POST',
    '/api/cases',
    { definitionId, processId: 'handling', values: {} },
  );
  expect(begun.status, JSON.stringify(begun.body)).toBe(201);
  return { id: begun.body.caseId, task: encodeURIComponent(begun.body.opened[0]!.id) };
};
const read = async (id: string, by = committee): Promise<CaseResponse> =>
  (await by.get<CaseResponse>(`/api/cases/${id}`)).body;
const decide = (id: string, body: unknown, by = committee, key: string = randomUUID()) =>
  by.send<SuspensionResponse & ProblemResponse>('POST', `/api/cases/${id}/suspension`, body, {
    'idempotency-key': key,
  });
const complete = async (task: string) => {
  const { rev } = (await liaison.get<TaskResponse>(`/api/tasks/${task}`)).body.task;
  return liaison.send<ProblemResponse>(
    'POST',
    `/api/tasks/${task}/operations`,
    { verb: 'complete', values: {} },
    { 'if-match': String(rev) },
  );
};
const reason = '涉及诉讼，等待法院裁定。';
const suspend: SuspensionBody = { verb: 'suspend', reason };
const resume = (timers: 'keep' | 'shift'): SuspensionBody => ({
  verb: 'resume',
  timers,
  reason: '裁定已经送达。',
});

describe('a suspended case', () => {
  it('says who suspended it, when and why: on its page, in the list, in the inbox, on its tasks', async () => {
    const { id, task } = await begin();
    expect((await read(id)).case.suspension).toBeNull();
    const key = randomUUID();
    const done = await decide(id, suspend, committee, key);
    expect(done.status, JSON.stringify(done.body)).toBe(200);
    expect((await decide(id, suspend, committee, key)).body).toEqual(done.body);

    const said = {
      at: expect.any(Number),
      by: { id: committee.personId, name: 'deputyAffairsCommittee（演示）' },
      reason,
    };
    const seen = await read(id, liaison);
    expect(seen.case).toMatchObject({ state: 'suspended', suspension: said });
    expect([seen.maySuspend, (await read(id)).maySuspend]).toEqual([false, true]);
    const { cases } = (await committee.get<CaseListResponse>('/api/cases')).body;
    expect(cases.find((one) => one.id === id)).toMatchObject({ suspension: said });
    const { tasks } = (await liaison.get<InboxResponse>('/api/inbox?box=all')).body;
    expect(tasks.find((one) => one.case.id === id)?.case).toMatchObject({ suspension: said });
    const { verbs, case: file } = (await liaison.get<TaskResponse>(`/api/tasks/${task}`)).body;
    expect(file.suspension).toEqual(seen.case.suspension);
    expect(verbs.find(({ verb }) => verb === 'complete')?.refusal).toMatchObject({
      code: 'caseSuspended',
      params: { by: 'deputyAffairsCommittee（演示）', reason },
    });
  });

  it('takes no act, and tells whoever tries who suspended it and why', async () => {
    const { id, task } = await begin();
    await decide(id, suspend);
    const refused = await complete(task);
    expect([refused.status, refused.body.code]).toEqual([409, 'caseSuspended']);
    expect(refused.body.params).toMatchObject({ by: 'deputyAffairsCommittee（演示）', reason });
    expect((await read(id)).tasks).toHaveLength(1);
  });

  it('keeps its terms when it is resumed so, and goes on', async () => {
    const { id, task } = await begin();
    const { due } = (await read(id)).answers;
    await decide(id, suspend);
    const done = await decide(id, resume('keep'));
    expect(done.status, JSON.stringify(done.body)).toBe(200);
    const after = await read(id);
    expect(after.case).toMatchObject({ state: 'open', suspension: null });
    expect(after.answers.due?.at).toBe(due?.at);
    expect((await complete(task)).status).toBe(200);
  });

  it('is resumed with its terms shifted; history and audit tell both acts with their reasons', async () => {
    const { id } = await begin();
    await decide(id, suspend);
    await decide(id, resume('shift'));
    const after = await read(id, liaison);
    const acts = after.timeline.filter(({ kind }) => kind === 'acted');
    expect(acts.map(({ verb, text }) => [verb, text])).toEqual([
      ['resumeShift', '裁定已经送达。'],
      ['suspend', reason],
    ]);
    const auditor = await host.home.signIn('auditor');
    for (const kind of ['caseSuspended', 'caseResumed']) {
      const path = `/api/audit?kind=${kind}&case=${id}`;
      const { entries } = (await auditor.get<AuditResponse>(path)).body;
      expect(entries).toMatchObject([{ outcome: 'done', actor: { via: 'user' } }]);
    }
  });
});

describe('suspending is refused', () => {
  it.each<[string, unknown]>([
    ['without a reason', { verb: 'suspend' }],
    ['with blanks for a reason', { verb: 'suspend', reason: '      ' }],
    ['with a policy of terms it does not take', { ...suspend, timers: 'keep' }],
    ['resuming, without a word about the terms', { verb: 'resume', reason }],
    ['resuming, in an unknown way', { verb: 'resume', timers: 'stop', reason }],
  ])('%s', async (_how, body) => {
    const { id } = await begin();
    const answer = await decide(id, body);
    expect([answer.status, answer.body.code]).toEqual([422, 'invalidInput']);
    expect((await read(id)).case.state).toBe('open');
  });

  it('to the slower of two: what stands now is said', async () => {
    const { id } = await begin();
    const early = await decide(id, resume('keep'));
    expect([early.status, early.body.code]).toEqual([409, 'caseNotSuspended']);
    await decide(id, suspend);
    const late = await decide(id, { verb: 'suspend', reason: '再挂一次，看看会怎样。' });
    expect([late.status, late.body.code]).toEqual([409, 'caseSuspended']);
    expect(late.body.params).toMatchObject({ reason });
  });

  it('to whoever holds a task of it, in another county, and of a case that is over', async () => {
    const { id, task } = await begin();
    const own = await decide(id, suspend, liaison);
    expect([own.status, own.body.code]).toEqual([403, 'notAllowed']);
    const stranger = await (await host.anotherCounty()).signIn('deputyAffairsCommittee');
    expect((await decide(id, suspend, stranger)).status).toBe(404);
    await complete(task);
    const late = await decide(id, suspend);
    expect([late.status, late.body.code]).toEqual([409, 'caseClosed']);
  });
});
