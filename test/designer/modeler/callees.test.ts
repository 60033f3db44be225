import { BpmnModdle } from 'bpmn-moddle';
import { describe, expect, it } from 'vitest';
import type { ModdleElement } from '../../../designer/modeler/canvas-types.ts';
import {
  bindingOf,
  calleeOf,
  callFault,
  versionChoices,
} from '../../../designer/modeler/callees.ts';
import { listOf } from '../../../designer/modeler/model.ts';
import bh from '../../../engine/compiler/bh.json' with { type: 'json' };
import { compile } from '../../../engine/compiler/compile.ts';
import { callableResources } from '../../../engine/compiler/callables.ts';
import type { CallableProcess } from '../../../engine/http/contract/definition.ts';

const [A, B] = ['a'.repeat(64), 'b'.repeat(64)];
const state = (n: number, hash: string, tag: string | null, inForce: boolean) => ({
  ...{ n, hash, tag, inForce },
});
const names = (zh: string) => ({ zh, en: zh });
const published = (
  processId: string,
  own: boolean,
  ...versions: CallableProcess['versions']
): CallableProcess => ({ processId, own, name: names('n'), definition: names('d'), versions });

const county: readonly CallableProcess[] = [
  published('visit', false, state(2, B, null, true), state(1, A, 'y1', true)),
  published('asleep', false, state(1, A, 'y1', false)),
  published('p', true, state(1, A, 'old', true)),
];

const drawn = (calledElement: string, call: string) => `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bh="urn:bihuan:bpmn:1" id="file" targetNamespace="urn:test">
  <process id="p" isExecutable="true">
    <startEvent id="s"/>
    <callActivity id="c" calledElement="${calledElement}"><extensionElements><bh:call ${call}/></extensionElements></callActivity>
    <endEvent id="e"/>
    <sequenceFlow id="f" sourceRef="s" targetRef="c"/>
    <sequenceFlow id="g" sourceRef="c" targetRef="e"/>
  </process>
  <process id="beside" isExecutable="true" bh:versionTag="v9"><startEvent id="bs"/><endEvent id="be"/><sequenceFlow id="bf" sourceRef="bs" targetRef="be"/></process>
  <globalManualTask id="shared"><extensionElements><bh:assignment role="stationHead"/></extensionElements></globalManualTask>
</definitions>`;

const opened = async (xml: string): Promise<readonly ModdleElement[]> => {
  const { rootElement } = await new BpmnModdle({ bh }).fromXML(xml);
  return listOf(rootElement as unknown as ModdleElement, 'rootElements');
};

describe('what a call says at its field', () => {
  it.each([
    ['', '', null],
    ['visit', '', null],
    ['nowhere', '', 'missing'],
    ['asleep', '', 'notInForce'],
    ['beside', '', null],
    ['shared', '', null],
    ['visit', 'binding="version" version="y1"', null],
    ['visit', `binding="version" version="${B}"`, null],
    ['visit', 'binding="version" version="y3"', 'versionUnknown'],
    ['visit', 'binding="version"', 'unversioned'],
    ['beside', 'binding="version" version="v9"', null],
    ['beside', 'binding="version" version="v8"', 'versionUnknown'],
    ['p', 'binding="version" version="old"', null],
    ['visit', 'binding="latest"', null],
    ['nowhere', 'binding="latest"', 'missingForNow'],
  ])('of “%s” with %s is %s, as the gate has it', async (callee, call, expected) => {
    const xml = drawn(callee, call);
    const roots = await opened(xml);
    const element = listOf(roots[0]!, 'flowElements').find(({ id }) => id === 'c')!;
    const version = /version="(\w+)"$/.exec(call)?.[1] ?? '';
    const fault = callFault(
      { callee, binding: bindingOf(element), version },
      calleeOf(callee, county, roots),
    );
    expect(fault).toBe(expected);

    const resources = callableResources(county);
    const { problems } = await compile(xml, { profile: 'deploy', resources });
    const isRefused = problems.some(({ rule }) => rule === 'activity/call');
    const stands = callee === '' || (fault !== null && fault !== 'missingForNow');
    expect(isRefused).toBe(stands);
  });

  it('offers each state once: in this file, then newest first, by tag or else by hash', async () => {
    const roots = await opened(drawn('beside', ''));
    expect(versionChoices(calleeOf('beside', county, roots))).toEqual([
      { value: 'v9', tag: 'v9', n: null, inForce: true },
    ]);
    const twice = [
      published('visit', false, state(3, B, 'y1', true), state(2, A, 'y1', true)),
      published('visit', true, state(1, 'c', 'y0', false)),
    ];
    expect(versionChoices(calleeOf('visit', twice, [])).map(({ value }) => value)).toEqual([
      'y0',
      'y1',
      A,
    ]);
  });
});
