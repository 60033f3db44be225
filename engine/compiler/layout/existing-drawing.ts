import { withDescendants, type XmlNode } from '../xml-tree.ts';
import { attribute, referenceIn } from './containers.ts';
import type { Drawing, Point, Shape } from './drawing.ts';

const DI = 'http://www.omg.org/spec/BPMN/20100524/DI';

/** What a file, or a part of it, says about where its elements lie. */
export const drawingIn = (root: XmlNode): Drawing => {
  const shapes = new Map<string, Shape>();
  const edges = new Map<string, readonly Point[]>();
  for (const node of withDescendants(root)) {
    if (node.uri !== DI) continue;
    const id = referenceIn(node, 'bpmnElement');
    const bounds = node.children.find(({ local }) => local === 'Bounds');
    if (node.local === 'BPMNShape' && bounds) shapes.set(id, shapeOf(node, bounds));
    if (node.local === 'BPMNEdge') edges.set(id, waypointsOf(node));
  }
  return { shapes, edges };
};

/** The planes of a file, by the element each shows. */
export const planesIn = (root: XmlNode): ReadonlyMap<string, XmlNode> =>
  new Map(
    [...withDescendants(root)]
      .filter(({ uri, local }) => uri === DI && local === 'BPMNPlane')
      .map((plane) => [referenceIn(plane, 'bpmnElement'), plane]),
  );

const shapeOf = (node: XmlNode, bounds: XmlNode): Shape => ({
  x: numberOf(bounds, 'x'),
  y: numberOf(bounds, 'y'),
  width: numberOf(bounds, 'width'),
  height: numberOf(bounds, 'height'),
  ...(attribute(node, 'isExpanded') === 'true' ? { isExpanded: true } : {}),
});

const waypointsOf = (node: XmlNode): readonly Point[] =>
  node.children
    .filter(({ local }) => local === 'waypoint')
    .map((point) => ({ x: numberOf(point, 'x'), y: numberOf(point, 'y') }));

const numberOf = (node: XmlNode, name: string): number => {
  const value = Number(attribute(node, name));
  return Number.isFinite(value) ? value : 0;
};
