import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compile } from '../../../engine/compiler/compile.ts';
import { resourcesOf } from '../../../engine/compiler/resources-of.ts';
import { presentProblem } from '../../../engine/definitions/refusals.ts';
import type { CaseResponse } from '../../../engine/http/contract/case.ts';
import type { CalledBody, CalledResponse } from '../../../engine/http/contract/called.ts';
import type {
  DefinitionResponse,
  PublishResponse,
} from '../../../engine/http/contract/definition.ts';
import type { IncidentsResponse } from '../../../engine/http/contract/incident.ts';
import type { InboxResponse } from '../../../engine/http/contract/inbox.ts';
import type { ProblemResponse } from '../../../engine/http/contract/problem.ts';
import type { TaskResponse } from '../../../engine/http/contract/task.ts';
import type { Json } from '../../../engine/interpreter/values.ts';
import { Definition, DefinitionVersion } from '../../../engine/store/entities/definitions.ts';
import { serveHost, type Client, type ServedHost } from '../../support/running-server.ts';
import { until } from '../../support/running-host.ts';

let host: ServedHost;
let modeler: Client;
let liaison: Client;
let committee: Client;

beforeAll(async () => {
  host = await serveHost();
  const station = await host.home.unit('STATION', '联络站（演示）');
  modeler = await host.home.signIn('processAdministrator');
  liaison = await host.home.signIn('liaisonOfficer', station);
  committee = await host.home.signIn('deputyAffairsCommittee');
});
afterAll(() => host.stop());

const file = (process: string): string => `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bh="urn:bihuan:bpmn:1" id="D" targetNamespace="urn:test">${process}</definitions>`;
const task = (id: string, name: string): string =>
  `<userTask id="${id}" name="${name}"><extensionElements><bh:assignment role="liaisonOfficer" /><bh:form ref="note" /><bh:timer value="5" unit="workingDays" anchor="activation" /></extensionElements></userTask>`;
const straight = (id: string, steps: readonly (readonly [string, string])[], attributes = '') => {
  const ids = [`${id}S`, ...steps.map(([step]) => step), `${id}E`];
  const flows = ids
    .slice(1)
    .map((to, at) => `<sequenceFlow id="${id}F${at}" sourceRef="${ids[at]}" targetRef="${to}" />`);
  return file(
    `<process id="${id}" name="${id}" isExecutable="true" ${attributes}><startEvent id="${id}S" name="开始" />${steps.map(([, xml]) => xml).join('')}<endEvent id="${id}E" name="结束" />${flows.join('')}</process>`,
  );
};
/** The called procedure: one look at the place. */
const inspection = (name: string, tag: string, id = 'inspection'): string =>
  straight(id, [['look', task('look', name)]], `bh:versionTag="${tag}"`);
const caller = (id: string, call: string, callee = 'inspection'): string =>
  straight(id, [
    [
      `${id}Call`,
      `<callActivity id="${id}Call" name="踏勘" calledElement="${callee}"><extensionElements><bh:call ${call} /></extensionElements></callActivity>`,
    ],
    [`${id}After`, task(`${id}After`, '汇总')],
  ]);
const note = (field: string): Json => ({
  schemaVersion: 1,
  id: 'note',
  components: [
    { type: 'textfield', key: field, label: field, properties: { 'bh:purpose': 'CONTENT' } },
  ],
});

const draw = async (
  xml: string,
  field: string,
  by = modeler,
  county = host.home,
): Promise<string> => {
  const { body } = await by.send<{ id: string }>('POST', '/api/definitions', {
    name: /process id="(\w+)"/.exec(xml)![1],
    nameEn: '',
    from: { type: 'import', xml },
  });
  await give(body.id, { forms: { note: note(field) } }, county);
  return body.id;
};
const give = (id: string, resources: Json, { fixture } = host.home): Promise<void> =>
  fixture.read(async (em) => {
    const { countyId } = fixture;
    const row = await em.findOneOrFail(Definition, { countyId, id });
    row.draftResources = { ...(row.draftResources as object), ...(resources as object) };
  });
const read = async (id: string, by = modeler): Promise<DefinitionResponse> =>
  (await by.get<DefinitionResponse>(`/api/definitions/${id}`)).body;
