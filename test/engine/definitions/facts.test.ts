import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DefinitionResponse } from '../../../engine/http/contract/definition.ts';
import type { PostFactsResponse } from '../../../engine/http/contract/facts.ts';
import type { ProblemResponse } from '../../../engine/http/contract/problem.ts';
import type { Json, Variables } from '../../../engine/interpreter/values.ts';
import { Instance } from '../../../engine/store/entities/execution.ts';
import { serveHost, type Client, type ServedHost } from '../../support/running-server.ts';
import { until } from '../../support/running-host.ts';

const start = (id: string, condition: string) =>
  `<startEvent id="${id}" name="${id}" bh:nameEn="${id}"><conditionalEventDefinition><condition xsi:type="tFormalExpression" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">${condition}</condition></conditionalEventDefinition></startEvent>
   <sequenceFlow id="${id}_t" sourceRef="${id}" targetRef="t"/>`;
const XML = `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bh="urn:bihuan:bpmn:1" id="file" targetNamespace="urn:test">
  <process id="flood" name="汛情" bh:nameEn="Flood" isExecutable="true">
    ${start('high', 'level &gt; 10')}${start('veryHigh', 'level &gt; 20')}
    <scriptTask id="t" name="记" bh:nameEn="Note" bh:resultVariable="seen"><script>level</script></scriptTask>
    <sequenceFlow id="t_e" sourceRef="t" targetRef="e"/>
    <endEvent id="e" name="完" bh:nameEn="Done"/>
  </process>
</definitions>`;

let host: ServedHost;
let modeler: Client;

beforeAll(async () => {
  host = await serveHost();
  modeler = await host.home.signIn('processAdministrator');
  const { body } = await modeler.send<{ id: string }>('POST', '/api/definitions', {
    name: '汛情',
    nameEn: 'Flood',
    from: { type: 'import', xml: XML },
  });
  const path = `/api/definitions/${body.id}`;
  const { draft } = (await modeler.get<DefinitionResponse>(path)).body;
  const published = await modeler.send<ProblemResponse>(
    'POST',
    `${path}/publish`,
    { note: '启用', acknowledged: [] },
    { 'if-match': String(draft?.rev) },
  );
  expect(published.body.problems ?? []).toEqual([]);
});
afterAll(() => host.stop());

const post = async (id: string, facts: Variables) =>
  (await modeler.send<PostFactsResponse>('POST', '/api/facts', { id, facts })).body.begun;
const begun = () => {
  const { countyId } = host.home.fixture;
  return host.home.fixture.read((em) =>
    em.find(Instance, { countyId, status: 'completed' }, { orderBy: { id: 1 } }),
  );
};

describe('facts posted from outside', () => {
  it('begin nothing where no condition holds, or is no truth at all', async () => {
    expect(await post('calm', { level: 3 })).toEqual([]);
    expect(await post('unknown', {})).toEqual([]);
  });

  it('begin one instance of a process, with them, though two of its starts hold', async () => {
    expect(await post('storm', { level: 25 })).toEqual(['flood']);
    const [only, ...more] = await until(async () => {
      const all = await begun();
      return all.length > 0 && all;
    });
    expect(only?.variables).toMatchObject({ level: 25, seen: 25 });
    expect(more).toEqual([]);
  });

  it('never begin a second one under the same id; another id does', async () => {
    expect(await post('storm', { level: 25 })).toEqual(['flood']);
    expect(await post('next', { level: 15 })).toEqual(['flood']);
    const levels = await until(async () => {
      const all = await begun();
      return all.length > 1 && all.map(({ variables }) => (variables as Variables)['level']);
    });
    expect(levels.toSorted()).toEqual([15, 25]);
  });

  it('are nobody else’s to post, and are told from what is no fact', async () => {
    const liaison = await host.home.signIn(
      'liaisonOfficer',
      await host.home.unit('STATION', '站（演示）'),
    );
    const facts = { id: 'x', facts: { level: 30 } };
    expect((await liaison.send('POST', '/api/facts', facts)).status).toBe(403);
    expect((await modeler.send('POST', '/api/facts', { ...facts, id: 'a b' })).status).toBe(422);
    expect((await modeler.send('POST', '/api/facts', { ...facts, county: 'x' })).status).toBe(422);
    const deep = JSON.parse('['.repeat(2_000) + ']'.repeat(2_000)) as Json;
    const nested = await modeler.send<ProblemResponse>('POST', '/api/facts', {
      id: 'deep',
      facts: { level: 30, deep },
    });
    expect([nested.status, nested.body.code]).toEqual([422, 'invalidInput']);
  });
});
