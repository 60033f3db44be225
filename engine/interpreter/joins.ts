import { byNumber } from './ids.ts';
import type { Upstream } from './graph-plan.ts';
import type { ElementId, FlowId, FlowNode } from './plan.ts';
import type { Token } from './state.ts';

/** The oldest token of each incoming flow that holds one; surplus stays for the next time. */
export const oneFromEach = (
  incoming: readonly FlowId[],
  arrived: readonly Token[],
): readonly Token[] =>
  incoming.flatMap((flow) => arrived.filter(({ via }) => via === flow).sort(byNumber)[0] ?? []);

/**
 * BPMN 13.4.3: an inclusive join waits only for tokens that can still reach a flow on which none
 * has arrived, unless they can reach a flow on which one has: those are taken with a later firing.
 */
export const noneToCome = (
  { incoming, mayReach, willReach }: Upstream & { readonly incoming: readonly FlowId[] },
  arrived: readonly Pick<Token, 'via'>[],
  elsewhere: readonly ElementId[],
  used: readonly FlowId[] = [],
): boolean => {
  const isTaken = (flow: FlowId): boolean =>
    used.includes(flow) || arrived.some(({ via }) => via === flow);
  const mayStillCome = new Set(
    incoming.filter((flow) => !isTaken(flow)).flatMap((flow) => mayReach[flow] ?? []),
  );
  const willComeAnyway = new Set(incoming.filter(isTaken).flatMap((flow) => willReach[flow] ?? []));
  return elsewhere.every((id) => !mayStillCome.has(id) || willComeAnyway.has(id));
};

/** A parallel join needs no look around: it fires as soon as its last token arrives. */
export const joinsOnArrival = (node: FlowNode): boolean =>
  node.kind === 'parallelGateway' && node.incoming.length > 1;

/** These look at where all other tokens are, so they are asked only when nothing else moves. */
export const joinsAtRest = (node: FlowNode): boolean =>
  node.kind === 'inclusiveGateway' && node.incoming.length > 1;
