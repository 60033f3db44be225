import type { ModdleElement } from 'bpmn-moddle';
import type { Region } from '../interpreter/graph-plan.ts';
import { graphOf, type Graph } from './graph.ts';
import {
  elementOf,
  flowNodesOf,
  idOf,
  is,
  isActivity,
  isEventSubProcess,
  isInterrupting,
  outgoingOf,
  targetOf,
} from './model.ts';

/** `null`: the node lies where branches overlap; nothing can be said about its tokens. */
export type Regions = ReadonlyMap<ModdleElement, readonly Region[] | null>;

/** The concurrent branches around every node of a process, outermost first. */
export const regionsOf = (process: ModdleElement): Regions => {
  const found = new Map<ModdleElement, readonly Region[] | null>();
  const visit = (container: ModdleElement, outer: readonly Region[] | null): void => {
    const inside = regionsInside(graphOf(container));
    for (const node of flowNodesOf(container)) {
      const own = inside.get(node) ?? [];
      const regions = outer === null || own === 'unstructured' ? null : [...outer, ...own];
      found.set(node, regions);
      if (is(node, 'SubProcess')) visit(node, regions && [...regions, ...aroundContent(node)]);
    }
  };
  visit(process, []);
  return found;
};

/** An instance of a loop shares its body's end; a handler beside its parent never leaves it. */
const aroundContent = (container: ModdleElement): readonly Region[] => {
  const id = idOf(container);
  if (isEventSubProcess(container)) {
    const start = flowNodesOf(container).find((node) => is(node, 'StartEvent'));
    return start && isInterrupting(start) ? [] : [{ fork: id, flow: id, closed: false }];
  }
  const marker = elementOf(container, 'loopCharacteristics');
  return marker && is(marker, 'MultiInstanceLoopCharacteristics')
    ? [{ fork: id, flow: id, closed: true }]
    : [];
};

interface Branch {
  readonly region: Region;
  readonly nodes: ReadonlySet<ModdleElement>;
}

const regionsInside = (
  graph: Graph,
): ReadonlyMap<ModdleElement, readonly Region[] | 'unstructured'> => {
  const branches: Branch[] = [];
  const unstructured = new Set<ModdleElement>();
  for (const node of graph.nodes) {
    if (isFork(node)) addFork(graph, node, branches, unstructured);
    else if (is(node, 'BoundaryEvent') && !isInterrupting(node)) addSidePath(graph, node, branches);
  }
  // A branch inside another one is smaller, so size puts the outermost first.
  branches.sort((a, b) => b.nodes.size - a.nodes.size);
  return new Map(
    graph.nodes.map((node) => [
      node,
      unstructured.has(node)
        ? 'unstructured'
        : branches.filter(({ nodes }) => nodes.has(node)).map(({ region }) => region),
    ]),
  );
};

/** More than one flow may be taken at once. */
const isFork = (node: ModdleElement): boolean =>
  outgoingOf(node).length > 1 &&
  (is(node, 'ParallelGateway', 'InclusiveGateway', 'ComplexGateway') ||
    isActivity(node) ||
    is(node, 'Event'));

const addFork = (
  graph: Graph,
  fork: ModdleElement,
  branches: Branch[],
  unstructured: Set<ModdleElement>,
): void => {
  const join = graph.meetingPoint(fork);
  const flows = outgoingOf(fork);
  const sets = flows.map((flow) => {
    const target = targetOf(flow);
    return graph.reachable(target ? [target] : [], join);
  });
  const everything = sets.flatMap((set) => [...set]);
  const counts = Map.groupBy(everything, (node) => node);
  const shared = [...counts].filter(([, times]) => times.length > 1).map(([node]) => node);
  shared.forEach((node) => unstructured.add(node));

  const joins = join === null || is(join, 'ParallelGateway', 'InclusiveGateway', 'ComplexGateway');
  const closed =
    joins &&
    shared.length === 0 &&
    everything.every((node) =>
      graph.predecessors(node).every((before) => before === fork || counts.has(before)),
    );
  flows.forEach((flow, index) => {
    const nodes = sets[index] ?? new Set();
    branches.push({ region: { fork: idOf(fork), flow: idOf(flow), closed }, nodes });
  });
};

/** Beside the main path, which goes on: leaving it would make two tokens of one. */
const addSidePath = (graph: Graph, event: ModdleElement, branches: Branch[]): void => {
  const before = graph.nodes.filter((node) => graph.predecessors(node).length === 0);
  const main = graph.reachable(before, event);
  const side = [...graph.reachable([event], null)].filter((node) => !main.has(node));
  const [flow] = outgoingOf(event);
  const region = { fork: idOf(event), flow: flow ? idOf(flow) : idOf(event), closed: false };
  branches.push({ region, nodes: new Set(side) });
};
