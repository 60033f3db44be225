import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Answer } from '../../engine/answer.ts';
import { createEvaluate } from '../../engine/feel/evaluate.ts';
import type { EngineEvent } from '../../engine/interpreter/events.ts';
import type { ProcessPlan } from '../../engine/interpreter/plan.ts';
import type { Variables } from '../../engine/interpreter/values.ts';
import { replay } from '../../engine/replay/replay.ts';
import { CaseFile } from '../../engine/store/entities/case-file.ts';
import {
  Definition,
  DefinitionVersion,
  StartSubscription,
} from '../../engine/store/entities/definitions.ts';
import { MessageRecord, NoticeRecord } from '../../engine/store/entities/exchange.ts';
import {
  Instance,
  StepLog,
  Task,
  TraceLog,
  type TaskRow,
} from '../../engine/store/entities/execution.ts';
import { plansOf } from '../support/linear-process.ts';
import { acting, beginning, startHost, until, type RunningHost } from '../support/running-host.ts';

const XML = `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bh="urn:bihuan:bpmn:1" id="D" targetNamespace="urn:test">
  <message id="M_ping" name="ping" />
  <message id="M_raise" name="raise" />
  <process id="caller" name="caller" isExecutable="true">
    <startEvent id="cS" name="S" /><sequenceFlow id="c1" sourceRef="cS" targetRef="cNumber" />
    <serviceTask id="cNumber" name="N"><extensionElements><bh:connector type="assignNumber"><bh:header name="series" value="RECESS" /></bh:connector></extensionElements></serviceTask>
    <sequenceFlow id="c2" sourceRef="cNumber" targetRef="cCall" />
    <callActivity id="cCall" name="C" calledElement="callee"><extensionElements><bh:call binding="deployment" in="all" out="all" /></extensionElements></callActivity>
    <sequenceFlow id="c3" sourceRef="cCall" targetRef="cAfter" />
    <userTask id="cAfter" name="After"><extensionElements><bh:assignment role="clerk" /></extensionElements></userTask>
    <sequenceFlow id="c4" sourceRef="cAfter" targetRef="cE" /><endEvent id="cE" name="E" />
  </process>
  <process id="callee" name="callee" isExecutable="true">
    <startEvent id="eS" name="S" /><sequenceFlow id="e1" sourceRef="eS" targetRef="eTask" />
    <userTask id="eTask" name="Inside"><extensionElements><bh:assignment role="clerk" /></extensionElements></userTask>
    <sequenceFlow id="e2" sourceRef="eTask" targetRef="eE" /><endEvent id="eE" name="E" />
  </process>
  <process id="talker" name="talker" isExecutable="true">
    <startEvent id="tS" name="S" /><sequenceFlow id="t1" sourceRef="tS" targetRef="tSend" />
    <sendTask id="tSend" name="Ping" messageRef="M_ping"><extensionElements><bh:correlation key="=topic" /><bh:mapping><bh:in source="=word" target="word" /></bh:mapping></extensionElements></sendTask>
    <sequenceFlow id="t2" sourceRef="tSend" targetRef="tE" /><endEvent id="tE" name="E" />
  </process>
  <process id="listener" name="listener" isExecutable="true">
    <startEvent id="lS" name="S" /><sequenceFlow id="l1" sourceRef="lS" targetRef="lHear" />
    <receiveTask id="lHear" name="Hear" messageRef="M_ping"><extensionElements><bh:correlation key="=topic" /></extensionElements></receiveTask>
    <sequenceFlow id="l2" sourceRef="lHear" targetRef="lTask" />
    <userTask id="lTask" name="Heard"><extensionElements><bh:assignment role="clerk" /></extensionElements></userTask>
    <sequenceFlow id="l3" sourceRef="lTask" targetRef="lE" /><endEvent id="lE" name="E" />
  </process>
  <process id="raiser" name="raiser" isExecutable="true">
    <startEvent id="rS" name="S" /><sequenceFlow id="r1" sourceRef="rS" targetRef="rSend" />
    <sendTask id="rSend" name="Raise" messageRef="M_raise"><extensionElements><bh:mapping><bh:in source="=&quot;UNION&quot;" target="source" /></bh:mapping></extensionElements></sendTask>
    <sequenceFlow id="r2" sourceRef="rSend" targetRef="rE" /><endEvent id="rE" name="E" />
  </process>
  <process id="raised" name="raised" isExecutable="true">
    <startEvent id="dS" name="S"><messageEventDefinition id="dDef" messageRef="M_raise" /></startEvent><sequenceFlow id="d1" sourceRef="dS" targetRef="dTask" />
    <userTask id="dTask" name="Raised"><extensionElements><bh:assignment role="clerk" /></extensionElements></userTask>
    <sequenceFlow id="d2" sourceRef="dTask" targetRef="dE" /><endEvent id="dE" name="E" />
  </process>
  <process id="waiting" name="waiting" isExecutable="true">
    <startEvent id="wS" name="S" /><sequenceFlow id="w1" sourceRef="wS" targetRef="wTask" />
    <userTask id="wTask" name="Slow"><extensionElements><bh:assignment role="clerk" /></extensionElements></userTask>
    <boundaryEvent id="wLate" name="Late" attachedToRef="wTask" cancelActivity="true"><timerEventDefinition id="wDef"><timeDuration>PT1S</timeDuration></timerEventDefinition></boundaryEvent>
    <sequenceFlow id="w2" sourceRef="wTask" targetRef="wE" /><endEvent id="wE" name="E" />
    <sequenceFlow id="w3" sourceRef="wLate" targetRef="wTell" />
    <serviceTask id="wTell" name="Tell"><extensionElements><bh:connector type="notify"><bh:header name="to" value="=[&quot;clerk&quot;]" /><bh:header name="about" value="late" /></bh:connector></extensionElements></serviceTask>
    <sequenceFlow id="w4" sourceRef="wTell" targetRef="wAfter" />
    <userTask id="wAfter" name="After"><extensionElements><bh:assignment role="clerk" strategy="leastLoaded" /></extensionElements></userTask>
    <sequenceFlow id="w5" sourceRef="wAfter" targetRef="wE" />
  </process>
  <process id="orphan" name="orphan" isExecutable="true">
    <startEvent id="oS" name="S" /><sequenceFlow id="o1" sourceRef="oS" targetRef="oTask" />
    <userTask id="oTask" name="Nobody"><extensionElements><bh:assignment role="ghost" /></extensionElements></userTask>
    <sequenceFlow id="o2" sourceRef="oTask" targetRef="oE" /><endEvent id="oE" name="E" />
  </process>
</definitions>`;

