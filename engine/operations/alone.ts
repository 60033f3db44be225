import type { ElementId, FlowNode, ProcessPlan } from '../interpreter/plan.ts';

/** No other token is needed for it, and a flow, a link or its container leads there. */
export const mayEnterAlone = (node: FlowNode): boolean => {
  switch (node.kind) {
    case 'startEvent':
    case 'boundaryEvent':
      return false;
    case 'eventBasedGateway':
    case 'receiveTask':
      return !node.instantiate && !isJoin(node);
    default:
      return !isHandler(node) && !isJoin(node);
  }
};

/** It runs beside the flow it belongs to. */
export const isHandler = (node: FlowNode): boolean =>
  ('isForCompensation' in node && node.isForCompensation) ||
  ('triggeredByEvent' in node && node.triggeredByEvent);

/**
 * Where one token may come and go, forward and back, while all others stay as they are: no fork and
 * no join lies between. Each such place could have been reached without the others noticing.
 */
export const reachAlone = (plan: ProcessPlan, from: FlowNode): ReadonlySet<ElementId> => {
  const reached = new Set<ElementId>([from.id]);
  const before = callersOf(plan, from);
  const ahead = [from];
  for (let node = ahead.pop(); node; node = ahead.pop()) {
    const beside = [
      ...(isFork(node) ? [] : followersOf(plan, node)),
      ...(before.get(node.id) ?? []).filter((source) => !isFork(source)),
    ];
    for (const next of beside) {
      if (isJoin(next) || reached.has(next.id)) continue;
      reached.add(next.id);
      ahead.push(next);
    }
  }
  return reached;
};

/** By flow, by link, or by an event at its border that ends it. */
const followersOf = ({ nodes, flows }: ProcessPlan, node: FlowNode): readonly FlowNode[] => {
  const links = 'definitions' in node ? node.definitions : [];
  const ids = [
    ...node.outgoing.map((flow) => flows[flow]?.target),
    ...links.map((definition) => (definition.type === 'link' ? definition.target : null)),
    ...('boundary' in node ? node.boundary : []),
  ];
  return ids
    .flatMap((id) => nodes[id ?? ''] ?? [])
    .filter((next) => next.kind !== 'boundaryEvent' || next.interrupting);
};

const callersOf = (
  plan: ProcessPlan,
  { parent }: FlowNode,
): ReadonlyMap<ElementId, readonly FlowNode[]> => {
  const callers = new Map<ElementId, FlowNode[]>();
  for (const node of Object.values(plan.nodes)) {
    if (node.parent !== parent) continue;
    for (const { id } of followersOf(plan, node))
      callers.set(id, [...(callers.get(id) ?? []), node]);
  }
  return callers;
};

const isJoin = (node: FlowNode): boolean =>
  isConcurrent(node) ? node.incoming.length > 1 : 'startQuantity' in node && node.startQuantity > 1;

/** More than one token may leave it; an event at its border takes the only one. */
const isFork = (node: FlowNode): boolean =>
  node.kind === 'exclusiveGateway' || node.kind === 'eventBasedGateway'
    ? false
    : node.outgoing.length > 1 || ('completionQuantity' in node && node.completionQuantity > 1);

const isConcurrent = ({ kind }: FlowNode): boolean =>
  kind === 'parallelGateway' || kind === 'inclusiveGateway' || kind === 'complexGateway';
