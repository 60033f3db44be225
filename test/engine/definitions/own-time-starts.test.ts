import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type {
  DefinitionResponse,
  PublishResponse,
} from '../../../engine/http/contract/definition.ts';
import type { ProblemResponse } from '../../../engine/http/contract/problem.ts';
import type {
  RecurringStart,
  RecurringStartsResponse,
  StartChangeResponse,
} from '../../../engine/http/contract/sheets.ts';
import { CaseFile } from '../../../engine/store/entities/case-file.ts';
import { serveHost, type Client, type ServedHost } from '../../support/running-server.ts';
import { until } from '../../support/running-host.ts';

let host: ServedHost;
let modeler: Client;

beforeAll(async () => {
  host = await serveHost();
  modeler = await host.home.signIn('processAdministrator');
  await host.home.signIn('liaisonOfficer', await host.home.unit('STATION', '联络站（演示）'));
});
afterAll(() => host.stop());

const MS_A_DAY = 86_400_000;
const drawn = (id: string, timer: string, step = '办理'): string =>
  `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bh="urn:bihuan:bpmn:1" id="D" targetNamespace="urn:test"><process id="${id}" name="${id}" isExecutable="true">
<startEvent id="s" name="到时"><timerEventDefinition id="t">${timer}</timerEventDefinition></startEvent>
<userTask id="u" name="${step}"><extensionElements><bh:assignment role="liaisonOfficer" /><bh:timer value="5" unit="workingDays" anchor="activation" /></extensionElements></userTask>
<endEvent id="e" name="结束" /><sequenceFlow id="f" sourceRef="s" targetRef="u" /><sequenceFlow id="g" sourceRef="u" targetRef="e" />
</process></definitions>`;
const cycle = (rule: string): string => `<timeCycle>${rule}</timeCycle>`;

const draw = async (xml: string): Promise<string> => {
  const name = /process id="(\w+)"/.exec(xml)![1];
  const from = { type: 'import', xml };
  const { body } = await modeler.send<{ id: string }>('POST', '/api/definitions', {
    ...{ name, nameEn: '', from },
  });
  return body.id;
};
const revisionOf = async (id: string): Promise<string> =>
  String((await modeler.get<DefinitionResponse>(`/api/definitions/${id}`)).body.draft?.rev);
const publish = async (id: string) => {
  const rev = await revisionOf(id);
  const ask = (acknowledged: readonly string[]) =>
    modeler.send<PublishResponse & ProblemResponse>(
      ...(['POST', `/api/definitions/${id}/publish`, { note: '启用', acknowledged }] as const),
      { 'if-match': rev },
    );
  const first = await ask([]);
  const toAcknowledge = (first.body.problems ?? []).filter((one) => one.publish === 'ack');
  if (first.status === 200 || toAcknowledge.length !== first.body.problems?.length) return first;
  return ask(toAcknowledge.map(({ rule, elementId }) => `${rule}:${elementId ?? ''}`));
};
const published = async (xml: string): Promise<string> => {
  const id = await draw(xml);
  const { status, body } = await publish(id);
  expect(status, JSON.stringify(body)).toBe(200);
  return id;
};
const redraw = async (id: string, xml: string): Promise<void> => {
  const rev = await revisionOf(id);
  const saved = await modeler.send(
    'PUT',
    `/api/definitions/${id}/draft`,
    { xml },
    {
      'if-match': rev,
    },
  );
  expect(saved.status).toBe(200);
  expect((await publish(id)).status).toBe(200);
};

const startOf = async (definitionId: string): Promise<RecurringStart> => {
  const { body } = await modeler.get<RecurringStartsResponse>('/api/recurring-starts');
  return body.starts.find(({ definition }) => definition.id === definitionId)!;
};
const act = (id: string, body: object) =>
  modeler.send<StartChangeResponse & ProblemResponse>(
    'POST',
    `/api/recurring-starts/${encodeURIComponent(id)}/changes`,
    body,
  );
const casesOf = (processId: string): Promise<number> =>
  host.county.read((em) => em.count(CaseFile, { processId }));
const scheduleOf = (definitionId: string, processId: string) =>
  host.client.schedule.getHandle(
    `county:${host.home.fixture.countyId}:${definitionId}:${processId}:s`,
  );
/** As if so many days had passed. */
const passDays = async (definitionId: string, processId: string, days: number) => {
  const start = new Date();
  const end = new Date(start.getTime() + days * MS_A_DAY);
  await scheduleOf(definitionId, processId).backfill({ start, end, overlap: 'BUFFER_ALL' });
};
const askedSoOften = (definitionId: string, processId: string, count: number) =>
  until(async () => {
    const { info } = await scheduleOf(definitionId, processId).describe();
    return info.numActionsTaken >= count && info.runningActions.length === 0;
  });

