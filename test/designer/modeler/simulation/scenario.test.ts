import { describe, expect, it } from 'vitest';
import { firstDifference, scenarioOf } from '../../../../designer/modeler/simulation/scenario.ts';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Json } from '../../../../engine/interpreter/values.ts';
import { begin, createTrial, groundOf, MONDAY, templateGround } from './ground.ts';

const DAY = 86_400_000;

const drawing = `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bh="urn:bihuan:bpmn:1" targetNamespace="urn:test">
  <message id="m" name="回音"/>
  <process id="p" name="问一问" isExecutable="true">
    <startEvent id="start"/>
    <sequenceFlow id="f1" sourceRef="start" targetRef="sign"/>
    <userTask id="sign" name="签收"><extensionElements><bh:assignment role="unitHandler"/>
      <bh:timer value="5" unit="workingDays"/></extensionElements></userTask>
    <boundaryEvent id="late" attachedToRef="sign"><timerEventDefinition><timeDuration>P3D</timeDuration></timerEventDefinition></boundaryEvent>
    <sequenceFlow id="f2" sourceRef="sign" targetRef="answer"/>
    <sequenceFlow id="f3" sourceRef="late" targetRef="sign"/>
    <intermediateCatchEvent id="answer"><messageEventDefinition messageRef="m"/></intermediateCatchEvent>
    <sequenceFlow id="f5" sourceRef="answer" targetRef="cost"/>
    <exclusiveGateway id="cost"/>
    <sequenceFlow id="f6" sourceRef="cost" targetRef="end"><conditionExpression>= cost &lt; 10</conditionExpression></sequenceFlow>
    <sequenceFlow id="f7" sourceRef="cost" targetRef="sign"><conditionExpression>= cost &gt;= 10</conditionExpression></sequenceFlow>
    <endEvent id="end"/>
  </process>
</definitions>`;

const trialOf = async () => createTrial(await groundOf(drawing), begin('p', { values: { a: 1 } }));
const scenarioOfTrial = (trial: Awaited<ReturnType<typeof trialOf>>): Json | null =>
  scenarioOf(trial.played().rehearsal, trial.acts[0]);

describe('a run that is kept as a scenario', () => {
  it('plays again to the same end: who never answered, time, a message, an incident', async () => {
    const trial = (await trialOf()).do({ type: 'pass', to: MONDAY + 3 * DAY + 1_000 });
    trial.complete('sign', { note: '收' });
    trial.do({ type: 'publish', name: '回音', correlationKey: null, payload: {} });
    const [incident] = trial.sight().incidents;
    const { instanceId = '', id = '' } = incident ?? {};
    const retry = { type: 'settle', instanceId, incidentId: id, by: 'retry' } as const;
    trial.do({ ...retry, variables: { cost: 1 } });

    const scenario = scenarioOfTrial(trial);
    expect(scenario).toMatchObject({
      start: { at: '2026-03-02T09:00:00+08:00', processId: 'p', variables: { a: 1 } },
      answers: { sign: [{ after: 'P99Y' }, { after: 'PT1S', complete: { note: '收' } }] },
      stimuli: [{ message: { name: '回音' } }, { settle: { elementId: 'cost', by: 'retry' } }],
      expect: { status: 'completed', due: { sign: '2026-03-12' } },
    });
  });

  it('says what differs once the drawing is another one', async () => {
    const trial = (await trialOf()).complete('sign', { cost: 1 });
    const scenario = scenarioOfTrial(trial);
    expect(firstDifference(trial.played().rehearsal.ground, scenario)).toBeNull();
    const shorter = await groundOf(drawing.replace('value="5"', 'value="4"'));
    expect(firstDifference(shorter, scenario)).toContain('"sign" to be due on 2026-03-09');
  });

  it('is none where variables were changed from outside', async () => {
    const trial = (await trialOf()).do({ type: 'set', instanceId: 'i1', variables: { a: 2 } });
    expect(scenarioOfTrial(trial)).toBeNull();
  });

  it('is refused where the file is none', async () => {
    const ground = await groundOf(drawing);
    expect(firstDifference(ground, { steps: [] })).toContain('Expected only start');
    expect(firstDifference(ground, { start: { processId: 'q' } })).toContain('process "q"');
  });
});

it('a template’s own scenario is played with nothing that differs', async () => {
  const folder = '../../../../engine/templates/gangnan-five-step/scenarios';
  const file = join(import.meta.dirname, folder, 'loop-x3-not-accepted.json');
  const scenario = JSON.parse(readFileSync(file, 'utf8')) as Json;
  expect(firstDifference(await templateGround('gangnan-five-step'), scenario)).toBeNull();
});
