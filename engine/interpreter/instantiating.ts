import { definitionsOf } from './arming.ts';
import type { ElementId, FlowNode, NodeOf, ProcessPlan } from './plan.ts';
import { drop, place, record, recordFlow, type Run } from './run.ts';
import type { Token } from './state.ts';
import type { Variables } from './values.ts';

type Gateway = NodeOf<'eventBasedGateway'>;

/** The instantiating gateway an event stands behind. */
export const instantiatingGateway = (
  { plan }: { readonly plan: ProcessPlan },
  { incoming }: FlowNode,
): Gateway | undefined => {
  for (const flow of incoming) {
    const source = plan.nodes[plan.flows[flow]?.source ?? ''];
    if (source?.kind === 'eventBasedGateway' && source.instantiate) return source;
  }
  return undefined;
};

/**
 * BPMN 10.6.6: an exclusive gateway goes on behind the event that created the instance; of a
 * parallel one the other events are awaited, each on its own path. Other such gateways are
 * alternatives, unless their events belong to the same conversation: then one of each is awaited.
 */
export const beginBehind = (
  run: Run,
  root: Token,
  gateway: Gateway,
  { elementId, brought }: { readonly elementId: ElementId; readonly brought: Variables },
): void => {
  for (const { flow, target } of passed(run, root, gateway)) {
    if (target === elementId) {
      const token = follow(run, root, flow, target);
      run.agenda.push({ type: 'begin', token: token.id, brought });
    } else if (gateway.parallel) awaitEvent(run, root, flow, target);
  }
  for (const other of sharing(run.plan, gateway)) {
    if (other.parallel)
      for (const { flow, target } of passed(run, root, other)) awaitEvent(run, root, flow, target);
    else {
      const token = place(run, { elementId: other.id, scope: root.id });
      run.agenda.push({ type: 'arrive', token: token.id });
    }
  }
};

/** Events any of which may create the instance that then awaits this one. */
export const awaitedWith = (plan: ProcessPlan, elementId: ElementId): readonly ElementId[] => {
  const node = plan.nodes[elementId];
  const gateway = node && instantiatingGateway({ plan }, node);
  if (!gateway) return [];
  const around = [...(gateway.parallel ? [gateway] : []), ...sharing(plan, gateway)];
  return around.flatMap((one) => eventsBehind(plan, one)).filter((id) => id !== elementId);
};

interface Way {
  readonly flow: string;
  readonly target: ElementId;
}

/** The gateway itself waits for nothing any more. */
const passed = (run: Run, root: Token, gateway: Gateway): readonly Way[] => {
  const passing = place(run, { elementId: gateway.id, scope: root.id });
  record(run, passing, { type: 'elementActivated' });
  record(run, passing, { type: 'elementCompleted' });
  drop(run, passing);
  return gateway.outgoing.flatMap((flow) => {
    const target = run.plan.flows[flow]?.target;
    return target === undefined ? [] : [{ flow, target }];
  });
};

const follow = (run: Run, root: Token, flow: string, target: ElementId): Token => {
  const token = place(run, { elementId: target, scope: root.id, via: flow });
  recordFlow(run, flow, token);
  return token;
};

const awaitEvent = (run: Run, root: Token, flow: string, target: ElementId): void => {
  run.agenda.push({ type: 'arrive', token: follow(run, root, flow, target).id });
};

const sharing = (plan: ProcessPlan, gateway: Gateway): readonly Gateway[] => {
  const own = conversationsBehind(plan, gateway);
  return plan.scope.triggeredStarts.flatMap((id) => {
    const other = plan.nodes[id];
    if (other?.kind !== 'eventBasedGateway' || other.id === gateway.id) return [];
    return conversationsBehind(plan, other).some((key) => own.includes(key)) ? [other] : [];
  });
};

const conversationsBehind = (plan: ProcessPlan, gateway: Gateway): readonly ElementId[] =>
  eventsBehind(plan, gateway)
    .flatMap((id) => plan.nodes[id] ?? [])
    .flatMap(definitionsOf)
    .flatMap((definition) =>
      definition.type === 'message' && definition.conversation ? [definition.conversation.key] : [],
    );

const eventsBehind = (plan: ProcessPlan, { outgoing }: Gateway): readonly ElementId[] =>
  outgoing.flatMap((flow) => plan.flows[flow]?.target ?? []);
