import type { ElementId, FlowId } from '../../interpreter/plan.ts';
import { areExclusive } from './exclusion.ts';
import { BEGIN, outgoingOf, passesAlone, type Edge, type Net, type NetNode } from './net.ts';

/**
 * Blocks that open and close properly say nothing about soundness: series become one edge,
 * parallel edges between a fitting split and join become one, loops with a way out disappear.
 * A block-structured container ends as one edge; what is left is small enough to be searched.
 */
export const simplify = (net: Net): void => {
  const pending = new Set(net.nodes.keys());
  for (const number of pending) {
    pending.delete(number);
    const node = net.nodes.get(number);
    if (!node) continue;
    for (const changed of simplifyOne(net, node)) pending.add(changed);
  }
};

/** The nodes to look at again. */
const simplifyOne = (net: Net, node: NetNode): readonly number[] => {
  chooseOne(node);
  return [
    ...dropSides(net, node),
    ...dropLoops(net, node),
    ...mergeEdges(net, node),
    ...bypass(net, node),
  ];
};

/** What runs beside and ends by itself meets nobody. */
const dropSides = (net: Net, node: NetNode): readonly number[] => {
  const isHarmless = ({ target }: Edge): boolean => {
    const end = net.nodes.get(target);
    return end?.ends === 'one' && end.join.type === 'none' && outgoingOf(end).length === 0;
  };
  const dropped = node.sides.filter(isHarmless);
  node.sides = node.sides.filter((edge) => !dropped.includes(edge));
  for (const edge of dropped) {
    const end = net.nodes.get(edge.target);
    if (!end) continue;
    node.covers = [...node.covers, ...edge.covers, ...end.covers];
    end.incoming = end.incoming.filter((other) => other !== edge);
    if (end.incoming.length === 0) net.nodes.delete(end.number);
  }
  return dropped.length > 0 ? [node.number] : [];
};

export const mayExclude = (a: Edge, b: Edge): boolean =>
  a.when.length > 0 &&
  b.when.length > 0 &&
  a.when.every((one) => b.when.every((other) => areExclusive(one, other)));

/** Where only one can be taken at a time, taking it is a plain choice. */
const chooseOne = (node: NetNode): void => {
  const { always, optional, fallback, alternatives } = node;
  if (optional.length === 0 && always.length === 1 && !fallback) {
    node.alternatives = [...alternatives, ...always];
    node.always = [];
  }
  const areAlone = (edges: readonly Edge[]): boolean =>
    edges.every((edge, at) => edges.slice(at + 1).every((other) => mayExclude(edge, other)));
  if (always.length > 0 || optional.length === 0 || !areAlone(optional)) return;
  node.alternatives = [...alternatives, ...optional, ...(fallback ? [fallback] : [])];
  node.optional = [];
  node.fallback = null;
};

/** Back to where it came from, while another way leads on: a run may take that one. */
const dropLoops = (net: Net, node: NetNode): readonly number[] => {
  const changed: number[] = [];
  for (const edge of node.alternatives) {
    if (outgoingOf(node).length < 2 || !leadsBack(net, node, edge)) continue;
    node.alternatives = node.alternatives.filter((other) => other !== edge);
    const target = net.nodes.get(edge.target);
    const back = target && target !== node ? target.alternatives : [];
    node.covers = [node, edge, ...(target ? [target] : []), ...back].flatMap((one) => one.covers);
    if (target) target.incoming = target.incoming.filter((other) => other !== edge);
    changed.push(node.number, edge.target);
  }
  return changed;
};

const leadsBack = (net: Net, node: NetNode, edge: Edge): boolean => {
  const target = net.nodes.get(edge.target);
  if (!target || target.join.type !== 'none') return false;
  if (target === node) return true;
  const ways = outgoingOf(target);
  return ways.length === 1 && target.alternatives[0]?.target === node.number;
};

/** Two edges to one join that takes either or both as one. */
const mergeEdges = (net: Net, node: NetNode): readonly number[] => {
  const changed: number[] = [];
  const merge = (a: Edge, b: Edge, merged: Edge): Edge => {
    const target = net.nodes.get(a.target);
    if (target) {
      target.incoming = target.incoming.flatMap((edge) =>
        edge === a ? [merged] : edge === b ? [] : [edge],
      );
    }
    changed.push(node.number, a.target);
    return merged;
  };
  const joinAt = ({ target }: Edge): string => net.nodes.get(target)?.join.type ?? '';
  const either = (a: Edge, b: Edge): Edge => merge(a, b, eitherOf(net, a, b));
  const both = (a: Edge, b: Edge): Edge => merge(a, b, bothOf(net, a, b));
  const meetAt = (joins: readonly string[]) => (a: Edge, b: Edge) =>
    joins.includes(joinAt(a)) && areAlike(net, a, b);
  if (node.copies === 1) {
    node.alternatives = folded(node.alternatives, either, meetAt(['none', 'inclusive']));
    node.always = folded(node.always, both, meetAt(['parallel', 'inclusive']));
    node.optional = folded(node.optional, either, meetAt(['inclusive']));
    absorbFallback(node, either, meetAt(['inclusive']));
  }
  return changed;
};

