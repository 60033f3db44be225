import { expect, it } from 'vitest';
import { compile } from '../../../engine/compiler/compile.ts';

const model = (priority: string) => `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bh="urn:bihuan:bpmn:1" id="file" targetNamespace="urn:test">
  <process id="p" isExecutable="true">
    <startEvent id="s"/>
    <userTask id="ask"><extensionElements><bh:assignment role="stationHead" priority="${priority}"/></extensionElements></userTask>
    <endEvent id="e"/>
    <sequenceFlow id="f" sourceRef="s" targetRef="ask"/>
    <sequenceFlow id="g" sourceRef="ask" targetRef="e"/>
  </process>
</definitions>`;

/** Read as a text it was the incident `expressionType` wherever it was reached. */
it.each([
  ['50', '50'],
  ['=50', '50'],
  ['if urgent then 2 else 1', 'if urgent then 2 else 1'],
])('a priority of %s is a number', async (written, feel) => {
  const { plans, problems } = await compile(model(written), { profile: 'deploy' });
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(plans[0]?.nodes['ask']).toMatchObject({ assignment: { priority: { feel } } });
});

it('a priority that is no FEEL is refused', async () => {
  const { problems } = await compile(model('1 +'), { profile: 'deploy' });
  expect(problems.map(({ rule }) => rule)).toContain('expr/syntax');
});
