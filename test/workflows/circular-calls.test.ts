import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  Definition,
  DefinitionVersion,
  VersionProcess,
} from '../../engine/store/entities/definitions.ts';
import { Instance } from '../../engine/store/entities/execution.ts';
import { oneStep, publishOn, type Published } from '../support/one-step-process.ts';
import { acting, startHost, until, type RunningHost } from '../support/running-host.ts';

const DEEPEST = 16;

const calling = (id: string, callee: string): string =>
  oneStep(
    id,
    `<callActivity id="${id}X" name="X" calledElement="${callee}"><extensionElements><bh:call binding="latest" /></extensionElements></callActivity>`,
  );
const XML = `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bh="urn:bihuan:bpmn:1" id="D" targetNamespace="urn:test">
  ${calling('ping', 'pong')}${calling('pong', 'ping')}
</definitions>`;

let host: RunningHost;
let clerk: string;
let published: Published;

beforeAll(async () => {
  host = await startHost();
  clerk = await host.county.person('clerk');
  published = await publishOn(host, clerk, XML);
  await host.county.read((em) => {
    const { countyId } = host.county;
    const id = randomUUID();
    em.create(Definition, { countyId, id, key: 'circle', name: 'n', nameEn: 'n', draftXml: '' });
    em.create(DefinitionVersion, { countyId, definitionId: id, number: 1, xml: '', xmlHash: '' });
    for (const { processId, hash, name } of published.plans.values())
      em.create(VersionProcess, {
        ...{ countyId, definitionId: id, number: 1, processId, planHash: hash, name },
        executable: true,
      });
    return Promise.resolve();
  });
});
afterAll(() => host.stop());

const instances = () =>
  host.county.read((em) => em.find(Instance, { countyId: host.county.countyId }));
const depthOf = ({ id }: { readonly id: string }): number => id.split('.').length;

it('procedures that call each other for ever stop at the sixteenth, which says so, and end with their case', async () => {
  const rootId = await published.begin('ping');
  const deepest = await until(async () =>
    (await instances()).find(({ incidents }) => Object.keys(incidents ?? {}).length > 0),
  );
  expect(depthOf(deepest)).toBe(DEEPEST);
  expect(Object.values(deepest.incidents)).toMatchObject([{ code: 'callTooDeep' }]);
  expect(await instances()).toHaveLength(DEEPEST);

  const request = acting(clerk, { verb: 'cancel', reason: { id: 'r', sha256: '' } });
  const updateId = `${clerk}:${randomUUID()}`;
  const canceled = await host.runner.act(host.county.countyId, rootId, { updateId, request });
  expect(canceled.ok).toBe(true);
  await until(async () => (await instances()).every(({ status }) => status === 'canceled'));
});
