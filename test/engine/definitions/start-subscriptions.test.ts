import { describe, expect, it } from 'vitest';
import { startRowsOf } from '../../../engine/definitions/start-subscriptions.ts';
import { plansOf } from '../../support/linear-process.ts';

const XML = `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" id="D" targetNamespace="urn:test">
  <message id="m1" name="one" /><message id="m2" name="two" /><signal id="s1" name="=&quot;all &quot; + string(1)" />
  <process id="p" isExecutable="true">
    <startEvent id="both" parallelMultiple="true">
      <messageEventDefinition id="d1" messageRef="m1" /><signalEventDefinition id="d2" signalRef="s1" />
    </startEvent>
    <startEvent id="any">
      <messageEventDefinition id="d3" messageRef="m2" />
      <conditionalEventDefinition id="d4"><condition xsi:type="tFormalExpression">x</condition></conditionalEventDefinition>
    </startEvent>
    <receiveTask id="r" messageRef="m1" instantiate="true" />
    <eventBasedGateway id="g" instantiate="true" />
    <intermediateCatchEvent id="c1"><messageEventDefinition id="d5" messageRef="m1" /></intermediateCatchEvent>
    <intermediateCatchEvent id="c2"><messageEventDefinition id="d6" messageRef="m2" /></intermediateCatchEvent>
    <endEvent id="e" />
    <sequenceFlow id="f1" sourceRef="both" targetRef="e" /><sequenceFlow id="f2" sourceRef="any" targetRef="e" />
    <sequenceFlow id="f3" sourceRef="r" targetRef="e" />
    <sequenceFlow id="f4" sourceRef="g" targetRef="c1" /><sequenceFlow id="f5" sourceRef="g" targetRef="c2" />
    <sequenceFlow id="f6" sourceRef="c1" targetRef="e" /><sequenceFlow id="f7" sourceRef="c2" targetRef="e" />
  </process>
</definitions>`;

describe('what begins a process from outside', () => {
  it('is a row for each definition: starts, instantiating tasks, events behind gateways', async () => {
    const [plan] = await plansOf(XML);
    const rows = plan ? startRowsOf(plan) : [];
    expect(
      rows.map(({ elementId, definition, needs, kind, name }) =>
        [elementId, definition, needs, kind, name].join(' '),
      ),
    ).toEqual([
      'both 0 2 message one',
      'both 1 2 signal all 1',
      'any 0  message two',
      'any 1  conditional p',
      'r 0  message one',
      'c1 0  message one',
      'c2 0  message two',
    ]);
  });

  it('is nothing where only a case could tell the name', async () => {
    const [plan] = await plansOf(XML.replace('name="one"', 'name="=topic"'));
    const rows = plan ? startRowsOf(plan) : [];
    expect(rows.map(({ name }) => name)).toEqual(['all 1', 'two', 'p', 'two']);
  });
});