/** An inclusive join waits for tokens elsewhere by the flow that holds one: for both flows alike? */
const areAlike = (net: Net, a: Edge, b: Edge): boolean => {
  const join = net.nodes.get(a.target)?.join;
  if (join?.type !== 'inclusive') return true;
  const { mayReach, willReach } = join.gateway;
  const left = new Set([...net.nodes.values()].map(({ element }) => element));
  const isSame = (reach: Readonly<Record<FlowId, readonly ElementId[]>>): boolean => {
    const before = ({ flow }: Edge) =>
      new Set((reach[flow ?? ''] ?? []).filter((id) => left.has(id)));
    const [one, other] = [before(a), before(b)];
    return one.size === other.size && [...one].every((id) => other.has(id));
  };
  return isSame(mayReach) && isSame(willReach);
};

/** The one condition or its default: always one of them. */
const absorbFallback = (
  node: NetNode,
  either: (a: Edge, b: Edge) => Edge,
  isMergeable: (a: Edge, b: Edge) => boolean,
): void => {
  const { fallback, optional, always } = node;
  const [only] = optional;
  if (!fallback || !only || optional.length > 1 || always.length > 0) return;
  if (only.target !== fallback.target || !isMergeable(only, fallback)) return;
  node.alternatives = [...node.alternatives, either(only, fallback)];
  node.optional = [];
  node.fallback = null;
};

const folded = (
  edges: readonly Edge[],
  merge: (a: Edge, b: Edge) => Edge,
  isMergeable: (a: Edge, b: Edge) => boolean,
): readonly Edge[] => {
  if (edges.length < 2) return edges;
  const kept = new Map<number, Edge>();
  const others: Edge[] = [];
  for (const edge of edges) {
    const earlier = kept.get(edge.target);
    if (!earlier) kept.set(edge.target, edge);
    else if (isMergeable(earlier, edge)) kept.set(edge.target, merge(earlier, edge));
    else others.push(edge);
  }
  return [...kept.values(), ...others];
};

const eitherOf = (net: Net, a: Edge, b: Edge): Edge => {
  const [shorter, longer] = a.steps.length <= b.steps.length ? [a, b] : [b, a];
  const isSure = a.when.length === 0 || b.when.length === 0;
  return renumbered(net, {
    ...shorter,
    when: isSure ? [] : [...a.when, ...b.when],
    rests: shorter.rests ?? longer.rests,
    covers: [...a.covers, ...b.covers],
  });
};

const bothOf = (net: Net, a: Edge, b: Edge): Edge =>
  renumbered(net, {
    ...a,
    taken: [...a.taken, ...b.taken],
    steps: [...a.steps, ...b.steps],
    rests: a.rests ?? b.rests,
    covers: [...a.covers, ...b.covers],
  });

const renumbered = (net: Net, edge: Edge): Edge => {
  const made = { ...edge, number: net.edges.length };
  net.edges.push(made);
  return made;
};

/** A node with one way in and one way out is part of that way. */
const bypass = (net: Net, node: NetNode): readonly number[] => {
  const [into] = node.incoming;
  const ways = outgoingOf(node);
  const [out] = ways;
  if (!into || !out || node.incoming.length > 1 || ways.length > 1) return [];
  if (node.ends || node.copies > 1 || !passesAlone(node)) return [];
  if (node.sides.length > 0 || into.source === node.number) return [];
  const left = { element: node.element, flows: out.taken, ...(out.by ? { by: out.by } : {}) };
  const through = renumbered(net, {
    ...into,
    target: out.target,
    flow: out.flow,
    steps: [...into.steps, left, ...out.steps],
    rests: into.rests ?? (node.waits ? node.element : out.rests),
    covers: [...into.covers, ...node.covers, ...out.covers],
  });
  replace(net, into, through);
  const target = net.nodes.get(out.target);
  if (target) target.incoming = target.incoming.map((edge) => (edge === out ? through : edge));
  net.nodes.delete(node.number);
  return [into.source, out.target];
};

const replace = (net: Net, old: Edge, edge: Edge): void => {
  const swapped = (edges: readonly Edge[]): readonly Edge[] =>
    edges.map((other) => (other === old ? edge : other));
  if (old.source === BEGIN) net.entries = net.entries.map(swapped);
  const source = net.nodes.get(old.source);
  if (!source) return;
  source.alternatives = swapped(source.alternatives);
  source.always = swapped(source.always);
  source.optional = swapped(source.optional);
  source.sides = swapped(source.sides);
  if (source.fallback === old) source.fallback = edge;
};
