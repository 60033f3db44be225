import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Incident } from '../../engine/interpreter/state.ts';
import type { Variables } from '../../engine/interpreter/values.ts';
import type { Operation } from '../../engine/operations/operation.ts';
import {
  Definition,
  DefinitionVersion,
  StartSubscription,
} from '../../engine/store/entities/definitions.ts';
import { Instance, Task } from '../../engine/store/entities/execution.ts';
import type { JobOutcome } from '../../activities/ports.ts';
import { oneStep, publishOn, type Published } from '../support/one-step-process.ts';
import { acting, startHost, until, type RunningHost } from '../support/running-host.ts';

/** A value takes at most 64 KiB, a case 256 KiB: what is larger stops the step that brings it. */
const text = (bytes: number): string => 'x'.repeat(bytes);
const LARGE = text(70_000);
const PAGES = Array.from({ length: 10 }, () => text(6_000)); // an expression gives no longer text than 10,000
const MUCH = { a: text(60_000), b: text(60_000), c: text(60_000) };

const CLERK = '<bh:assignment role="clerk" />';
const XML = `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bh="urn:bihuan:bpmn:1" id="D" targetNamespace="urn:test">
  <message id="M" name="news" /><signal id="N" name="alarm" />
  <itemDefinition id="rows" isCollection="true" /><dataStore id="store" itemSubjectRef="rows" />
  ${oneStep('task', `<userTask id="taskX" name="X"><extensionElements>${CLERK}</extensionElements></userTask>`)}
  ${oneStep('heard', '<receiveTask id="heardX" name="X" messageRef="M"><extensionElements><bh:correlation key="=topic" /></extensionElements></receiveTask>')}
  ${oneStep('alarmed', '<intermediateCatchEvent id="alarmedX" name="X"><signalEventDefinition id="sd" signalRef="N" /></intermediateCatchEvent>')}
  ${oneStep('alarming', '<intermediateThrowEvent id="alarmingX" name="X"><extensionElements><bh:mapping><bh:in source="=a" target="one" /><bh:in source="=b" target="two" /></bh:mapping></extensionElements><signalEventDefinition id="st" signalRef="N" /></intermediateThrowEvent>')}
  ${oneStep('job', '<serviceTask id="jobX" name="X"><extensionElements><bh:connector type="collectIssues" /></extensionElements></serviceTask>')}
  ${oneStep('facts', `<userTask id="factsX" name="X"><extensionElements>${CLERK}</extensionElements></userTask>`, '<conditionalEventDefinition id="cd"><condition>level &gt; 10</condition></conditionalEventDefinition>')}
  ${oneStep('many', `<userTask id="manyX" name="X"><extensionElements>${CLERK}</extensionElements><multiInstanceLoopCharacteristics><loopCardinality>80</loopCardinality></multiInstanceLoopCharacteristics></userTask>`)}
  ${oneStep(
    'register',
    `<dataStoreReference id="all" bh:register="visits" dataStoreRef="store" />
     <scriptTask id="registerX" name="X" scriptFormat="feel" bh:resultVariable="seen">
      <ioSpecification><dataInput id="entries" /><inputSet><dataInputRefs>entries</dataInputRefs></inputSet><outputSet /></ioSpecification>
      <dataInputAssociation><sourceRef>all</sourceRef><targetRef>entries</targetRef></dataInputAssociation>
      <script>count(entries)</script></scriptTask>`,
  )}
  ${oneStep(
    'noting',
    `<dataStoreReference id="latest" bh:register="visits" />
     <scriptTask id="notingX" name="X" scriptFormat="feel" bh:resultVariable="out">
      <ioSpecification><dataOutput id="out" /><inputSet /><outputSet><dataOutputRefs>out</dataOutputRefs></outputSet></ioSpecification>
      <dataOutputAssociation><sourceRef>out</sourceRef><targetRef>latest</targetRef></dataOutputAssociation>
      <script>a</script></scriptTask>`,
  )}
</definitions>`;

let host: RunningHost;
let clerk: string;
let published: Published;
let result: Variables = {};

beforeAll(async () => {
  host = await startHost({
    standIns: (real) => ({
      ...real,
      runJob: (input): Promise<JobOutcome> =>
        input.type === 'collectIssues'
          ? Promise.resolve({ ok: true, variables: result })
          : real.runJob(input),
    }),
  });
  clerk = await host.county.person('clerk');
  published = await publishOn(host, clerk, XML);
});
afterAll(() => host.stop());

const begin = (processId: string, variables?: Variables): Promise<string> =>
  published.begin(processId, variables);
const act = (instanceId: string, operation: Operation) =>
  host.runner.act(host.county.countyId, instanceId, {
    updateId: `${clerk}:${randomUUID()}`,
    request: acting(clerk, operation),
  });
const rowOf = (id: string) => {
  const { countyId } = host.county;
  return until(() => host.county.read((em) => em.findOne(Instance, { countyId, id })));
};
const incidentOf = (instanceId: string): Promise<Incident> =>
  until(async () => {
    const { incidents } = await rowOf(instanceId);
    return Object.values(incidents)[0];
  });
const settle = (instanceId: string, incidentId: string, variables: Variables) =>
  act(instanceId, {
    verb: 'settleIncident',
    incidentId,
    by: 'retry',
    variables,
    reason: { id: 'r', sha256: '' },
  });
