import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type {
  DecisionsResponse,
  PublishDecisionResponse,
} from '../../../engine/http/contract/decisions.ts';
import type { DefinitionResponse } from '../../../engine/http/contract/definition.ts';
import type { ProblemResponse } from '../../../engine/http/contract/problem.ts';
import type { Json } from '../../../engine/interpreter/values.ts';
import { serveHost, type Client, type ServedHost } from '../../support/running-server.ts';

let host: ServedHost;
let modeler: Client;
let liaison: Client;

beforeAll(async () => {
  host = await serveHost();
  modeler = await host.home.signIn('processAdministrator');
  liaison = await host.home.signIn('liaisonOfficer', await host.home.unit('STATION', '站（演示）'));
});
afterAll(() => host.stop());

/** Who handles it, by how much it costs. */
const routing = (limit: number): Json => ({
  inputs: ['amount'],
  outputs: ['handler'],
  rules: [
    { when: [`< ${limit}`], then: ['"station"'] },
    { when: [`>= ${limit}`], then: ['"county"'] },
  ],
});
const publish = (ref: string, table: Json, version: number) =>
  modeler.send<PublishDecisionResponse & ProblemResponse>(
    'POST',
    '/api/decisions',
    { ref, table, note: '本县分办规则' },
    { 'if-match': String(version) },
  );
const read = async () => (await modeler.get<DecisionsResponse>('/api/decisions')).body.decisions;

describe('the decision tables of a county', () => {
  it('are none at first', async () => {
    expect(await read()).toEqual([]);
  });

  it('are published version by version, each with its reason', async () => {
    expect((await publish('routing', routing(100), 0)).body).toEqual({ version: 1 });
    expect((await publish('routing', routing(200), 1)).body).toEqual({ version: 2 });
    expect(await read()).toMatchObject([
      {
        ref: 'routing',
        versions: [
          { n: 2, table: routing(200), note: '本县分办规则' },
          { n: 1, table: routing(100) },
        ],
      },
    ]);
  });

  it('name the place that cannot be read', async () => {
    const { status, body } = await publish('wrong', { inputs: [], outputs: [], rules: [] }, 0);
    expect([status, body.code]).toEqual([422, 'decisionRefused']);
    expect(body.params).toMatchObject({ place: 'outputs' });
    const large = await publish(
      'wrong',
      { ...(routing(1) as object), rest: 'x'.repeat(70_000) },
      0,
    );
    expect([large.status, large.body.code]).toEqual([422, 'decisionTooLarge']);
    expect((await read()).map(({ ref }) => ref)).toEqual(['routing']);
  });

  it('are refused to whoever did not see the newest, and changed only by change', async () => {
    const late = await publish('routing', routing(300), 1);
    expect([late.status, late.body.code]).toEqual([409, 'decisionChanged']);
    const same = await publish('routing', routing(200), 2);
    expect([same.status, same.body.code]).toEqual([409, 'decisionUnchanged']);
    const two = await Promise.all([
      publish('routing', routing(400), 2),
      publish('routing', routing(500), 2),
    ]);
    expect(two.map(({ status }) => status).toSorted()).toEqual([200, 409]);
  });

  it('are nobody else’s business', async () => {
    expect((await liaison.get('/api/decisions')).status).toBe(403);
    expect((await liaison.send('POST', '/api/decisions', {}, { 'if-match': '0' })).status).toBe(
      403,
    );
  });
});

describe('a procedure drawn with them', () => {
  const XML = (binding: string) => `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bh="urn:bihuan:bpmn:1" id="file" targetNamespace="urn:test">
  <process id="routed" name="分办" bh:nameEn="Routing" isExecutable="true">
    <startEvent id="s" name="开始" bh:nameEn="Start"/>
    <businessRuleTask id="r" name="分办" bh:nameEn="Route"><extensionElements><bh:decision ref="routing" binding="${binding}"/></extensionElements></businessRuleTask>
    <endEvent id="e" name="办结" bh:nameEn="Done"/>
    <sequenceFlow id="f" sourceRef="s" targetRef="r"/><sequenceFlow id="g" sourceRef="r" targetRef="e"/>
  </process>
</definitions>`;
  const drawn = async (binding: string) => {
    const { body } = await modeler.send<{ id: string }>('POST', '/api/definitions', {
      name: `分办 ${binding}`,
      nameEn: `Routing ${binding}`,
      from: { type: 'import', xml: XML(binding) },
    });
    return body.id;
  };

  it('knows the newest, and is published with either binding', async () => {
    for (const binding of ['deployment', 'latest']) {
      const id = await drawn(binding);
      const { body } = await modeler.get<DefinitionResponse>(`/api/definitions/${id}`);
      expect(Object.keys(body.resources.decisions)).toEqual(['routing']);
      const answer = await modeler.send<ProblemResponse>(
        'POST',
        `/api/definitions/${id}/publish`,
        { note: '启用', acknowledged: [] },
        { 'if-match': String(body.draft?.rev) },
      );
      expect(answer.body.problems ?? []).not.toEqual(
        expect.arrayContaining([expect.objectContaining({ rule: 'decision/ref' })]),
      );
    }
  });
});
