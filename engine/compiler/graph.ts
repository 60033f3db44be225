import type { ModdleElement } from 'bpmn-moddle';
import { linkTargetOf } from './links.ts';
import { boundaryEventsOf, flowNodesOf, isActivity, outgoingOf, targetOf } from './model.ts';

/** The ways a token can take inside one container: flows, link jumps, leaving by a boundary event. */
export interface Graph {
  readonly nodes: readonly ModdleElement[];
  successors(node: ModdleElement): readonly ModdleElement[];
  predecessors(node: ModdleElement): readonly ModdleElement[];
  /** Everything a token at one of `from` can come to, themselves included, without passing `stop`. */
  reachable(from: readonly ModdleElement[], stop: ModdleElement | null): ReadonlySet<ModdleElement>;
  /** The nearest node on every way from this one to the end; null: there is none. */
  meetingPoint(node: ModdleElement): ModdleElement | null;
  /** The nearest node every way from a beginning to either of two passes; null: there is none. */
  commonOrigin(one: ModdleElement, other: ModdleElement): ModdleElement | null;
}

export const graphOf = (container: ModdleElement): Graph => {
  const nodes = flowNodesOf(container);
  const successors = new Map(nodes.map((node) => [node, successorsOf(node)]));
  const predecessors = new Map<ModdleElement, ModdleElement[]>(nodes.map((node) => [node, []]));
  for (const [node, next] of successors) {
    for (const successor of next) predecessors.get(successor)?.push(node);
  }
  const graph = {
    successors: (node: ModdleElement) => successors.get(node) ?? [],
    predecessors: (node: ModdleElement) => predecessors.get(node) ?? [],
  };
  let meeting: ReadonlyMap<ModdleElement, ModdleElement | null> | null = null;
  let before: ReadonlyMap<ModdleElement, ModdleElement | null> | null = null;

  return {
    nodes,
    ...graph,
    reachable: (from, stop) => {
      const found = new Set<ModdleElement>();
      const pending = [...from];
      for (let node = pending.pop(); node; node = pending.pop()) {
        if (node === stop || found.has(node)) continue;
        found.add(node);
        pending.push(...graph.successors(node));
      }
      return found;
    },
    meetingPoint: (node) => {
      meeting ??= postDominators(nodes, graph.successors, graph.predecessors);
      return meeting.get(node) ?? null;
    },
    commonOrigin: (one, other) => {
      before ??= postDominators(nodes, graph.predecessors, graph.successors); // of the graph reversed
      const passed = new Set(chain(one, before));
      return chain(other, before).find((node) => passed.has(node)) ?? null;
    },
  };
};

/** A node and its dominators, nearest first. */
const chain = (
  from: ModdleElement,
  dominators: ReadonlyMap<ModdleElement, ModdleElement | null>,
): readonly ModdleElement[] => {
  const found: ModdleElement[] = [];
  for (let node: ModdleElement | null = from; node; node = dominators.get(node) ?? null)
    found.push(node);
  return found;
};

const successorsOf = (node: ModdleElement): readonly ModdleElement[] => {
  const jump = linkTargetOf(node);
  return [
    ...outgoingOf(node).flatMap((flow) => targetOf(flow) ?? []),
    ...(jump ? [jump] : []),
    ...(isActivity(node) ? boundaryEventsOf(node) : []),
  ];
};

type Neighbors = (node: ModdleElement) => readonly ModdleElement[];

/**
 * Immediate post-dominators (Cooper, Harvey, Kennedy: "A simple, fast dominance algorithm") over
 * the reversed graph, whose root is the end of the container, here null.
 */
const postDominators = (
  nodes: readonly ModdleElement[],
  successors: Neighbors,
  predecessors: Neighbors,
): ReadonlyMap<ModdleElement, ModdleElement | null> => {
  const exits = nodes.filter((node) => successors(node).length === 0);
  const order = reversePostorder(exits, predecessors);
  const rank = new Map(order.map((node, index) => [node, index + 1]));
  const rankOf = (node: ModdleElement | null): number => (node ? (rank.get(node) ?? 0) : 0);
  const found = new Map<ModdleElement, ModdleElement | null>();

  const intersect = (a: ModdleElement | null, b: ModdleElement | null): ModdleElement | null => {
    let [left, right] = [a, b];
    while (left !== right) {
      if (rankOf(left) > rankOf(right)) left = left ? (found.get(left) ?? null) : null;
      else right = right ? (found.get(right) ?? null) : null;
    }
    return left;
  };

  for (let changed = true; changed;) {
    changed = false;
    for (const node of order) {
      const next = successors(node);
      let dominator: ModdleElement | null | undefined = next.length === 0 ? null : undefined;
      for (const successor of next) {
        if (!found.has(successor)) continue;
        dominator = dominator === undefined ? successor : intersect(successor, dominator);
      }
      if (dominator !== undefined && (!found.has(node) || found.get(node) !== dominator)) {
        found.set(node, dominator);
        changed = true;
      }
    }
  }
  return found;
};

const reversePostorder = (
  roots: readonly ModdleElement[],
  next: Neighbors,
): readonly ModdleElement[] => {
  const seen = new Set<ModdleElement>();
  const done: ModdleElement[] = [];
  const stack = roots.map((node) => ({ node, entered: false }));
  for (let top = stack.pop(); top; top = stack.pop()) {
    if (top.entered) done.push(top.node);
    else if (!seen.has(top.node)) {
      seen.add(top.node);
      stack.push({ node: top.node, entered: true });
      for (const node of next(top.node)) stack.push({ node, entered: false });
    }
  }
  return done.reverse();
};