/** Stopped where it came in, with nothing of it kept; and it goes on with less. */
const stopsAt = async (instanceId: string, elementId: string, less: Variables): Promise<void> => {
  const incident = await incidentOf(instanceId);
  expect([incident.code, incident.element]).toEqual(['payloadTooLarge', elementId]);
  const state = await host.runner.state(host.county.countyId, instanceId);
  expect(JSON.stringify(state).length).toBeLessThan(512 * 1024);
  const refused = await settle(instanceId, incident.id, { report: LARGE });
  expect(refused.ok || refused.refusal.code).toBe('payloadTooLarge');
  const settled = await settle(instanceId, incident.id, less);
  expect(settled).toMatchObject({ ok: true });
};
const ends = (instanceId: string) =>
  until(async () => (await rowOf(instanceId)).status === 'completed');

describe('too much', () => {
  it('to begin with: nothing of it is kept, and the case begins with less', async () => {
    const instanceId = await begin('task', { report: LARGE });
    await stopsAt(instanceId, 'task', { report: 'short' });
    const all = await begin('task', { ...MUCH, d: text(60_000), e: text(60_000) });
    await stopsAt(all, 'task', { report: 'short' });
    const { countyId } = host.county;
    const opened = await until(async () => {
      const tasks = await host.county.read((em) => em.find(Task, { countyId, elementId: 'taskX' }));
      return tasks.length === 2 && tasks;
    });
    expect(opened.map(({ data }) => (data as Variables)['report'])).toEqual(['short', 'short']);
  });

  it('in a message', async () => {
    const instanceId = await begin('heard', { topic: 'large' });
    const message = { id: randomUUID(), name: 'news', correlationKey: 'large', ttl: 'P1D' };
    await until(async () => {
      const sent = await host.runner.publish(host.county.countyId, {
        ...message,
        payload: { report: LARGE },
      });
      return sent.ok && sent.value.delivered;
    });
    await stopsAt(instanceId, 'heardX', { report: 'short' });
  });

  it('in a signal, together with what the case holds already', async () => {
    const instanceId = await begin('alarmed', MUCH);
    const { countyId } = host.county;
    await until(async () => (await rowOf(instanceId)).rev > 0);
    await ends(await begin('alarming', { a: PAGES, b: PAGES }));
    const incident = await incidentOf(instanceId);
    expect([incident.code, incident.element]).toEqual(['payloadTooLarge', 'alarmedX']);
    const settled = await settle(instanceId, incident.id, { a: '', b: '' });
    expect(settled).toMatchObject({ ok: true });
    await until(async () => {
      const state = await host.runner.state(countyId, instanceId);
      return state.ok && Object.keys(state.value?.incidents ?? {}).length === 0;
    });
  });

  it('in the result of a job', async () => {
    result = { report: LARGE };
    const instanceId = await begin('job');
    const incident = await incidentOf(instanceId);
    expect([incident.code, incident.element]).toEqual(['payloadTooLarge', 'jobX']);
    const settled = await settle(instanceId, incident.id, { report: 'short' });
    expect(settled).toMatchObject({ ok: true });
    await ends(instanceId);
    expect((await rowOf(instanceId)).variables).toMatchObject({ report: 'short' });
  });

  it('in facts that begin a case', async () => {
    const { countyId } = host.county;
    await subscribe('facts', 'factsS');
    const facts = { level: 20, report: LARGE };
    const learned = await host.runner.learn(countyId, { id: 'flood', facts, by: clerk });
    expect(learned).toMatchObject({ ok: true, value: { begun: ['facts'] } });
    const { id } = await until(() =>
      host.county.read((em) => em.findOne(Instance, { countyId, processId: 'facts' })),
    );
    await stopsAt(id, 'facts', { level: 20, report: 'short' });
  });

  it('in a register: each entry fits, all of them do not', async () => {
    await ends(await begin('noting', { a: text(40_000) }));
    await ends(await begin('noting', { a: text(40_000) }));
    const instanceId = await begin('register');
    const incident = await incidentOf(instanceId);
    expect([incident.code, incident.element]).toEqual(['payloadTooLarge', 'registerX']);
    const ended = await act(instanceId, { verb: 'terminate', reason: { id: 'r', sha256: '' } });
    expect(ended).toMatchObject({ ok: true });
  });
});

describe('much, but not too much', () => {
  it('seen by many tasks at once is recorded once, and every task shows it', async () => {
    const instanceId = await begin('many', MUCH);
    const { countyId } = host.county;
    const tasks = await until(async () => {
      const rows = await host.county.read((em) => em.find(Task, { countyId, instanceId }));
      return rows.length === 80 && rows;
    });
    expect(tasks.every(({ data }) => (data as Variables)['a'] === MUCH.a)).toBe(true);
    expect(
      tasks.map(({ data }) => Number((data as Variables)['loopCounter'])).toSorted((a, b) => a - b),
    ).toEqual(Array.from({ length: 80 }, (_, at) => at + 1));
  });
});

const subscribe = (processId: string, elementId: string): Promise<void> =>
  host.county.read(async (em) => {
    const { countyId } = host.county;
    const definitionId = randomUUID();
    const names = { key: processId, name: processId, nameEn: processId };
    em.create(Definition, { countyId, id: definitionId, ...names, draftXml: '' });
    em.create(DefinitionVersion, { countyId, definitionId, number: 1, xml: '', xmlHash: '' });
    await em.flush();
    em.create(StartSubscription, {
      ...{ countyId, definitionId, processId, elementId, number: 1 },
      planHash: published.plans.get(processId)!.hash,
      kind: 'conditional',
      name: processId,
      caseKind: 'OTHER',
    });
  });
