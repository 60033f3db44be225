import { BpmnModdle } from 'bpmn-moddle';
import { expect } from 'vitest';
import type { ModdleElement } from '../../../designer/modeler/canvas-types.ts';
import { listOf } from '../../../designer/modeler/model.ts';
import type { SetPartsContext } from '../../../designer/modeler/set-parts.ts';
import type { Target } from '../../../designer/modeler/write.ts';
import bh from '../../../engine/compiler/bh.json' with { type: 'json' };
import { compile } from '../../../engine/compiler/compile.ts';
import type { FlowNode } from '../../../engine/interpreter/plan.ts';

interface Writing {
  toXML(root: unknown): Promise<{ readonly xml: string }>;
}

export interface DrawnModel {
  element(id: string): ModdleElement;
  target(id: string): Target;
  /** Takes back the last step, as the command stack does. */
  undo(): void;
  xml(): Promise<string>;
  /** What the compiler makes of a node; the file must be one it takes. */
  node(id: string): Promise<FlowNode | undefined>;
  rules(): Promise<readonly string[]>;
}

/** The elements of one process, written to as the panel writes, and read back by the compiler. */
export const drawnModel = async (elements: string, roots = ''): Promise<DrawnModel> => {
  const moddle = new BpmnModdle({ bh });
  const { rootElement } = await moddle.fromXML(`<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bh="urn:bihuan:bpmn:1" id="file" targetNamespace="urn:test">
  ${roots}<process id="p" isExecutable="true">${elements}</process>
</definitions>`);
  const definitions = rootElement as unknown as ModdleElement;
  const element = (id: string): ModdleElement => {
    const found = everyElement(definitions).find((one) => one.id === id);
    if (!found) throw new Error(`Expected an element "${id}", but there is none`);
    return found;
  };
  const steps: (() => void)[] = [];
  const put = (changes: SetPartsContext['changes']): void => {
    const before = changes.map(({ part, properties }) => ({
      part,
      properties: Object.fromEntries(Object.keys(properties).map((name) => [name, part.get(name)])),
    }));
    const write = (all: SetPartsContext['changes']) => {
      for (const { part, properties } of all)
        for (const [name, value] of Object.entries(properties)) part.set(name, value);
    };
    write(changes);
    steps.push(() => write(before.toReversed()));
  };
  let ids = 0;
  const services: Readonly<Record<string, unknown>> = {
    moddle,
    bpmnFactory: {
      create: (type: string, attributes: object = {}) => {
        const made = moddle.create(type, attributes as Record<string, unknown>);
        if (made.$instanceOf('bpmn:BaseElement')) made.set('id', `made${++ids}`);
        return made;
      },
    },
    modeling: {
      updateProperties: (shape: { businessObject: ModdleElement }, properties: object) =>
        put([{ part: shape.businessObject, properties: { ...properties } }]),
      updateModdleProperties: (_shape: unknown, part: ModdleElement, properties: object) =>
        put([{ part, properties: { ...properties } }]),
    },
    commandStack: {
      execute: (_command: string, { changes }: SetPartsContext) => put(changes),
    },
  };
  const editor = { get: (name: string) => services[name], definitions: () => definitions };
  const xml = async () => (await (moddle as unknown as Writing).toXML(rootElement)).xml;
  const compiled = async () => compile(await xml(), { profile: 'deploy' });
  return {
    element,
    target: (id) =>
      ({
        editor,
        shape: { businessObject: element(id) },
        element: element(id),
      }) as unknown as Target,
    undo: () => steps.pop()?.(),
    xml,
    node: async (id) => {
      const { plans, problems } = await compiled();
      expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
      return plans[0]?.nodes[id];
    },
    rules: async () =>
      (await compiled()).problems
        .filter(({ severity }) => severity === 'error')
        .map(({ rule }) => rule),
  };
};

const everyElement = (root: ModdleElement): readonly ModdleElement[] => [
  root,
  ...['rootElements', 'flowElements', 'eventDefinitions'].flatMap((list) =>
    listOf(root, list).flatMap(everyElement),
  ),
];