describe('a start by a time of its own', () => {
  it('by a cycle begins a case for each occurrence, and no more than it says', async () => {
    const id = await published(drawn('thrice', cycle('R3/P1D')));
    const start = await startOf(id);
    expect(start).toMatchObject({ term: null, own: 'R3/P1D', each: 'county', rule: null });
    expect(start.next).toHaveLength(3);
    const { policies } = await scheduleOf(id, 'thrice').describe();
    expect(policies).toMatchObject({ overlap: 'BUFFER_ALL', catchupWindow: 7 * MS_A_DAY });
    await passDays(id, 'thrice', 10);
    await until(async () => (await casesOf('thrice')) === 3);
    await passDays(id, 'thrice', 10); // told again, it begins nothing
    await askedSoOften(id, 'thrice', 6);
    expect(await casesOf('thrice')).toBe(3);
  });

  it('goes on through the next version with what is left, and is replaced with its timer', async () => {
    const id = await published(drawn('kept', cycle('R3/P1D')));
    const before = await startOf(id);
    await redraw(id, drawn('kept', cycle('R3/P1D'), '复核'));
    expect((await startOf(id)).next).toEqual(before.next);
    expect((await act(before.id, { type: 'pause', reason: '换届' })).status).toBe(200);
    await redraw(id, drawn('kept', cycle('R2/P2D')));
    const after = await startOf(id);
    expect(after).toMatchObject({ own: 'R2/P2D', state: { paused: true, note: '换届' } });
    expect(after.next).toHaveLength(2);
    await redraw(
      id,
      drawn('kept', cycle('R2/P2D')).replace(/<timerEventDefinition.*Definition>/, ''),
    );
    expect(await startOf(id)).toBeUndefined();
    await expect(scheduleOf(id, 'kept').describe()).rejects.toThrow();
  });

  it('on a day that has passed begins at once and once, whatever is published later', async () => {
    const date = '<timeDate>2020-01-01T08:00:00+08:00</timeDate>';
    const id = await published(drawn('past', date));
    await until(async () => (await casesOf('past')) === 1);
    const [begun] = await host.county.read((em) => em.find(CaseFile, { processId: 'past' }));
    expect(begun!.openedAt.getUTCFullYear()).toBeGreaterThan(2020);
    const auditor = await host.home.signIn('auditor');
    const { body } = await auditor.get<{ entries: { kind: string }[] }>('/api/audit');
    expect(body.entries.map(({ kind }) => kind)).toContain('processStarted');
    await redraw(id, drawn('past', date, '复核'));
    expect((await startOf(id)).next).toEqual([]);
    expect(await casesOf('past')).toBe(1);
  });

  it('begins a case of its own beside another start of the same moment', async () => {
    const date = '<timeDate>2020-01-01T08:00:00+08:00</timeDate>';
    const one = drawn('twins', date);
    const other = `<startEvent id="s2" name="同时"><timerEventDefinition id="t2">${date}</timerEventDefinition></startEvent><sequenceFlow id="f2" sourceRef="s2" targetRef="u" />`;
    await published(one.replace('</process>', `${other}</process>`));
    await until(async () => (await casesOf('twins')) === 2);
  });

  it('by an expression is told once, at its publication', async () => {
    const feel = '<timeDate>=now() + duration("P2D")</timeDate>';
    const id = await published(drawn('told', feel));
    const { next } = await startOf(id);
    expect(next).toHaveLength(1);
    await redraw(id, drawn('told', feel, '复核'));
    expect((await startOf(id)).next).toEqual(next);
  });

  it('leaves one occurrence out, and begins by hand once for a key', async () => {
    const id = await published(drawn('skipping', cycle('R3/P1D')));
    const start = await startOf(id);
    const { day, at } = start.next[1]!;
    const skipped = await act(start.id, { type: 'skip', reason: '停办一次', day, at });
    expect(skipped.body.start.next.map((one) => one.skipped)).toEqual([false, true, false]);
    await passDays(id, 'skipping', 10);
    await askedSoOften(id, 'skipping', 2);
    await until(async () => (await casesOf('skipping')) === 2);
    expect((await act(start.id, { type: 'startNow', reason: '补一件' })).status).toBe(200);
    await until(async () => (await casesOf('skipping')) === 3);
  });

  it.each([
    ['untold', '<timeDate>=nobody</timeDate>'],
    ['far', '<timeDate>9999-12-31T00:00:00Z</timeDate>'],
  ])('that is %s blocks its publication, with its place', async (id, timer) => {
    const { status, body } = await publish(await draw(drawn(id, timer)));
    expect([status, body.code]).toEqual([422, 'notPublishable']);
    expect(body.problems).toContainEqual(
      expect.objectContaining({ rule: 'timer/form', elementId: 's', publish: 'block', line: 3 }),
    );
  });
});
