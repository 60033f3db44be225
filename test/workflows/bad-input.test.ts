import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createEvaluate } from '../../engine/feel/evaluate.ts';
import type { EngineEvent } from '../../engine/interpreter/events.ts';
import type { Incident } from '../../engine/interpreter/state.ts';
import type { Json, Variables } from '../../engine/interpreter/values.ts';
import type { Operation } from '../../engine/operations/operation.ts';
import { replay } from '../../engine/replay/replay.ts';
import { MessageRecord } from '../../engine/store/entities/exchange.ts';
import { Instance, StepLog, TraceLog } from '../../engine/store/entities/execution.ts';
import type { ActReply } from '../../workflows/messages.ts';
import { oneStep, publishOn, type Published } from '../support/one-step-process.ts';
import { acting, startHost, until, type RunningHost } from '../support/running-host.ts';

const DAY_OF_JUDGMENT = 'date and time("9999-12-31T23:59:59+08:00")';

const XML = `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bh="urn:bihuan:bpmn:1" id="D" targetNamespace="urn:test">
  ${oneStep('task', '<userTask id="taskX" name="X"><extensionElements><bh:assignment role="clerk" /></extensionElements></userTask>')}
  ${oneStep('far', `<intermediateCatchEvent id="farX" name="X"><timerEventDefinition id="farT"><timeDate>=${DAY_OF_JUDGMENT}</timeDate></timerEventDefinition></intermediateCatchEvent>`)}
  ${oneStep('past', '<intermediateCatchEvent id="pastX" name="X"><timerEventDefinition id="pastT"><timeDate>2001-01-01T00:00:00+08:00</timeDate></timerEventDefinition></intermediateCatchEvent>')}
  ${oneStep('many', '<scriptTask id="manyX" name="X" scriptFormat="feel"><multiInstanceLoopCharacteristics><loopCardinality>=size</loopCardinality></multiInstanceLoopCharacteristics><script>1</script></scriptTask>')}
  ${oneStep('round', '<scriptTask id="roundX" name="X" scriptFormat="feel"><standardLoopCharacteristics testBefore="true"><loopCondition>=go</loopCondition></standardLoopCharacteristics><script>1</script></scriptTask>')}
  ${oneStep('told', '<intermediateCatchEvent id="toldX" name="X"><timerEventDefinition id="toldT"><timeDuration>=text</timeDuration></timerEventDefinition></intermediateCatchEvent>')}
  ${oneStep(
    'each',
    `<subProcess id="eachX" name="X"><multiInstanceLoopCharacteristics><loopCardinality>1000</loopCardinality></multiInstanceLoopCharacteristics>
      <startEvent id="eachB" /><sequenceFlow id="each3" sourceRef="eachB" targetRef="eachT" />
      <intermediateCatchEvent id="eachT"><timerEventDefinition id="eachD"><timeDuration>=text</timeDuration></timerEventDefinition></intermediateCatchEvent>
      <sequenceFlow id="each4" sourceRef="eachT" targetRef="eachN" /><endEvent id="eachN" /></subProcess>`,
  )}
  ${oneStep(
    'named',
    `<scriptTask id="namedX" name="X" scriptFormat="feel" bh:resultVariable="__proto__">
      <extensionElements><bh:mapping><bh:in source="1" target="constructor.prototype.polluted" /></bh:mapping></extensionElements>
      <script>{"polluted": true, "toString": [hasOwnProperty, valueOf]}</script></scriptTask>`,
  )}
  ${oneStep(
    'undo',
    `<callActivity id="undoX" name="X" calledElement="inner" /><sequenceFlow id="undo3" sourceRef="undoX" targetRef="undoC" />
     <intermediateThrowEvent id="undoC" name="C"><compensateEventDefinition id="undoD" /></intermediateThrowEvent>`,
  ).replace('id="undo2" sourceRef="undoX"', 'id="undo2" sourceRef="undoC"')}
  ${oneStep(
    'inner',
    `<callActivity id="innerX" name="X" calledElement="deep" />
     <subProcess id="innerH" name="H" triggeredByEvent="true">
      <startEvent id="innerB" name="B"><compensateEventDefinition id="innerBD" /></startEvent><sequenceFlow id="inner3" sourceRef="innerB" targetRef="innerT" />
      <intermediateThrowEvent id="innerT" name="T"><compensateEventDefinition id="innerTD" /></intermediateThrowEvent><sequenceFlow id="inner4" sourceRef="innerT" targetRef="innerA" />
      <intermediateThrowEvent id="innerA" name="A"><compensateEventDefinition id="innerAD" activityRef="innerX" /></intermediateThrowEvent><sequenceFlow id="inner5" sourceRef="innerA" targetRef="innerN" />
      <endEvent id="innerN" name="N" /></subProcess>`,
  )}
  ${oneStep(
    'deep',
    `<scriptTask id="deepX" name="X" scriptFormat="feel"><script>1</script></scriptTask>
     <boundaryEvent id="deepB" attachedToRef="deepX"><compensateEventDefinition id="deepBD" /></boundaryEvent>
     <subProcess id="deepH" name="H" isForCompensation="true">
      <startEvent id="deepHS" name="S" /><sequenceFlow id="deep3" sourceRef="deepHS" targetRef="deepT" />
      <scriptTask id="deepT" name="T" scriptFormat="feel"><script>2</script></scriptTask><sequenceFlow id="deep4" sourceRef="deepT" targetRef="deepC" />
      <endEvent id="deepC" name="C"><compensateEventDefinition id="deepCD" /></endEvent></subProcess>
     <association id="deepA" sourceRef="deepB" targetRef="deepH" associationDirection="One" />`,
  )}
</definitions>`;