let host: RunningHost;
let plans: ReadonlyMap<string, ProcessPlan>;
let clerk: string;

beforeAll(async () => {
  host = await startHost();
  const compiled = await plansOf(XML);
  plans = new Map(compiled.map((plan) => [plan.processId, plan]));
  await host.county.keepPlans(compiled);
  clerk = await host.county.person('clerk');
});
afterAll(() => host.stop());

const valueOf = <T>(answer: Answer<T>): T => {
  if (!answer.ok) throw new Error(`${answer.refusal.code}: ${answer.refusal.message}`);
  return answer.value;
};
const begin = async (process: string, variables: Variables = {}): Promise<string> => {
  const input = beginning(host.county.countyId, plans.get(process)!, clerk, { variables });
  return valueOf(await host.runner.begin(input)).instanceId;
};
const openTask = (
  elementId: string,
  where: { instanceId?: string; caseId?: string } = {},
): Promise<TaskRow> =>
  until(() =>
    host.county.read((em) =>
      em.findOne(Task, { countyId: host.county.countyId, elementId, closedAt: null, ...where }),
    ),
  );
const complete = async (task: TaskRow): Promise<void> => {
  const request = acting(clerk, { verb: 'complete', task: task.tokenId, variables: {} });
  valueOf(
    await host.runner.act(host.county.countyId, task.instanceId, {
      updateId: `${clerk}:${task.id}`,
      request,
    }),
  );
};
const ended = (id: string) =>
  until(() =>
    host.county.read((em) =>
      em.findOne(Instance, { countyId: host.county.countyId, id, status: 'completed' }),
    ),
  );

describe('a called process', () => {
  it('is an instance of its own, whose end takes the caller on', async () => {
    const instanceId = await begin('caller');
    const inside = await openTask('eTask', { caseId: instanceId });
    expect(inside.instanceId).toMatch(new RegExp(`^${instanceId}\\.w\\d+$`));
    await complete(inside);
    await complete(await openTask('cAfter', { instanceId }));
    await ended(inside.instanceId);
    const row = await ended(instanceId);
    expect(row.variables['suggestionNumber']).toMatch(/-1届-闭\d{4}-001$/);
    const file = await host.county.read((em) => em.findOneOrFail(CaseFile, { id: instanceId }));
    expect(file).toMatchObject({ number: row.variables['suggestionNumber'], state: 'CLOSED' });
  });

  it('numbers without a gap', async () => {
    const ids = await Promise.all(Array.from({ length: 5 }, () => begin('caller')));
    const numbers = await Promise.all(
      ids.map(
        async (id) =>
          (await openTask('eTask', { caseId: id })) &&
          host.county.read((em) => em.findOneOrFail(CaseFile, { id })),
      ),
    );
    expect(numbers.map(({ number }) => number!.slice(-3)).sort()).toEqual([
      '002',
      '003',
      '004',
      '005',
      '006',
    ]);
  });
});

