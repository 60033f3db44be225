import { createXmlEdit } from '../import/xml-edit.ts';
import type { XmlDocument } from '../parse.ts';
import { withDescendants, type XmlNode } from '../xml-tree.ts';
import { idOf } from './containers.ts';
import type { Drawing, Point, Shape } from './drawing.ts';

/** What is to be added for one process or collaboration; without a plane it gets a diagram. */
export interface Plane {
  readonly elementId: string;
  readonly existing: XmlNode | undefined;
  readonly drawing: Drawing;
}

const NAMESPACES = {
  bpmndi: 'http://www.omg.org/spec/BPMN/20100524/DI',
  dc: 'http://www.omg.org/spec/DD/20100524/DC',
  di: 'http://www.omg.org/spec/DD/20100524/DI',
};
const DECLARED = Object.entries(NAMESPACES)
  .map(([prefix, uri]) => ` xmlns:${prefix}="${uri}"`)
  .join('');

/** The namespaces stand on what is added, so that it reads the same in every file. */
export const writeDrawing = ({ text, root }: XmlDocument, planes: readonly Plane[]): string => {
  const edit = createXmlEdit(text);
  const nodes = [...withDescendants(root)];
  const ids = new Set(nodes.map(idOf));
  const kinds = new Map(nodes.map((node) => [idOf(node), node.local]));
  const freeId = (wanted: string): string => {
    let id = wanted;
    for (let n = 2; ids.has(id); n += 1) id = `${wanted}_${n}`;
    ids.add(id);
    return id;
  };
  for (const { elementId, existing, drawing } of planes) {
    if (drawing.shapes.size + drawing.edges.size === 0) continue;
    const parts = partsOf(drawing, kinds, freeId);
    if (existing) {
      for (const part of parts)
        edit.insert(existing, part.replace(/^<bpmndi:\w+/, `$&${DECLARED}`));
      continue;
    }
    const plane = `<bpmndi:BPMNPlane id="${freeId(`${elementId}_plane`)}" bpmnElement="${elementId}">\n${indented(parts)}\n</bpmndi:BPMNPlane>`;
    edit.insert(
      root,
      `<bpmndi:BPMNDiagram${DECLARED} id="${freeId(`${elementId}_diagram`)}">\n${indented([plane])}\n</bpmndi:BPMNDiagram>`,
    );
  }
  return edit.result();
};

const indented = (parts: readonly string[]): string => parts.join('\n').replace(/^/gm, '  ');

const partsOf = (
  { shapes, edges }: Drawing,
  kinds: ReadonlyMap<string, string>,
  freeId: (wanted: string) => string,
): readonly string[] => [
  ...[...shapes].map(([id, shape]) => {
    const marked = kinds.get(id) === 'exclusiveGateway' ? ' isMarkerVisible="true"' : '';
    return `<bpmndi:BPMNShape id="${freeId(`${id}_di`)}" bpmnElement="${id}"${flags(shape)}${marked}>\n  <dc:Bounds x="${whole(shape.x)}" y="${whole(shape.y)}" width="${whole(shape.width)}" height="${whole(shape.height)}" />\n</bpmndi:BPMNShape>`;
  }),
  ...[...edges].map(
    ([id, points]) =>
      `<bpmndi:BPMNEdge id="${freeId(`${id}_di`)}" bpmnElement="${id}">\n${points.map(waypoint).join('\n')}\n</bpmndi:BPMNEdge>`,
  ),
];

const flags = ({ isExpanded, isHorizontal }: Shape): string =>
  `${isExpanded ? ' isExpanded="true"' : ''}${isHorizontal ? ' isHorizontal="true"' : ''}`;

const waypoint = ({ x, y }: Point): string => `  <di:waypoint x="${whole(x)}" y="${whole(y)}" />`;

const whole = (length: number): number => Math.round(length);
