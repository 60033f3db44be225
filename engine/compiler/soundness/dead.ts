import type { ElementId, FlowNode, ProcessPlan } from '../../interpreter/plan.ts';

/**
 * Nodes of a container that no run visits. Named are those at the edge of what is alive, or the
 * first of an island; never what only lies behind another fault.
 */
export const deadNodes = (
  plan: ProcessPlan,
  container: ElementId,
  {
    visited,
    faulty,
  }: { readonly visited: ReadonlySet<ElementId>; readonly faulty: readonly ElementId[] },
): readonly ElementId[] => {
  const dead = membersOf(plan, container)
    .filter(({ id }) => !visited.has(id))
    .sort((a, b) => a.order - b.order);
  if (dead.length === 0) return [];
  const explained = reachableFrom(plan, faulty);
  const isAlive = (id: ElementId): boolean => visited.has(id);
  const named: ElementId[] = [];
  const atEdge = dead.filter(({ id }) => predecessorsOf(plan, id).some(isAlive));
  for (const { id } of [...atEdge, ...dead]) {
    if (explained.has(id)) continue;
    named.push(id);
    for (const behind of reachableFrom(plan, [id])) explained.add(behind);
  }
  return named;
};

const membersOf = (plan: ProcessPlan, container: ElementId): readonly FlowNode[] =>
  Object.values(plan.nodes).filter((node) => node.parent === container && !isBesideFlow(node));

/** Handlers begin by what happens, not by a token. */
const isBesideFlow = (node: FlowNode): boolean => {
  if (node.kind === 'subProcess' && node.triggeredByEvent) return true;
  if ('isForCompensation' in node && node.isForCompensation) return true;
  return (
    node.kind === 'boundaryEvent' && node.definitions.some(({ type }) => type === 'compensate')
  );
};

const reachableFrom = (plan: ProcessPlan, ids: readonly ElementId[]): Set<ElementId> => {
  const found = new Set(ids);
  for (const id of found) for (const next of successorsOf(plan, id)) found.add(next);
  return found;
};

const successorsOf = (plan: ProcessPlan, id: ElementId): readonly ElementId[] => {
  const node = plan.nodes[id];
  if (!node) return [];
  const jumps =
    node.kind === 'intermediateThrowEvent'
      ? node.definitions.flatMap((own) => (own.type === 'link' ? (own.target ?? []) : []))
      : [];
  return [
    ...node.outgoing.flatMap((flow) => plan.flows[flow]?.target ?? []),
    ...('boundary' in node ? node.boundary : []),
    ...jumps,
  ];
};

const predecessorsOf = (plan: ProcessPlan, id: ElementId): readonly ElementId[] => {
  const node = plan.nodes[id];
  if (!node) return [];
  const host = node.kind === 'boundaryEvent' ? [node.attachedTo] : [];
  return [...node.incoming.flatMap((flow) => plan.flows[flow]?.source ?? []), ...host];
};
