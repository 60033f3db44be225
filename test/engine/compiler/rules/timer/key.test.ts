import { describe, expect, it } from 'vitest';
import { compile } from '../../../../../engine/compiler/compile.ts';
import { timerKey } from '../../../../../engine/compiler/rules/timer/key.ts';
import { countyResources } from '../../../../support/county-resources.ts';
import { verifyRule } from '../../../../support/verify-rule.ts';

verifyRule(timerKey, {
  valid: ['complete.bpmn'],
  invalid: [
    { file: 'unknown-key.bpmn', problems: [{ elementId: 'u', line: 5 }] },
    { file: 'unknown-ladder.bpmn', problems: [{ elementId: 'u', line: 5 }] },
    { file: 'unknown-calendar.bpmn', problems: [{ elementId: 'p', line: 3 }] },
  ],
  resources: countyResources,
});

describe('a start that names a term', () => {
  const sheet = {
    'visit.monthly': { value: 'monthly:25', unit: 'recurring' },
    signFor: { value: 3, unit: 'workingDays' },
    'report.unit': { value: '08-31', unit: 'fixedDate' },
  };
  const said = async (key: string, element = 'startEvent') => {
    const timer = `<timerEventDefinition id="t"><extensionElements><b:timer xmlns:b="urn:bihuan:bpmn:1" key="${key}"/></extensionElements></timerEventDefinition>`;
    const file = `<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" id="d" targetNamespace="urn:t"><process id="p" isExecutable="true">
    <startEvent id="s">${element === 'startEvent' ? timer : ''}</startEvent>
    <intermediateCatchEvent id="c">${element === 'startEvent' ? '<timerEventDefinition id="x"><timeDuration>PT1H</timeDuration></timerEventDefinition>' : timer}</intermediateCatchEvent>
    <endEvent id="e"/><sequenceFlow id="f" sourceRef="s" targetRef="c"/><sequenceFlow id="g" sourceRef="c" targetRef="e"/>
  </process></definitions>`;
    const { problems } = await compile(file, { profile: 'deploy', resources: { sheet } });
    return problems
      .filter(({ rule }) => rule === 'timer/key')
      .map(({ elementId, publish }) => `${elementId} ${publish}`);
  };

  it('begins by a recurring one; another would begin it never', async () => {
    expect(await said('visit.monthly')).toEqual([]);
    expect(await said('signFor')).toEqual(['s block']);
    expect(await said('report.unit')).toEqual(['s block']);
    expect(await said('signFor', 'intermediateCatchEvent')).toEqual([]);
  });
});