let host: RunningHost;
let clerk: string;
let published: Published;

beforeAll(async () => {
  host = await startHost();
  clerk = await host.county.person('clerk');
  published = await publishOn(host, clerk, XML);
});
afterAll(() => host.stop());

const begin = (processId: string, variables?: Variables): Promise<string> =>
  published.begin(processId, variables);
const act = async (instanceId: string, operation: Operation): Promise<ActReply> => {
  const acted = await host.runner.act(host.county.countyId, instanceId, {
    updateId: `${clerk}:${randomUUID()}`,
    request: acting(clerk, operation),
  });
  if (!acted.ok) throw new Error(`${acted.refusal.code}: ${acted.refusal.message}`);
  return acted.value;
};
const rowWhere = (
  instanceId: string,
  holds: (row: { status: string; incidents: Readonly<Record<string, Incident>> }) => boolean,
) =>
  until(() =>
    host.county.read(async (em) => {
      const { countyId } = host.county;
      const row = await em.findOne(Instance, { countyId, id: instanceId });
      return row && holds(row) && row;
    }),
  );
const incidentOf = async (instanceId: string): Promise<Incident> => {
  const { incidents } = await rowWhere(
    instanceId,
    (row) => Object.keys(row.incidents ?? {}).length > 0,
  );
  return Object.values(incidents)[0]!;
};
const taskOf = async (instanceId: string): Promise<string> => {
  const state = await host.runner.state(host.county.countyId, instanceId);
  const waits = state.ok && state.value ? Object.values(state.value.waits) : [];
  return waits.find(({ kind }) => kind === 'userTask')!.tokenId;
};
const settle = (instanceId: string, incidentId: string, variables: Variables): Promise<ActReply> =>
  act(instanceId, {
    verb: 'settleIncident',
    incidentId,
    by: 'retry',
    variables,
    reason: { id: 'r', sha256: '' },
  });
const ended = (instanceId: string, status: string) =>
  rowWhere(instanceId, (row) => row.status === status);

