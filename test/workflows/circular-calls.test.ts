import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  Definition,
  DefinitionVersion,
  VersionProcess,
} from '../../engine/store/entities/definitions.ts';
import { Instance, Task, WaitRecord } from '../../engine/store/entities/execution.ts';
import { MOST_OPEN_CALLS } from '../../engine/interpreter/open-calls.ts';
import type { Operation } from '../../engine/operations/operation.ts';
import { oneStep, publishOn, type Published } from '../support/one-step-process.ts';
import { acting, startHost, until, type RunningHost } from '../support/running-host.ts';

const DEEPEST = 16;

const calling = (id: string, callee: string, times = ''): string =>
  oneStep(
    id,
    `<callActivity id="${id}X" name="X" calledElement="${callee}"><extensionElements><bh:call binding="latest" /></extensionElements>${times}</callActivity>`,
  );
const times = (count: number): string =>
  `<multiInstanceLoopCharacteristics><loopCardinality>${count}</loopCardinality></multiInstanceLoopCharacteristics>`;
/** Waits for the clerk, and calls then. */
const gated = (id: string, callee: string, count: number): string =>
  calling(id, callee, times(count)).replace(
    `targetRef="${id}X" />`,
    `targetRef="${id}T" /><userTask id="${id}T" name="T"><extensionElements><bh:assignment role="clerk" /></extensionElements></userTask><sequenceFlow id="${id}3" sourceRef="${id}T" targetRef="${id}X" />`,
  );
const XML = `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bh="urn:bihuan:bpmn:1" id="D" targetNamespace="urn:test">
  ${calling('ping', 'pong')}${calling('pong', 'ping')}
  ${gated('burst', 'fan', 1)}${calling('fan', 'fan', times(4))}
  ${gated('wide', 'leaf', 10)}
  ${oneStep('leaf', '<userTask id="leafX" name="X"><extensionElements><bh:assignment role="clerk" /></extensionElements></userTask>')}
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

/** Of one case: the root's id is the case's. */
const instancesOf = (caseId: string) => {
  const { countyId } = host.county;
  return host.county.read((em) => em.find(Instance, { countyId, caseId }));
};
const depthOf = ({ id }: { readonly id: string }): number => id.split('.').length;
const act = async (instanceId: string, operation: Operation): Promise<void> => {
  const updateId = `${clerk}:${randomUUID()}`;
  const request = acting(clerk, operation);
  const acted = await host.runner.act(host.county.countyId, instanceId, { updateId, request });
  expect(acted.ok || acted.refusal.message).toBe(true);
};
const cancelWhole = async (rootId: string): Promise<void> => {
  await act(rootId, { verb: 'cancel', reason: { id: 'r', sha256: '' } });
  await until(async () => (await instancesOf(rootId)).every(({ status }) => status === 'canceled'));
};

/** As if the case had so many calls open elsewhere. */
const openElsewhere = (caseId: string, count: number): Promise<unknown> =>
  host.county.read((em) =>
    em.execute(
      `insert into wait select county_id, id, 'x' || n, 't', 'x', case_id, epoch, rev, 'call',
           null, null, null, '{}', null, started_at, null
         from generate_series(1, ?) n, instance where county_id = ? and id = ?`,
      [count, host.county.countyId, caseId],
    ),
  );
const openCalls = (caseId: string): Promise<number> => {
  const { countyId } = host.county;
  return host.county.read((em) =>
    em.count(WaitRecord, { countyId, caseId, kind: 'call', closedAt: null }),
  );
};
const taskOf = async (instanceId: string): Promise<string> => {
  const state = await host.runner.state(host.county.countyId, instanceId);
  const waits = state.ok && state.value ? Object.values(state.value.waits) : [];
  return waits.find(({ kind }) => kind === 'userTask')!.tokenId;
};
const beginWith = async (processId: string, others: number): Promise<string> => {
  const rootId = await published.begin(processId);
  const { countyId } = host.county;
  await until(() => host.county.read((em) => em.count(Task, { countyId, caseId: rootId })));
  await openElsewhere(rootId, others);
  await act(rootId, { verb: 'complete', task: await taskOf(rootId), variables: {} });
  return rootId;
};

it('procedures that call each other for ever stop at the sixteenth, which says so, and end with their case', async () => {
  const rootId = await published.begin('ping');
  const deepest = await until(async () =>
    (await instancesOf(rootId)).find(({ incidents }) => Object.keys(incidents ?? {}).length > 0),
  );
  expect(depthOf(deepest)).toBe(DEEPEST);
  expect(Object.values(deepest.incidents)).toMatchObject([{ code: 'callTooDeep' }]);
  expect(await instancesOf(rootId)).toHaveLength(DEEPEST);
  await cancelWhole(rootId);
});

it('a procedure that calls itself several at a time stops where the case has 2,000 calls open', async () => {
  const rootId = await beginWith('burst', MOST_OPEN_CALLS - 10);
  const stopped = await until(async () => {
    const begun = await instancesOf(rootId);
    const incidents = begun.flatMap((one) => Object.values(one.incidents ?? {}));
    const wanted = 10 * 4 - 9; // each of the ten called four times; nine of those began
    return begun.length === 11 && incidents.length === wanted && incidents;
  });
  expect(new Set(stopped.map(({ code, element }) => `${code} ${element}`))).toEqual(
    new Set(['tooManyCalls fanX']),
  );
  expect(await openCalls(rootId)).toBe(MOST_OPEN_CALLS);
  await cancelWhole(rootId);
});

it('calls that were too many begin on a retry, once others have ended', async () => {
  const rootId = await beginWith('wide', MOST_OPEN_CALLS - 7);
  const [root] = await until(async () => {
    const found = (await instancesOf(rootId)).filter(({ id }) => id === rootId);
    return found.some(({ incidents }) => Object.keys(incidents ?? {}).length === 3) && found;
  });
  await until(async () => (await instancesOf(rootId)).length === 8);
  const reason = { id: 'r', sha256: '' };
  const retry = { verb: 'settleIncident', by: 'retry', variables: {}, reason } as const;
  const [first = '', ...others] = Object.keys(root!.incidents);
  await act(rootId, { ...retry, incidentId: first });
  await until(async () => {
    const [again] = (await instancesOf(rootId)).filter(({ id }) => id === rootId);
    return Object.keys(again?.incidents ?? {}).length === 3 && !(first in again!.incidents);
  });

  await host.county.read((em) => em.nativeDelete(WaitRecord, { caseId: rootId, waitId: 'x1' }));
  await act(rootId, { ...retry, incidentId: others[0]! });
  await until(async () => (await instancesOf(rootId)).length === 9);
  await cancelWhole(rootId);
});
