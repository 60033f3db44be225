import type { FlowId, FlowNode, NodeOf, ProcessPlan } from '../../../../engine/interpreter/plan.ts';
import type { InstanceState, Token } from '../../../../engine/interpreter/state.ts';

/**
 * bpmn.md §3.5.1, written down once more from its words and from nothing else: a walk forward from
 * every token, along the flows and jumps of its container. The interpreter looks backward through
 * sets the compiler has made; whether the two agree is what this file is for.
 */
export const mayFire = (
  plan: ProcessPlan,
  state: Pick<InstanceState, 'tokens'>,
  join: NodeOf<'inclusiveGateway' | 'complexGateway'>,
  scope: string,
  used: readonly FlowId[] = [],
): boolean => {
  const here = Object.values(state.tokens).filter((token) => token.scope === scope);
  const waiting = here.filter((token) => isWaitingAt(token, join));
  const holding = join.incoming.filter(
    (flow) => used.includes(flow) || waiting.some(({ via }) => via === flow),
  );
  const empty = join.incoming.filter((flow) => !holding.includes(flow));
  return here
    .filter((token) => !waiting.includes(token) && isUnderWay(token, join))
    .every(
      (token) =>
        !walks(plan, token, join, true).some((flow) => empty.includes(flow)) ||
        walks(plan, token, join, false).some((flow) => holding.includes(flow)),
    );
};

const isWaitingAt = ({ phase, elementId, consumed }: Token, join: FlowNode): boolean =>
  phase === 'arrived' && elementId === join.id && !consumed;

/** What only undoes stands beside the flow; so does the gateway's own reset. */
const isUnderWay = ({ phase, elementId }: Token, join: FlowNode): boolean =>
  phase !== 'compensating' && !(phase === 'resetting' && elementId === join.id);

/** The incoming flows of the join that a path from the token reaches without visiting it. */
const walks = (
  plan: ProcessPlan,
  token: Token,
  join: FlowNode,
  byBoundary: boolean,
): readonly FlowId[] => {
  const reached: FlowId[] = [];
  const visited = new Set<string>();
  const walk = (id: string): void => {
    if (id === join.id || visited.has(id)) return;
    visited.add(id);
    const node = plan.nodes[id];
    if (!node) return;
    for (const flow of node.outgoing) {
      const target = plan.flows[flow]?.target ?? '';
      if (target === join.id) reached.push(flow);
      else walk(target);
    }
    for (const target of jumpsOf(node)) walk(target);
    if (byBoundary) for (const event of exitsOf(plan, node)) walk(event);
  };
  walk(token.elementId);
  return reached;
};

const jumpsOf = (node: FlowNode): readonly string[] =>
  node.kind === 'intermediateThrowEvent'
    ? node.definitions.flatMap((one) => (one.type === 'link' && one.target ? [one.target] : []))
    : [];

const exitsOf = (plan: ProcessPlan, node: FlowNode): readonly string[] =>
  'boundary' in node
    ? node.boundary.filter((id) => {
        const event = plan.nodes[id];
        return (
          event?.kind === 'boundaryEvent' &&
          event.definitions.every(({ type }) => type !== 'compensate')
        );
      })
    : [];
