import type { ModdleElement } from 'bpmn-moddle';
import type { Upstream } from '../interpreter/graph-plan.ts';
import type { ElementId, FlowId } from '../interpreter/plan.ts';
import { isCompensation } from './compensation.ts';
import { linkNames } from './links.ts';
import { hostOf, idOf, incomingOf, is, flowNodesOf, sourceOf } from './model.ts';

/**
 * Who can still reach an inclusive or complex join (2.0.2, 13.4.3): for each incoming flow, the
 * nodes with a path to it that does not visit the gateway. `mayReach` lets a token leave an
 * activity by its boundary events, `willReach` does not.
 */
export const upstreamOf = (gateway: ModdleElement): Upstream => {
  const mayReach: Record<FlowId, readonly ElementId[]> = {};
  const willReach: Record<FlowId, readonly ElementId[]> = {};
  const ways = waysInto(gateway.$parent);
  for (const flow of incomingOf(gateway)) {
    mayReach[idOf(flow)] = nodesBefore(flow, gateway, ways, true);
    willReach[idOf(flow)] = nodesBefore(flow, gateway, ways, false);
  }
  return { mayReach, willReach };
};

/** The nodes of one container by number, and for each the numbers a token can have come from. */
interface Ways {
  readonly ids: readonly ElementId[];
  readonly numbers: ReadonlyMap<ModdleElement, number>;
  readonly before: readonly (readonly number[])[];
  readonly hosts: readonly (readonly number[])[]; // of boundary events
}

/** Asked once for every join of a container; looking at the drawing again each time takes seconds. */
const waysInto = (container: ModdleElement | undefined): Ways => {
  const known = container && kept.get(container);
  if (known) return known;
  const nodes = container ? flowNodesOf(container) : [];
  const numbers = new Map(nodes.map((node, at) => [node, at]));
  const numbered = (found: readonly ModdleElement[]): readonly number[] =>
    found.flatMap((node) => numbers.get(node) ?? []);
  const throws = Map.groupBy(
    nodes
      .filter((node) => is(node, 'IntermediateThrowEvent'))
      .flatMap((node) => linkNames(node).map((name) => ({ name, node }))),
    ({ name }) => name,
  );
  const jumpsTo = (node: ModdleElement): readonly ModdleElement[] =>
    is(node, 'IntermediateCatchEvent')
      ? linkNames(node).flatMap((name) => (throws.get(name) ?? []).map((thrown) => thrown.node))
      : [];
  const ways = {
    ids: nodes.map(idOf),
    numbers,
    before: nodes.map((node) =>
      numbered([...incomingOf(node).flatMap((flow) => sourceOf(flow) ?? []), ...jumpsTo(node)]),
    ),
    hosts: nodes.map((node) => {
      const host = is(node, 'BoundaryEvent') && !isCompensation(node) ? hostOf(node) : undefined;
      return host ? numbered([host]) : [];
    }),
  };
  if (container) kept.set(container, ways);
  return ways;
};
const kept = new WeakMap<ModdleElement, Ways>();

/** In document order, so that equal models give equal plans. */
const nodesBefore = (
  flow: ModdleElement,
  gateway: ModdleElement,
  { ids, numbers, before, hosts }: Ways,
  throughBoundary: boolean,
): readonly ElementId[] => {
  const found = new Uint8Array(ids.length);
  const stop = numbers.get(gateway);
  const first = sourceOf(flow);
  const pending = first ? [numbers.get(first) ?? -1] : [];
  for (let at = pending.pop(); at !== undefined; at = pending.pop()) {
    if (at === stop || found[at] !== 0) continue;
    found[at] = 1;
    pending.push(...(before[at] ?? []), ...(throughBoundary ? (hosts[at] ?? []) : []));
  }
  return ids.filter((_id, at) => found[at] === 1);
};
