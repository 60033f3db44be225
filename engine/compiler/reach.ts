import type { ModdleElement } from 'bpmn-moddle';
import type { ElementId, FlowId, Upstream } from '../interpreter/plan.ts';
import { isCompensation } from './compensation.ts';
import { hostOf, idOf, incomingOf, is, linkNames, flowNodesOf, sourceOf } from './model.ts';

/**
 * Who can still reach an inclusive or complex join (2.0.2, 13.4.3): for each incoming flow, the
 * nodes with a path to it that does not visit the gateway. `mayReach` lets a token leave an
 * activity by its boundary events, `willReach` does not.
 */
export const upstreamOf = (gateway: ModdleElement): Upstream => {
  const mayReach: Record<FlowId, readonly ElementId[]> = {};
  const willReach: Record<FlowId, readonly ElementId[]> = {};
  for (const flow of incomingOf(gateway)) {
    mayReach[idOf(flow)] = nodesBefore(flow, gateway, true);
    willReach[idOf(flow)] = nodesBefore(flow, gateway, false);
  }
  return { mayReach, willReach };
};

const nodesBefore = (
  flow: ModdleElement,
  gateway: ModdleElement,
  throughBoundary: boolean,
): readonly ElementId[] => {
  const found = new Set<ModdleElement>();
  const first = sourceOf(flow);
  const pending = first ? [first] : [];
  for (let node = pending.pop(); node; node = pending.pop()) {
    if (node === gateway || found.has(node)) continue;
    found.add(node);
    pending.push(...predecessorsOf(node, throughBoundary));
  }
  // Document order, so that equal models give equal plans.
  return (gateway.$parent ? flowNodesOf(gateway.$parent) : [])
    .filter((node) => found.has(node))
    .map(idOf);
};

/** Where a token at this node can have come from in one move. */
const predecessorsOf = (
  node: ModdleElement,
  throughBoundary: boolean,
): readonly ModdleElement[] => {
  if (is(node, 'BoundaryEvent')) {
    const host = hostOf(node);
    return throughBoundary && host && !isCompensation(node) ? [host] : [];
  }
  if (is(node, 'IntermediateCatchEvent') && linkNames(node).length > 0) return linkThrows(node);
  return incomingOf(node).flatMap((flow) => sourceOf(flow) ?? []);
};

const linkThrows = (caught: ModdleElement): readonly ModdleElement[] => {
  const names = linkNames(caught);
  return (caught.$parent ? flowNodesOf(caught.$parent) : []).filter(
    (node) =>
      is(node, 'IntermediateThrowEvent') && linkNames(node).some((name) => names.includes(name)),
  );
};
