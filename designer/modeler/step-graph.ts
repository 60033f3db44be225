import type { ModdleElement } from './canvas-types.ts';
import { isA, listOf, referenceOf } from './model.ts';

export interface Graph {
  readonly nodes: ReadonlyMap<string, ModdleElement>;
  readonly flows: ReadonlyMap<string, ModdleElement>;
  /** Where a reader begins: starts first, then whatever nothing leads to. */
  readonly entries: readonly string[];
  /** Boundary events by the step they watch, and back. */
  readonly hostOf: ReadonlyMap<string, string>;
  watchersOf(host: string): readonly string[];
  waysOf(id: string): readonly { readonly flow: string; readonly target: string }[];
  /** Nodes that can be reached only over this flow: what a reader takes for "inside" the branch. */
  ownOf(flow: string): ReadonlySet<string>;
  /** The same for a node: what comes after it and nothing else reaches. */
  ownOfNode(id: string): ReadonlySet<string>;
  /** How many nodes a reader meets from here on, going through none of the closed ones. */
  lengthFrom(start: string, closed: ReadonlySet<string>): number;
}

/** The flow graph of one container: a process, or a sub-process without what is inside others. */
export const createGraph = (container: ModdleElement): Graph => {
  const elements = listOf(container, 'flowElements');
  const nodes = new Map(elements.filter(isFlowNode).map((node) => [node.id, node]));
  const flows = new Map(elements.filter(isFlow).map((flow) => [flow.id, flow]));
  const hostOf = new Map<string, string>();
  for (const node of nodes.values()) {
    const host = isA(node, 'bpmn:BoundaryEvent') && referenceOf(node, 'attachedToRef');
    if (host && nodes.has(host.id)) hostOf.set(node.id, host.id);
  }
  const watchersOf = (host: string) =>
    [...hostOf].filter(([, watched]) => watched === host).map(([id]) => id);

  const waysOf = (id: string) =>
    listOf(nodes.get(id) ?? container, 'outgoing').flatMap((flow) => {
      const target = flows.has(flow.id) ? referenceOf(flow, 'targetRef') : undefined;
      return target && nodes.has(target.id) ? [{ flow: flow.id, target: target.id }] : [];
    });

  const entries = [...nodes.values()]
    .filter((node) => listOf(node, 'incoming').length === 0 && !hostOf.has(node.id))
    .sort((a, b) => Number(isA(b, 'bpmn:StartEvent')) - Number(isA(a, 'bpmn:StartEvent')))
    .map((node) => node.id);

  const reachable = (isClosed: (id: string) => boolean, starts = entries): Set<string> => {
    const reached = new Set<string>();
    const waiting = starts.filter((id) => !isClosed(id));
    for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
      if (reached.has(id)) continue;
      reached.add(id);
      for (const { flow, target } of waysOf(id))
        if (!isClosed(flow) && !isClosed(target)) waiting.push(target);
      for (const watcher of watchersOf(id)) if (!isClosed(watcher)) waiting.push(watcher);
    }
    return reached;
  };
  const all = reachable(() => false);
  const lostWithout = (closed: string): ReadonlySet<string> => {
    const left = reachable((id) => id === closed);
    return new Set([...all].filter((id) => !left.has(id) && id !== closed));
  };
  const lengthFrom = (start: string, closed: ReadonlySet<string>): number =>
    reachable((id) => id !== start && closed.has(id), [start]).size;
  return {
    nodes,
    flows,
    entries,
    hostOf,
    watchersOf,
    waysOf,
    ownOf: lostWithout,
    ownOfNode: lostWithout,
    lengthFrom,
  };
};

const isFlow = (element: ModdleElement): boolean => isA(element, 'bpmn:SequenceFlow');
const isFlowNode = (element: ModdleElement): boolean => isA(element, 'bpmn:FlowNode');