const redraw = async (id: string, xml: string): Promise<void> => {
  const rev = String((await read(id)).draft?.rev);
  const saved = await modeler.send(
    'PUT',
    `/api/definitions/${id}/draft`,
    { xml },
    { 'if-match': rev },
  );
  expect(saved.status).toBe(200);
};
/** What the page says of a draft before it is published, from what the server told it. */
const foundByPage = async (id: string, by = modeler) => {
  const { draft, resources, templateXml } = await read(id, by);
  const { problems } = await compile(draft?.xml ?? '', {
    profile: 'deploy',
    resources: resourcesOf(resources),
    now: Date.now(),
    ...(templateXml === null ? {} : { template: templateXml }),
  });
  return problems.map(presentProblem);
};
/** Whatever needs a word gets it. The gate says what the page has said, each time. */
const publish = async (id: string, by = modeler) => {
  const rev = String((await read(id, by)).draft?.rev);
  const send = (acknowledged: readonly string[]) =>
    by.send<PublishResponse & ProblemResponse>(
      'POST',
      `/api/definitions/${id}/publish`,
      { note: '发布', acknowledged },
      { 'if-match': rev },
    );
  const foreseen = await foundByPage(id, by);
  const first = await send([]);
  if (first.body.code === 'notPublishable')
    expect(first.body.problems).toEqual(
      foreseen.filter(({ severity, publish }) => severity === 'error' || publish !== undefined),
    );
  else expect(foreseen.filter(({ severity }) => severity === 'error')).toEqual([]);
  const open = (first.body.problems ?? []).filter((problem) => problem.publish === 'ack');
  return open.length === 0
    ? first
    : send(open.map(({ rule, elementId }) => `${rule}:${elementId ?? ''}`));
};
const published = async (id: string, by = modeler): Promise<number> => {
  const answer = await publish(id, by);
  expect(answer.status, JSON.stringify(answer.body)).toBe(200);
  return answer.body.version;
};
const refusedBy = async (id: string) => {
  const { status, body } = await publish(id);
  const errors = (body.problems ?? []).filter(({ severity }) => severity === 'error');
  return [status, ...errors.map(({ rule, elementId }) => `${rule}:${elementId}`)];
};
const start = async (definitionId: string, processId: string): Promise<string> => {
  const begun = await liaison.send<{ caseId: string }>('POST', '/api/cases', {
    definitionId,
    processId,
    values: {},
  });
  expect(begun.status, JSON.stringify(begun.body)).toBe(201);
  return begun.body.caseId;
};
const openTask = async (caseId: string, elementId: string): Promise<TaskResponse> => {
  const found = await until(async () => {
    const { body } = await liaison.get<InboxResponse>('/api/inbox?sort=arrived');
    const mine = body.tasks.filter((row) => row.case.id === caseId);
    return mine.find((row) => row.elementId === elementId);
  });
  const { body } = await liaison.get<TaskResponse>(`/api/tasks/${encodeURIComponent(found.id)}`);
  expect(body.task.step).toEqual(found.step);
  return body;
};
const complete = async ({ task: { id, rev }, form }: TaskResponse, values: Json): Promise<void> => {
  const done = await liaison.send(
    'POST',
    `/api/tasks/${encodeURIComponent(id)}/operations`,
    { verb: 'complete', values, formHash: form?.hash },
    { 'if-match': String(rev) },
  );
  expect(done.status, JSON.stringify(done.body)).toBeLessThan(300);
};
const fieldsOf = ({ form }: TaskResponse) =>
  form?.schema.components.map((component) => ('key' in component ? component.key : ''));

