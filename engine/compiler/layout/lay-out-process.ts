import { layoutProcess } from 'bpmn-auto-layout';
import { readTree, type XmlNode } from '../xml-tree.ts';
import { flowsOf, idOf, isSubProcess, nodesOf, referenceIn } from './containers.ts';
import { NOTHING_DRAWN, type Drawing } from './drawing.ts';
import { drawingIn } from './existing-drawing.ts';

/**
 * Where the wanted nodes of a container lie, sub-processes opened. The library sees a sketch of
 * ours: nodes, flows and who is attached to whom, with the flow lists it relies on and a file need
 * not have. It stumbles over some loops; then it sees fewer flows, which are drawn afterward.
 */
export const layOutProcess = async (
  container: XmlNode,
  only: Wanted = everything,
): Promise<Drawing> => {
  for (const shown of [flowsOf, forwardFlows, () => []]) {
    const inside = contentOf(container, only, shown);
    if (inside === '') return NOTHING_DRAWN;
    const sketch = `${HEAD}<process id="${SKETCH}">${inside}</process>${openedIn(container, only)}</definitions>`;
    const drawn = await layoutProcess(sketch).catch(() => null);
    if (drawn !== null) return drawingIn(readTree(drawn));
  }
  return NOTHING_DRAWN;
};

const HEAD = `<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" targetNamespace="urn:bihuan:sketch">`;
const SKETCH = '_sketch_'; // before an id, so that none of the file's is meant

type Wanted = (node: XmlNode) => boolean;
type Shown = (container: XmlNode) => readonly XmlNode[];
const everything: Wanted = () => true;

/** A boundary event is laid out with its host only. */
const wantedNodes = (container: XmlNode, only: Wanted): readonly XmlNode[] => {
  const wanted = nodesOf(container).filter(only);
  const ids = new Set(wanted.map(idOf));
  return wanted.filter(
    (node) => node.local !== 'boundaryEvent' || ids.has(referenceIn(node, 'attachedToRef')),
  );
};

const contentOf = (container: XmlNode, only: Wanted, shown: Shown): string => {
  const nodes = wantedNodes(container, only);
  const ids = new Set(nodes.map(idOf));
  const flows = shown(container).filter(
    (flow) => ids.has(referenceIn(flow, 'sourceRef')) && ids.has(referenceIn(flow, 'targetRef')),
  );
  const incoming = Map.groupBy(flows, (flow) => referenceIn(flow, 'targetRef'));
  const outgoing = Map.groupBy(flows, (flow) => referenceIn(flow, 'sourceRef'));
  const listed = (tag: string, found: readonly XmlNode[] = []): string =>
    found.map((flow) => `<${tag}>${idOf(flow)}</${tag}>`).join('');
  const drawn = nodes.map((node) => {
    const id = idOf(node);
    const attached =
      node.local === 'boundaryEvent'
        ? ` attachedToRef="${referenceIn(node, 'attachedToRef')}"`
        : '';
    const inner = isSubProcess(node) ? contentOf(node, everything, shown) : '';
    return `<${node.local} id="${id}"${attached}>${listed('incoming', incoming.get(id))}${listed('outgoing', outgoing.get(id))}${inner}</${node.local}>`;
  });
  const connected = flows.map(
    (flow) =>
      `<sequenceFlow id="${idOf(flow)}" sourceRef="${referenceIn(flow, 'sourceRef')}" targetRef="${referenceIn(flow, 'targetRef')}"/>`,
  );
  return [...drawn, ...connected].join('');
};

/** The flows that lead on to a node later in the file: among them is no loop. */
const forwardFlows: Shown = (container) => {
  const order = new Map(nodesOf(container).map((node, index) => [idOf(node), index]));
  const placeOf = (id: string): number => order.get(id) ?? -1;
  return flowsOf(container).filter(
    (flow) => placeOf(referenceIn(flow, 'sourceRef')) < placeOf(referenceIn(flow, 'targetRef')),
  );
};

/** The library opens what an earlier drawing shows opened. */
const openedIn = (container: XmlNode, only: Wanted): string => {
  const shapes = subProcessesIn(container, only).map(
    (id) =>
      `<bpmndi:BPMNShape id="${SKETCH}${id}" bpmnElement="${id}" isExpanded="true"><dc:Bounds x="0" y="0" width="1" height="1"/></bpmndi:BPMNShape>`,
  );
  return `<bpmndi:BPMNDiagram><bpmndi:BPMNPlane bpmnElement="${SKETCH}">${shapes.join('')}</bpmndi:BPMNPlane></bpmndi:BPMNDiagram>`;
};

const subProcessesIn = (container: XmlNode, only: Wanted): readonly string[] =>
  nodesOf(container)
    .filter((node) => only(node) && isSubProcess(node))
    .flatMap((node) => [idOf(node), ...subProcessesIn(node, everything)]);
