import { BpmnModdle } from 'bpmn-moddle';
import { describe, expect, it } from 'vitest';
import type { ModdleElement } from '../../../designer/modeler/canvas-types.ts';
import { extensionText, listOf, referenceOf } from '../../../designer/modeler/model.ts';
import {
  setExtension,
  setExtensionRows,
  setExtensions,
  setProperties,
  type Target,
} from '../../../designer/modeler/write.ts';
import bh from '../../../engine/compiler/bh.json' with { type: 'json' };
import { compile } from '../../../engine/compiler/compile.ts';

interface Writing {
  toXML(root: unknown): Promise<{ readonly xml: string }>;
}

/** What the panel writes is what the compiler reads, and what it takes away leaves no trace. */
const moddle = new BpmnModdle({ bh });
const opened = async (task = '') => {
  const { rootElement } = await moddle.fromXML(`<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bh="urn:bihuan:bpmn:1" id="file" targetNamespace="urn:test">
  <process id="p" isExecutable="true">
    <startEvent id="s"/>
    <userTask id="ask"><extensionElements>${task}</extensionElements></userTask>
    <endEvent id="e"/>
    <sequenceFlow id="f" sourceRef="s" targetRef="ask"/>
    <sequenceFlow id="g" sourceRef="ask" targetRef="e"/>
  </process>
  <globalUserTask id="shared" name="复核"/>
</definitions>`);
  const definitions = rootElement as unknown as ModdleElement;
  const roots = listOf(definitions, 'rootElements');
  const ask = roots.flatMap((root) => listOf(root, 'flowElements')).find(({ id }) => id === 'ask')!;
  const steps: string[] = [];
  const modeling = {
    updateProperties: (shape: { businessObject: ModdleElement }, properties: object) =>
      put('drawn', shape.businessObject, properties),
    updateModdleProperties: (_shape: unknown, part: ModdleElement, properties: object) =>
      put('part', part, properties),
  };
  const put = (step: string, element: ModdleElement, properties: object): void => {
    steps.push(step);
    for (const [name, value] of Object.entries(properties)) element.set(name, value);
  };
  const editor = { get: (name: string) => (name === 'modeling' ? modeling : moddle) };
  const target = (element = ask) =>
    ({ editor, shape: { businessObject: ask }, element }) as unknown as Target;
  const xml = async () => (await (moddle as unknown as Writing).toXML(rootElement)).xml;
  const node = async () => {
    const { plans, problems } = await compile(await xml(), { profile: 'deploy' });
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    return plans.find(({ processId }) => processId === 'p')?.nodes['ask'];
  };
  return { target, ask, shared: roots.find(({ id }) => id === 'shared')!, steps, xml, node };
};

describe('an extension of an element', () => {
  it('is read by the compiler as it was written', async () => {
    const { target, node } = await opened();
    setExtension(target(), 'bh:Assignment', { expression: '[leadDeputy]', priority: '5' });
    setExtension(target(), 'bh:Approval', {
      ...{ mode: 'vote', threshold: '2/3', compare: 'gt', weights: '[2, 1]', abstain: 'exclude' },
      ...{ onReject: 'collect', dedupe: 'all', outcomes: 'YES NO', resultVariable: 'verdict' },
    });
    setExtension(target(), 'bh:Return', { crossFork: false, compensate: true });
    expect(await node()).toMatchObject({
      assignment: { expression: { feel: '[leadDeputy]' }, priority: { feel: '5' } },
      outcomes: ['YES', 'NO'],
      returns: { targets: 'any', crossFork: false, compensate: true },
      loop: {
        approval: {
          ...{
            mode: 'vote',
            threshold: { feel: '2/3' },
            compare: 'gt',
            weights: { feel: '[2, 1]' },
          },
          ...{ abstain: 'exclude', onReject: 'collect', dedupe: 'all', resultVariable: 'verdict' },
        },
      },
    });
  });

  it('keeps what else it says', async () => {
    const { target, ask } = await opened('<bh:assignment role="stationHead" onEmpty="leader"/>');
    setExtension(target(), 'bh:Assignment', { priority: '3' });
    expect(extensionText(ask, 'bh:Assignment', 'role')).toBe('stationHead');
    expect(extensionText(ask, 'bh:Assignment', 'onEmpty')).toBe('leader');
  });

  it('goes away with the last thing it says; a default says nothing', async () => {
    const { target, ask, xml, steps } = await opened('<bh:approval mode="any"/>');
    setExtension(target(), 'bh:Approval', { mode: 'single' });
    expect(referenceOf(ask, 'extensionElements')).toBeUndefined();
    setExtension(target(), 'bh:Return', { crossFork: true });
    expect(steps).toEqual(['part']); // nothing to say, nothing to undo
    expect(await xml()).not.toContain('bh:approval');
  });

  it('keeps its rows when they say the default, and drops the list with the last row', async () => {
    const { target, ask, xml } = await opened();
    const rows = { property: 'inputs', rowType: 'bh:In' };
    setExtensionRows(target(), 'bh:Mapping', rows, [{ target: 'a', source: '1' }]);
    expect(await xml()).toContain('<bh:in source="1" target="a" />');
    setExtensionRows(target(), 'bh:Mapping', rows, []);
    expect(referenceOf(ask, 'extensionElements')).toBeUndefined();
  });
});

describe('an extension that stands there several times', () => {
  it('is written row by row, beside the others, in one step', async () => {
    const { target, node, steps } = await opened(
      '<bh:cc to="a"/><bh:assignment role="stationHead"/>',
    );
    setExtensions(target(), 'bh:Cc', [
      { to: 'stationHead', on: 'completed' },
      { to: '=leadDeputy', on: 'activated' },
    ]);
    expect(steps).toEqual(['part']);
    expect(await node()).toMatchObject({
      assignment: { role: 'stationHead' },
      cc: [
        { to: { feel: '"stationHead"' }, on: 'completed' },
        { to: { feel: 'leadDeputy' }, on: 'activated' },
      ],
    });
  });

  it('leaves nothing behind without rows', async () => {
    const { target, ask } = await opened('<bh:cc to="a"/><bh:cc to="b"/>');
    setExtensions(target(), 'bh:Cc', []);
    expect(referenceOf(ask, 'extensionElements')).toBeUndefined();
  });
});

describe('what a call shows of the task it calls', () => {
  it('is written there, not at the call', async () => {
    const { target, shared, xml, steps } = await opened();
    setProperties(target(shared), { 'bh:resultVariable': 'checked' });
    setProperties(target(), { 'bh:anchor': 'dispatched' });
    setExtension(target(shared), 'bh:Assignment', { role: 'stationHead' });
    expect(steps).toEqual(['part', 'drawn', 'part']);
    expect(await xml()).toMatch(/globalUserTask id="shared"[^>]*bh:resultVariable="checked"/);
    expect(extensionText(shared, 'bh:Assignment', 'role')).toBe('stationHead');
  });
});