describe('a procedure that calls another one of its county', () => {
  let called: string;
  const ids: Record<string, string> = {};

  it('is refused while that is not published, unless it wants whatever is the latest', async () => {
    ids['fixed'] = await draw(caller('fixed', 'binding="deployment"'), 'sum');
    ids['tagged'] = await draw(caller('tagged', 'binding="version" version="y2026"'), 'sum');
    ids['newest'] = await draw(caller('newest', 'binding="latest"'), 'sum');
    expect(await refusedBy(ids['fixed'])).toEqual([422, 'activity/call:fixedCall']);
    expect(await refusedBy(ids['tagged'])).toEqual([422, 'activity/call:taggedCall']);
    expect(await published(ids['newest'])).toBe(1);
  });

  it('then holds its case up where it calls, and goes on once it is published', async () => {
    const caseId = await start(ids['newest']!, 'newest');
    const incident = await until(
      async () =>
        (await committee.get<IncidentsResponse>(`/api/cases/${caseId}/incidents`)).body
          .incidents[0],
    );
    expect(incident).toMatchObject({ code: 'calleeMissing', elementId: 'newestCall' });

    called = await draw(inspection('现场查看', 'y2026'), 'seen');
    expect(await published(called)).toBe(1);
    const resolved = await committee.send(
      'POST',
      `/api/cases/${caseId}/incidents/${incident.id}/resolution`,
      { by: 'retry', variables: {}, reason: '被调用的流程已发布，重新调用。' },
    );
    expect(resolved.status, JSON.stringify(resolved.body)).toBe(200);
    expect((await openTask(caseId, 'look')).task.step.zh).toBe('现场查看');
  });

  it('is bound to a version by its tag, or to the one of its publication, or to the latest', async () => {
    expect(await published(ids['fixed']!)).toBe(1);
    expect(await published(ids['tagged']!)).toBe(1);
    await redraw(called, inspection('实地踏勘', 'y2027'));
    await give(called, { forms: { note: note('found') } });
    expect(await published(called)).toBe(2);

    const steps = await Promise.all(
      ['fixed', 'tagged', 'newest'].map(async (id) => {
        const inside = await openTask(await start(ids[id]!, id), 'look');
        return [inside.task.step.zh, fieldsOf(inside)];
      }),
    );
    expect(steps).toEqual([
      ['现场查看', ['seen']],
      ['现场查看', ['seen']],
      ['实地踏勘', ['found']],
    ]);
  });

  it('fills in the form of the called one, then its own of the same name; both are papers of the case', async () => {
    const caseId = await start(ids['newest']!, 'newest');
    await complete(await openTask(caseId, 'look'), { found: '路面塌陷' });
    const after = await openTask(caseId, 'newestAfter');
    expect(fieldsOf(after)).toEqual(['sum']);
    await complete(after, { sum: '已汇总' });
    const read = await until(async () => {
      const { body } = await liaison.get<CaseResponse>(`/api/cases/${caseId}`);
      return body.papers.length === 2 && body;
    });
    expect(read.papers.map(({ step, values }) => [step.zh, values])).toEqual([
      ['实地踏勘', { found: '路面塌陷' }],
      ['汇总', { sum: '已汇总' }],
    ]);
  });

  it('takes up what was published since by being published again, as it is', async () => {
    expect(await published(ids['fixed']!)).toBe(2);
    const again = await publish(ids['fixed']!);
    expect([again.status, again.body.code]).toEqual([409, 'nothingToPublish']);
    const inside = await openTask(await start(ids['fixed']!, 'fixed'), 'look');
    expect(inside.task.step.zh).toBe('实地踏勘');
  });

  it('tells who draws what can be called, in which versions', async () => {
    const { callables } = (await read(ids['fixed']!)).resources;
    expect(callables.find(({ processId }) => processId === 'inspection')).toMatchObject({
      own: false,
      name: { zh: 'inspection' },
      versions: [
        { n: 2, tag: 'y2027', inForce: true },
        { n: 1, tag: 'y2026' },
      ],
    });
    expect(callables.find(({ processId }) => processId === 'fixed')?.own).toBe(true);
  });

  it('says in the audit what it is fixed to', async () => {
    const admin = new pg.Client({ connectionString: host.database.adminUrl });
    await admin.connect();
    const { rows } = await admin.query<{ calls: Json }>(
      `select body::jsonb #> '{detail,calls}' as calls from audit.body
        where kind = 'definitionPublished' and body::jsonb #>> '{object,id}' = $1`,
      [ids['tagged']],
    );
    await admin.end();
    expect(rows).toEqual([
      { calls: { inspection: expect.stringMatching(/^[0-9a-f]{64}$/) as string } },
    ]);
  });

  it('finds nothing in force when the called one is withdrawn, and then one of its own county only', async () => {
    const { countyId } = host.home.fixture;
    await host.home.fixture.read((em) =>
      em.nativeUpdate(DefinitionVersion, { countyId, definitionId: called }, { status: 'retired' }),
    );
    const other = await host.anotherCounty();
    const stranger = await other.signIn('processAdministrator');
    await other.staff();
    await published(await draw(inspection('外县', 'x'), 'seen', stranger, other), stranger);

    const caseId = await start(ids['newest']!, 'newest');
    const { incidents } = await until(async () => {
      const { body } = await committee.get<IncidentsResponse>(`/api/cases/${caseId}/incidents`);
      return body.incidents.length > 0 && body;
    });
    expect(incidents.map(({ code }) => code)).toEqual(['calleeMissing']);
    const id = await draw(caller('abroad', 'binding="version" version="x"'), 'sum');
    expect(await refusedBy(id)).toEqual([422, 'activity/call:abroadCall']);
  });
});

describe('a saved run of a procedure that calls another one', () => {
  it('goes through both', async () => {
    await published(await draw(inspection('查看', 'v', 'survey'), 'seen'));
    const id = await draw(caller('rehearsed', 'binding="deployment"', 'survey'), 'sum');
    const expected = (visited: string): Json => ({
      scenarios: [
        { name: '一次', scenario: { expect: { status: 'completed', visited: [visited] } } },
      ],
    });
    await give(id, expected('nowhere'));
    expect((await publish(id)).body.code).toBe('scenarioFailed');
    await give(id, expected('look'));
    expect((await publish(id)).status).toBe(200);
  });
});

