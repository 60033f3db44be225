import { BpmnModdle } from 'bpmn-moddle';
import { expect, it } from 'vitest';
import type { ModdleElement } from '../../../designer/modeler/canvas-types.ts';
import { callsPeople } from '../../../designer/modeler/global-tasks.ts';
import { hasChoice, listOf } from '../../../designer/modeler/model.ts';
import bh from '../../../engine/compiler/bh.json' with { type: 'json' };

const nodes = async (inside: string): Promise<(id: string) => ModdleElement> => {
  const { rootElement } = await new BpmnModdle({ bh })
    .fromXML(`<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bh="urn:bihuan:bpmn:1" id="file" targetNamespace="urn:test">
  <process id="p">${inside}</process>
  <globalUserTask id="shared"/><globalScriptTask id="computed"/>
</definitions>`);
  const [process] = listOf(rootElement as unknown as ModdleElement, 'rootElements');
  return (id) => listOf(process!, 'flowElements').find((one) => one.id === id)!;
};
const way = (own: string, inside = '') =>
  `<sequenceFlow id="f" sourceRef="a" targetRef="b" ${own}>${inside}</sequenceFlow>`;
const two = (kind: string) =>
  `<${kind} id="a"><outgoing>f</outgoing><outgoing>g</outgoing></${kind}><task id="b"/>${way('')}<sequenceFlow id="g" sourceRef="a" targetRef="b"/>`;
const one = (own: string, inside?: string) =>
  `<task id="a"><outgoing>f</outgoing></task><task id="b"/>${way(own, inside)}`;

it.each([
  ['an activity with two ways', two('serviceTask'), true],
  ['a sub-process with two ways', two('subProcess'), true],
  ['an event, whose ways are all taken', two('startEvent'), false],
  ['a gateway, which has a panel of its own for them', two('exclusiveGateway'), false],
  ['an activity with one way', one(''), false],
  ['one that asks for an outcome all the same', one('bh:outcome="YES"'), true],
  ['one with a condition', one('', '<conditionExpression>a > 1</conditionExpression>'), true],
])('%s chooses among its ways: %#', async (_what, inside, chooses) => {
  expect(hasChoice((await nodes(inside))('a'))).toBe(chooses);
});

it.each([
  ['shared', true],
  ['computed', false],
  ['elsewhere', false],
  ['', false],
])('a call of “%s” is done by people: %s', async (called, people) => {
  const at = await nodes(`<callActivity id="c" calledElement="${called}"/>`);
  expect(callsPeople(at('c'))).toBe(people);
});
