import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AuditResponse } from '../../../engine/http/contract/audit.ts';
import type { CaseResponse } from '../../../engine/http/contract/case.ts';
import type {
  IncidentsResponse,
  OpenIncident,
  ResolutionBody,
  ResolutionResponse,
} from '../../../engine/http/contract/incident.ts';
import type { ProblemResponse } from '../../../engine/http/contract/problem.ts';
import type { TaskResponse } from '../../../engine/http/contract/task.ts';
import { publishOver } from '../../support/published-xml.ts';
import { serveHost, type Client, type ServedHost } from '../../support/running-server.ts';
import { until } from '../../support/running-host.ts';

const task = (id: string, name: string): string =>
  `<userTask id="${id}" name="${name}"><extensionElements><bh:assignment role="liaisonOfficer" /><bh:timer value="5" unit="workingDays" anchor="activation" /></extensionElements></userTask>`;
const flow = (from: string, to: string, condition = ''): string =>
  `<sequenceFlow id="${from}_${to}" sourceRef="${from}" targetRef="${to}">${condition && `<conditionExpression>=${condition}</conditionExpression>`}</sequenceFlow>`;
const XML = `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bh="urn:bihuan:bpmn:1" id="D" targetNamespace="urn:test">
  <process id="deciding" name="定夺" isExecutable="true">
    <startEvent id="begin" name="立案" />
    ${task('draft', '起草')}
    <exclusiveGateway id="which" name="大额还是小额" />
    ${task('large', '会审')}${task('small', '简办')}
    <endEvent id="done" name="办结" />
    ${flow('begin', 'draft')}${flow('draft', 'which')}
    ${flow('which', 'large', 'amount &gt; 10')}${flow('which', 'small', 'amount &lt;= 10')}
    ${flow('large', 'done')}${flow('small', 'done')}
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
    ...{ name: '定夺', nameEn: 'Deciding', xml: XML },
    unnamed: ['deciding', 'begin', 'draft', 'large', 'small', 'done'],
  });
});
afterAll(() => host.stop());

/** A case whose gateway misses a value. */
const stuckCase = async (): Promise<{ id: string; incident: OpenIncident }> => {
  const begun = await liaison.send<{ caseId: string; opened: { id: string }[] }>(
    'POST',
    '/api/cases',
    { definitionId, processId: 'deciding', values: {} },
  );
  expect(begun.status, JSON.stringify(begun.body)).toBe(201);
  const { caseId, opened } = begun.body;
  const taskId = opened[0]!.id;
  const { rev } = (await liaison.get<TaskResponse>(`/api/tasks/${taskId}`)).body.task;
  await liaison.send(
    'POST',
    `/api/tasks/${encodeURIComponent(taskId)}/operations`,
    { verb: 'complete', values: {} },
    { 'if-match': String(rev) },
  );
  const incident = await until(async () => (await incidents(caseId))[0]);
  return { id: caseId, incident };
};
const incidents = async (caseId: string): Promise<OpenIncident[]> =>
  (await committee.get<IncidentsResponse>(`/api/cases/${caseId}/incidents`)).body.incidents;
const read = async (caseId: string, by = committee): Promise<CaseResponse> =>
  (await by.get<CaseResponse>(`/api/cases/${caseId}`)).body;
const resolve = (
  { id, incident }: { readonly id: string; readonly incident: { readonly id: string } },
  body: ResolutionBody,
  by = committee,
  key: string = randomUUID(),
) =>
  by.send<ResolutionResponse & ProblemResponse>(
    'POST',
    `/api/cases/${id}/incidents/${incident.id}/resolution`,
    body,
    { 'idempotency-key': key },
  );
const reason = '金额在立案时漏填，已向经办人核实。';
const stepsOf = ({ tasks }: CaseResponse): string[] => tasks.map(({ step }) => step.zh);

describe('a case an incident holds up', () => {
  it('can be read by whoever may see it: where, since when, why, and what may be done', async () => {
    const { id, incident } = await stuckCase();
    expect(incident).toMatchObject({
      elementId: 'which',
      step: { zh: '大额还是小额' },
      attempts: 1,
      code: 'expressionType',
    });
    expect(incident.cause.zh).toContain('amount');
    expect(incident.standing?.targets.map(({ elementId }) => elementId)).toEqual([
      'draft',
      'which',
      'large',
      'small',
      'done',
    ]);
    const seen = await read(id, liaison);
    expect(seen.stuck).toMatchObject([{ elementId: 'which' }]);
    expect([seen.mayRepair, (await read(id)).mayRepair]).toEqual([false, true]);
    expect(seen.timeline[0]).toMatchObject({ kind: 'incident', step: { zh: '大额还是小额' } });
  });

  it('goes on when its token is moved, with the reason in its history and the audit', async () => {
    const stuck = await stuckCase();
    const key = randomUUID();
    const body = { by: 'move', target: 'small', reason } as const;
    const moved = await resolve(stuck, body, committee, key);
    expect(moved.status, JSON.stringify(moved.body)).toBe(200);
    const again = await resolve(stuck, body, committee, key);
    expect(again.body).toEqual(moved.body);

    const after = await read(stuck.id, liaison);
    expect([stepsOf(after), after.stuck]).toEqual([['简办'], []]);
    expect(after.timeline.find(({ verb }) => verb === 'settleIncident')).toMatchObject({
      text: reason,
      who: { person: { id: committee.personId } },
    });
    const auditor = await host.home.signIn('auditor');
    const { entries } = (
      await auditor.get<AuditResponse>(`/api/audit?kind=incidentSettled&case=${stuck.id}`)
    ).body;
    expect(entries).toMatchObject([
      { outcome: 'done', actor: { person: { id: committee.personId }, via: 'user' } },
    ]);
  });

  it('goes on with the values it missed', async () => {
    const stuck = await stuckCase();
    const retried = await resolve(stuck, { by: 'retry', variables: { amount: 40 }, reason });
    expect(retried.status).toBe(200);
    expect(stepsOf(await read(stuck.id, liaison))).toEqual(['会审']);
  });

  it('is ended as failed, and says so to everybody', async () => {
    const stuck = await stuckCase();
    const ended = await resolve(stuck, { by: 'terminate', reason });
    expect(ended.body).toMatchObject({ caseEnded: true });
    const after = await read(stuck.id, liaison);
    expect(after.case.state).toBe('failed');
    expect([after.tasks, after.stuck]).toEqual([[], []]);
    expect(after.timeline.find(({ verb }) => verb === 'terminate')?.text).toBe(reason);
    const late = await resolve(stuck, { by: 'retry', variables: {}, reason });
    expect([late.status, late.body.code]).toEqual([409, 'caseClosed']);
  });
});

describe('a resolution is refused', () => {
  it.each<[string, Record<string, unknown>, number, string]>([
    ['without a reason', { by: 'move', target: 'small', reason: '' }, 422, 'invalidInput'],
    [
      'with blanks for a reason',
      { by: 'end', variables: {}, reason: '      ' },
      422,
      'invalidInput',
    ],
    ['in an unknown way', { by: 'luck', reason }, 422, 'invalidInput'],
    [
      'to where the token may not go',
      { by: 'move', target: 'begin', reason },
      422,
      'targetNotAllowed',
    ],
    [
      'with a field too many',
      { by: 'move', target: 'small', reason, as: 'auditor' },
      422,
      'invalidInput',
    ],
    [
      'with a value over the limit',
      { by: 'retry', variables: { amount: 'x'.repeat(70_000) }, reason },
      422,
      'payloadTooLarge',
    ],
  ])('%s', async (_how, body, status, code) => {
    const stuck = await stuckCase();
    const answer = await resolve(stuck, body as ResolutionBody);
    expect([answer.status, answer.body.code]).toEqual([status, code]);
    expect((await incidents(stuck.id)).map(({ id }) => id)).toEqual([stuck.incident.id]);
  });

  it('once a colleague was faster', async () => {
    const stuck = await stuckCase();
    await resolve(stuck, { by: 'retry', variables: { amount: 1 }, reason });
    const late = await resolve(stuck, { by: 'move', target: 'large', reason });
    expect([late.status, late.body.code]).toEqual([409, 'incidentClosed']);
    expect(stepsOf(await read(stuck.id, liaison))).toEqual(['简办']);
  });

  it('to whoever may not repair, in another county, and for another case', async () => {
    const [stuck, other] = [await stuckCase(), await stuckCase()];
    const body = { by: 'move', target: 'small', reason } as const;
    expect((await resolve(stuck, body, liaison)).status).toBe(403);
    expect((await liaison.get(`/api/cases/${stuck.id}/incidents`)).status).toBe(403);
    const stranger = await (await host.anotherCounty()).signIn('deputyAffairsCommittee');
    expect((await resolve(stuck, body, stranger)).status).toBe(404);
    expect((await resolve({ ...stuck, incident: other.incident }, body)).status).toBe(404);
    expect(await incidents(stuck.id)).toHaveLength(1);
  });
});
