import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { BpmnModdle } from 'bpmn-moddle';
import bh from '../../../engine/compiler/bh.json' with { type: 'json' };
import type { ModdleElement } from '../../../designer/modeler/canvas-types.ts';
import { completeFlowLists } from '../../../designer/modeler/flow-lists.ts';
import { listOf } from '../../../designer/modeler/model.ts';

/** A model tree as the canvas has it after opening a file. */
export const readModel = async (xml: string): Promise<ModdleElement> => {
  const { rootElement } = await new BpmnModdle({ bh }).fromXML(xml);
  const definitions = rootElement as unknown as ModdleElement;
  completeFlowLists(definitions);
  return definitions;
};

export const templateXml = (name: string): string =>
  readFileSync(
    join(import.meta.dirname, '../../../engine/templates', name, 'process.bpmn'),
    'utf8',
  );

export const processesIn = (definitions: ModdleElement): readonly ModdleElement[] =>
  listOf(definitions, 'rootElements').filter(({ $type }) => $type === 'bpmn:Process');

export const processIn = (definitions: ModdleElement, id: string): ModdleElement => {
  const found = processesIn(definitions).find((process) => process.id === id);
  if (!found) throw new Error(`Expected a process "${id}" in the file, but there is none`);
  return found;
};

/** A process of tasks joined as told: `a>b`, `g>c`; ids beginning with g are exclusive gateways. */
export const drawn = (flows: string, extra = ''): string => {
  const pairs = flows.split(/\s+/).map((flow) => flow.split('>') as [string, string]);
  const ids = [...new Set(pairs.flat())];
  const nodes = ids.map((id) => `<${tagOf(id)} id="${id}" name="${id}"/>`);
  const lines = pairs.map(
    ([from, to], index) =>
      `<sequenceFlow id="f${index}" sourceRef="${from}" targetRef="${to}" name="${from}${to}"/>`,
  );
  return `<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
    xmlns:bh="urn:bihuan:bpmn:1" targetNamespace="t"><process id="p">
    ${nodes.join('')}${lines.join('')}${extra}</process></definitions>`;
};

const tagOf = (id: string): string => {
  if (id.startsWith('s')) return 'startEvent';
  if (id.startsWith('e')) return 'endEvent';
  return id.startsWith('g') ? 'exclusiveGateway' : 'userTask';
};
