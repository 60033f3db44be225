import { expect, it } from 'vitest';
import { compile } from '../../../engine/compiler/compile.ts';
import { resourcesOf } from '../../../engine/compiler/resources-of.ts';

const county = resourcesOf({
  ...{ forms: {}, decisions: {}, lists: {}, ladders: {} },
  terms: { signFor: { value: 3, unit: 'workingDays' } },
  ...{ roles: [], held: [], stations: [], jobTypes: [], callables: [] },
});

it('a county has no calendar but its own: a term that names another would be an incident', async () => {
  const file = (
    attribute: string,
  ) => `<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bh="urn:bihuan:bpmn:1" id="d" targetNamespace="urn:t"><process id="p" isExecutable="true">
    <startEvent id="s"/><userTask id="u"><extensionElements><bh:timer key="signFor" ${attribute}/></extensionElements></userTask><endEvent id="e"/>
    <sequenceFlow id="f" sourceRef="s" targetRef="u"/><sequenceFlow id="g" sourceRef="u" targetRef="e"/></process></definitions>`;
  const said = async (attribute: string) =>
    (await compile(file(attribute), { profile: 'deploy', resources: county })).problems
      .filter(({ rule }) => rule === 'timer/key')
      .map(({ elementId, publish }) => `${elementId} ${publish}`);
  expect(await said('')).toEqual([]);
  expect(await said('calendar="court"')).toEqual(['u block']);
});