describe('a message', () => {
  it('reaches the one that waits for its name and key', async () => {
    const other = await begin('listener', { topic: 'B' });
    const listener = await begin('listener', { topic: 'A' });
    await begin('talker', { topic: 'A', word: 'hello' });
    const task = await openTask('lTask', { instanceId: listener });
    expect(task.data).toMatchObject({ word: 'hello' });
    expect(
      await host.county.read((em) =>
        em.findOne(Task, { countyId: host.county.countyId, instanceId: other }),
      ),
    ).toBeNull();
  });

  it('that comes too early waits for its listener', async () => {
    await ended(await begin('talker', { topic: 'early', word: 'first' }));
    await until(() =>
      host.county.read((em) =>
        em.findOne(MessageRecord, {
          countyId: host.county.countyId,
          correlationKey: 'early',
          state: 'buffered',
        }),
      ),
    );
    const listener = await begin('listener', { topic: 'early' });
    expect((await openTask('lTask', { instanceId: listener })).data).toMatchObject({
      word: 'first',
    });
  });

  it('from outside is taken once, however often it is sent', async () => {
    const listener = await begin('listener', { topic: 'outside' });
    const message = {
      id: randomUUID(),
      name: 'ping',
      correlationKey: 'outside',
      payload: { word: 'w' },
      ttl: 'P1D',
    };
    const delivered = async (): Promise<boolean> =>
      valueOf(await host.runner.publish(host.county.countyId, message)).delivered;
    await until(() => delivered()); // the subscription is written a moment after the listener began
    expect(await delivered()).toBe(true);
    const task = await openTask('lTask', { instanceId: listener });
    expect(task.data).toMatchObject({ word: 'w' });
  });

  it('starts a case of its own, which knows where it comes from', async () => {
    await subscribe('raised', 'dS', 'raise');
    const origin = await begin('raiser');
    const task = await openTask('dTask');
    expect(task.caseId).not.toBe(origin);
    const file = await host.county.read((em) => em.findOneOrFail(CaseFile, { id: task.caseId }));
    expect(file).toMatchObject({ kind: 'ISSUE', originCaseId: origin, source: 'UNION' });
  });
});

describe('time and people', () => {
  it('a term that is over takes the task away; a job tells, and the next task goes to one person', async () => {
    const instanceId = await begin('waiting');
    const after = await openTask('wAfter', { instanceId });
    expect(after.assignee).toBe(clerk);
    const { countyId } = host.county;
    const slow = await host.county.read((em) =>
      em.findOneOrFail(Task, { countyId, instanceId, elementId: 'wTask' }),
    );
    expect(slow.closedBecause).toBe('withdrawn');
    const notices = await host.county.read((em) =>
      em.find(NoticeRecord, { countyId, caseId: instanceId }),
    );
    expect(notices.map(({ recipient, detail }) => [recipient, detail])).toEqual([
      ['clerk', { about: 'late' }],
    ]);
  });

  it('a step nobody can do is an incident that says so', async () => {
    const instanceId = await begin('orphan');
    const row = await until(() =>
      host.county.read(async (em) => {
        const instance = await em.findOne(Instance, {
          countyId: host.county.countyId,
          id: instanceId,
        });
        return instance && Object.keys(instance.incidents).length > 0 && instance;
      }),
    );
    expect(Object.values(row.incidents).map(({ code }) => code)).toEqual(['nobodyAssigned']);
  });
});

describe('the record in SQL', () => {
  it.each(['waiting', 'caller'])(
    'of %s gives the same states and the same trace again',
    async (process) => {
      const instanceId = await begin(process);
      await openTask(process === 'waiting' ? 'wAfter' : 'eTask', { caseId: instanceId });
      const { countyId } = host.county;
      const [steps, entries] = await host.county.read(async (em) => [
        await em.find(StepLog, { countyId, instanceId }, { orderBy: { rev: 1 } }),
        await em.find(TraceLog, { countyId, instanceId }, { orderBy: { seq: 1 } }),
      ]);
      const log = steps.map(({ event, checksum }) => ({
        event: event as unknown as EngineEvent,
        checksum,
      }));
      const { difference, trace } = replay(plans.get(process)!, log, createEvaluate());
      expect(difference).toBeNull();
      expect(
        entries.map(({ seq, type, elementId, token }) => [seq, type, elementId, token]),
      ).toEqual(trace.map(({ seq, type, elementId, token }) => [seq, type, elementId, token]));
    },
  );
});

const subscribe = (processId: string, elementId: string, name: string): Promise<void> =>
  host.county.read(async (em) => {
    const { countyId } = host.county;
    const definitionId = randomUUID();
    em.create(Definition, {
      countyId,
      id: definitionId,
      key: processId,
      name: processId,
      nameEn: processId,
      draftXml: '',
    });
    em.create(DefinitionVersion, { countyId, definitionId, number: 1, xml: '', xmlHash: '' });
    em.create(StartSubscription, {
      countyId,
      definitionId,
      processId,
      elementId,
      number: 1,
      planHash: plans.get(processId)!.hash,
      kind: 'message',
      name,
      caseKind: 'ISSUE',
    });
    return Promise.resolve();
  });
