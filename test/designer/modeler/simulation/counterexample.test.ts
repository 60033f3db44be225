import { describe, expect, it } from 'vitest';
import {
  actsOf,
  type Script,
} from '../../../../designer/modeler/simulation/counterexample-acts.ts';
import { rehearse } from '../../../../designer/modeler/simulation/rehearse.ts';
import { scenarioOf } from '../../../../designer/modeler/simulation/scenario.ts';
import { sightOf } from '../../../../designer/modeler/simulation/sight.ts';
import { compile } from '../../../../engine/compiler/compile.ts';
import { groundOf, MONDAY } from './ground.ts';

/** Of two ways one is chosen, and the join waits for both. */
const drawing = `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bh="urn:bihuan:bpmn:1" targetNamespace="urn:test">
  <process id="p" isExecutable="true">
    <startEvent id="start"/>
    <sequenceFlow id="f1" sourceRef="start" targetRef="sign"/>
    <userTask id="sign"><extensionElements><bh:assignment role="unitHandler"/></extensionElements></userTask>
    <sequenceFlow id="f2" sourceRef="sign" targetRef="which"/>
    <exclusiveGateway id="which" default="few"/>
    <sequenceFlow id="few" sourceRef="which" targetRef="one"/>
    <sequenceFlow id="many" sourceRef="which" targetRef="other"><conditionExpression>= amount &gt; 10</conditionExpression></sequenceFlow>
    <userTask id="one"><extensionElements><bh:assignment role="unitHandler"/></extensionElements></userTask>
    <userTask id="other"><extensionElements><bh:assignment role="unitLeader"/></extensionElements></userTask>
    <sequenceFlow id="f3" sourceRef="one" targetRef="join"/>
    <sequenceFlow id="f4" sourceRef="other" targetRef="join"/>
    <parallelGateway id="join"/>
    <sequenceFlow id="f5" sourceRef="join" targetRef="end"/>
    <endEvent id="end"/>
  </process>
</definitions>`;

const script = async (): Promise<Script> => {
  const { problems } = await compile(drawing, { profile: 'deploy' });
  const found = problems.find(({ rule }) => rule === 'sound/deadlock')?.counterexample;
  if (!found) throw new Error('Expected a counterexample, but there is none');
  return actsOf(found, MONDAY);
};

describe('a counterexample that is played', () => {
  it('begins as somebody would, then each goes on in turn, whatever the data', async () => {
    const ground = await groundOf(drawing);
    const acts = await script();
    expect(acts.map(({ type }) => type)).toEqual(['begin', 'serve', 'serve']);
    const standing = acts.map((_, at) => {
      const [first, ...rest] = acts;
      return sightOf(rehearse(ground, [first, ...rest.slice(0, at)]).rehearsal).marks.active;
    });
    expect(standing.map((ids) => ids.length)).toEqual([1, 1, 1]);
    expect(standing[0]).toEqual(['sign']);
    expect(standing[2]).toEqual(['join']);
  });

  it('stands still where it goes wrong, and is kept as the scenario it is', async () => {
    const [begin, ...rest] = await script();
    const { rehearsal } = rehearse(await groundOf(drawing), [begin, ...rest]);
    const { waiting, incidents, instances } = sightOf(rehearsal);
    expect(incidents).toEqual([]);
    expect(waiting.map(({ kind, elementId }) => [kind, elementId])).toEqual([['others', 'join']]);
    expect(instances.map(({ status }) => status)).toEqual(['active']);
    expect(scenarioOf(rehearsal, begin)).toMatchObject({
      choices: begin.choices,
      order: rest.map((act) => ('elementId' in act ? act.elementId : '')),
    });
  });

  it('says so where a turn comes to somebody who does not wait', async () => {
    const [begin] = await script();
    const ground = await groundOf(drawing);
    expect(() => rehearse(ground, [begin, { type: 'serve', elementId: 'other' }])).toThrow(
      'Expected "other" to wait when its turn came',
    );
  });
});
