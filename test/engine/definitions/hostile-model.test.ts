import { afterAll, beforeAll, expect, it } from 'vitest';
import type { DefinitionResponse } from '../../../engine/http/contract/definition.ts';
import type { ProblemResponse } from '../../../engine/http/contract/problem.ts';
import { hostileModel } from '../../support/hostile-model.ts';
import { linearXml } from '../../support/linear-process.ts';
import { serveHost, type Client, type ServedHost } from '../../support/running-server.ts';

let time = new AbortController();
let host: ServedHost;
let modeler: Client;
beforeAll(async () => {
  host = await serveHost({ withWorker: false, gate: { overTime: () => time.signal } });
  modeler = await host.home.signIn('processAdministrator');
});
afterAll(() => host.stop());

it('everybody else is answered while a model is judged that costs minutes', async () => {
  const { body: made } = await modeler.send<{ id: string }>('POST', '/api/definitions', {
    name: '很大的流程',
    nameEn: 'A huge procedure',
    from: { type: 'import', xml: linearXml('huge', []) },
  });
  const path = `/api/definitions/${made.id}`;
  const save = async (xml: string, rev: number) =>
    (
      await modeler.send<{ rev: number }>(
        'PUT',
        `${path}/draft`,
        { xml },
        {
          'if-match': String(rev),
        },
      )
    ).body.rev;
  const publish = (rev: number) =>
    modeler.send<ProblemResponse>(
      'POST',
      `${path}/publish`,
      { note: '大', acknowledged: [] },
      { 'if-match': String(rev) },
    );

  const rev = await save(hostileModel(), 1);
  let isAnswered = false;
  const publishing = publish(rev).finally(() => (isAnswered = true));
  for (let asked = 0; asked < 5; asked += 1) {
    const { status, body } = await modeler.get<DefinitionResponse>(path);
    expect([status, body.draft?.rev, isAnswered]).toEqual([200, rev, false]);
  }

  time.abort();
  const refused = await publishing;
  expect([refused.status, refused.body.code]).toEqual([422, 'notPublishable']);
  expect(refused.body.problems).toMatchObject([{ rule: 'xml/limit', line: 1, elementId: null }]);

  time = new AbortController(); // the next one is judged again, by the county's own rules
  const { body } = await publish(await save(linearXml('huge', []), rev));
  expect(body.problems?.map(({ rule }) => rule)).toContain('county/R15');
});