describe('what a draft calls, for who tries it out', () => {
  const ask = (id: string, body: unknown, by = modeler) =>
    by.send<CalledResponse & ProblemResponse>('POST', `/api/definitions/${id}/called`, body);
  const latestOf = (processId: string): CalledBody => ({ processes: [], calls: [{ processId }] });
  let outer: string;
  let inner: string;
  let draft: string;

  it('comes whole: through what it calls in turn, each as its cases would be bound', async () => {
    inner = await draw(inspection('看一看', 'i1', 'innerLook'), 'inner');
    await published(inner);
    outer = await draw(caller('outerCall', 'binding="deployment"', 'innerLook'), 'outer');
    await published(outer);
    await redraw(inner, inspection('再看一看', 'i2', 'innerLook'));
    await published(inner);
    draft = await draw(caller('draftCall', 'binding="latest"', 'outerCall'), 'draft');

    const { status, body } = await ask(draft, latestOf('outerCall'));
    expect(status, JSON.stringify(body)).toBe(200);
    const [first, second] = body.called;
    expect(body.called.map(({ plan }) => plan.processId)).toEqual(['outerCall', 'innerLook']);
    expect(body.latest).toEqual([
      { caller: null, processId: 'outerCall', planHash: first?.plan.hash },
    ]);
    expect(second?.elements['look']).toMatchObject({ kind: 'userTask', name: '看一看' });
    expect(first?.forms['note']?.components).toMatchObject([{ key: 'outer' }]);
    expect(second?.forms['note']?.components).toMatchObject([{ key: 'inner' }]);
  });

  it('has a state in it that is out of force, where the call names it', async () => {
    const { callables } = (await read(draft)).resources;
    const old = callables.find(({ processId }) => processId === 'innerLook')?.versions[1]?.hash;
    const calls = [{ processId: 'innerLook', planHash: old ?? '' }, { processId: 'innerLook' }];
    const { body } = await ask(draft, { processes: [], calls });
    expect(body.called.map(({ elements }) => elements['look']?.name)).toEqual([
      '看一看',
      '再看一看',
    ]);
    expect(body.latest.map(({ planHash }) => planHash)).toEqual([body.called[1]?.plan.hash]);
  });

  it('leaves to the draft what is its own, and out what nobody has published', async () => {
    expect((await ask(inner, latestOf('innerLook'))).body).toEqual({ called: [], latest: [] });
    expect((await ask(draft, latestOf('nowhere'))).body).toEqual({ called: [], latest: [] });
    const known = { processes: ['innerLook'], calls: [{ processId: 'innerLook' }] };
    expect((await ask(draft, known)).body).toEqual({ called: [], latest: [] });
  });

  it('is told to who may see the draft, of the own county only', async () => {
    expect((await ask(draft, latestOf('outerCall'), committee)).status).toBe(200);
    expect((await ask(draft, latestOf('outerCall'), liaison)).status).toBe(404);
    const stranger = await (await host.anotherCounty()).signIn('processAdministrator');
    expect((await ask(draft, latestOf('outerCall'), stranger)).status).toBe(404);
  });

  it('is asked for in a closed form, and in bounds', async () => {
    const open = { ...latestOf('outerCall'), county: 'another' };
    expect((await ask(draft, open)).status).toBe(422);
    const many = Array.from({ length: 501 }, (_, at) => ({ processId: `p${at}` }));
    expect((await ask(draft, { processes: [], calls: many })).status).toBe(422);
  });

  it('is no more than a run can hold', async () => {
    const ids = Array.from({ length: 101 }, (_, at) => `many${at}`);
    const processes = ids.map(
      (id) =>
        `<process id="${id}" name="${id}" bh:nameEn="${id}" isExecutable="true"><startEvent id="${id}S" name="开始" bh:nameEn="Begin" /><sequenceFlow id="${id}F" sourceRef="${id}S" targetRef="${id}E" /><endEvent id="${id}E" name="结束" bh:nameEn="End" /></process>`,
    );
    await published(await draw(file(processes.join('')), 'many'));
    const asked = (count: number) =>
      ask(draft, {
        processes: [],
        calls: ids.slice(0, count).map((processId) => ({ processId })),
      });
    expect((await asked(100)).body.called).toHaveLength(100);
    const { status, body } = await asked(101);
    expect([status, body.code]).toEqual([422, 'tooManyCalled']);
  });
});