describe('a case survives', () => {
  it('a timer in the year 9999: it waits, can be read, and can be withdrawn', async () => {
    const instanceId = await begin('far');
    await rowWhere(instanceId, ({ status }) => status === 'active');
    await act(instanceId, { verb: 'cancel', reason: { id: 'r', sha256: '' } });
    await ended(instanceId, 'canceled');
  });

  it('a timer in the past: it rings at once', async () => {
    await ended(await begin('past'), 'completed');
  });

  it('a loop over 100,001 instances: invalidCount, and fewer on a retry', async () => {
    const instanceId = await begin('many', { size: 100_001 });
    const incident = await incidentOf(instanceId);
    expect(incident.code).toBe('invalidCount');
    await settle(instanceId, incident.id, { size: 2 });
    await ended(instanceId, 'completed');
  });

  it('a loop that never rests: stepLimit, and an end once it may', async () => {
    const instanceId = await begin('round', { go: true });
    const incident = await incidentOf(instanceId);
    expect(incident.code).toBe('stepLimit');
    await settle(instanceId, incident.id, { go: false });
    await ended(instanceId, 'completed');
  });

  it('a value over the limit: payloadTooLarge, and the case goes on with a smaller one', async () => {
    const instanceId = await begin('task');
    const variables = { report: 'x'.repeat(70_000) };
    await act(instanceId, { verb: 'complete', task: await taskOf(instanceId), variables });
    const incident = await incidentOf(instanceId);
    expect(incident.code).toBe('payloadTooLarge');
    await settle(instanceId, incident.id, { report: 'short' });
    const row = await ended(instanceId, 'completed');
    expect(row.variables).toMatchObject({ report: 'short' });
  });

  it.each([
    ['no length of time', 'P1Y-2M'],
    ['ten thousand brackets', '('.repeat(10_000)],
    ['sixty thousand characters', '期'.repeat(20_000)],
  ])(
    '%s where a timer has one: timerInvalid, in few words, and a right one on a retry',
    async (_what, text) => {
      const instanceId = await begin('told', { text });
      const incident = await incidentOf(instanceId);
      expect([incident.code, incident.element]).toEqual(['timerInvalid', 'toldX']);
      expect(incident.en.length).toBeLessThan(200);
      await settle(instanceId, incident.id, { text: 'PT0S' });
      await ended(instanceId, 'completed');
    },
  );

  it('a thousand instances that fail over one large value: it can be read, and withdrawn', async () => {
    const instanceId = await begin('each', { text: '期'.repeat(20_000) });
    const all = (row: { incidents: object }) => Object.keys(row.incidents ?? {}).length === 1_000;
    const { incidents } = await rowWhere(instanceId, all);
    expect(new Set(Object.values(incidents).map(({ code }) => code))).toEqual(
      new Set(['timerInvalid']),
    );
    await act(instanceId, { verb: 'cancel', reason: { id: 'r', sha256: '' } });
    await ended(instanceId, 'canceled');
  });

  it('data nested two thousand deep: payloadTooLarge, and the case goes on with a shallower one', async () => {
    const nested = JSON.parse(`${'['.repeat(2_000)}${']'.repeat(2_000)}`) as Json;
    const instanceId = await begin('task', { report: nested });
    const incident = await incidentOf(instanceId);
    expect([incident.code, incident.element]).toEqual(['payloadTooLarge', 'task']);
    await settle(instanceId, incident.id, { report: [[]] });
    await act(instanceId, { verb: 'complete', task: await taskOf(instanceId), variables: {} });
    await ended(instanceId, 'completed');
  });

  it('compensation in compensation, across calls: each completion is undone once', async () => {
    const instanceId = await begin('undo');
    await ended(instanceId, 'completed');
    const { countyId } = host.county;
    const undone = {
      ...{ countyId, instanceId: { $like: `${instanceId}.%` } },
      ...{ elementId: 'deepT', type: 'elementCompleted' },
    };
    expect(await host.county.read((em) => em.count(TraceLog, undone))).toBe(1);
  });

  it('a model whose names mean something to the language', async () => {
    const row = await ended(await begin('named'), 'completed');
    const given = '{"__proto__":{"polluted":true,"toString":[null,null]}}';
    expect(JSON.stringify(row.variables)).toBe(given);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  it('names that mean something to the language: they are values like any other', async () => {
    const names = '{"__proto__":{"polluted":true},"constructor":"c","toString":1}';
    const instanceId = await begin('task', JSON.parse(names) as Variables);
    const variables = JSON.parse(names) as Variables;
    await act(instanceId, { verb: 'complete', task: await taskOf(instanceId), variables });
    await ended(instanceId, 'completed');
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();

    const { countyId } = host.county;
    const steps = await host.county.read((em) =>
      em.find(StepLog, { countyId, instanceId }, { orderBy: { rev: 1 } }),
    );
    const log = steps.map(({ event, checksum }) => ({
      event: event as unknown as EngineEvent,
      checksum,
    }));
    expect(replay(published.plans.get('task')!, log, createEvaluate()).difference).toBeNull();
  });
});

it('a message for nobody is kept, and whoever sent it is told that nobody has it yet', async () => {
  const id = randomUUID();
  const message = { id, name: 'nobody', correlationKey: 'k', payload: { a: 1 }, ttl: 'PT1H' };
  const published = await host.runner.publish(host.county.countyId, message);
  expect(published).toEqual({ ok: true, value: { delivered: false } });
  const { countyId } = host.county;
  const row = await host.county.read((em) => em.findOneOrFail(MessageRecord, { countyId, id }));
  expect(row).toMatchObject({ state: 'buffered', payload: { a: 1 } });
});
