import { definitionsOf } from '../interpreter/arming.ts';
import type { EventDefinition, FlowNode, ProcessPlan } from '../interpreter/plan.ts';
import type { InstanceId, StartTrigger } from '../interpreter/state.ts';
import type { Expression, Variables } from '../interpreter/values.ts';
import { gather } from './gathering.ts';
import { begin } from './queue.ts';
import type { BegunBy, World } from './world.ts';

/** A process that begins when something happens, and by which of its nodes and their definitions. */
export interface TriggeredStart {
  readonly plan: ProcessPlan;
  readonly node: FlowNode;
  readonly definition: EventDefinition;
  readonly index: number; // of the definition
}
/** What happened to it. */
export interface Occurrence {
  readonly payload: Variables;
  readonly key: string | null; // null: of no message, or of one without
  readonly message: BegunBy | null; // keyed ones
  readonly variables?: Variables; // facts it is about
}

export const triggeredStarts = ({ setup }: Pick<World, 'setup'>): TriggeredStart[] =>
  setup.model.plans.flatMap((plan) =>
    plan.scope.triggeredStarts.flatMap((id) =>
      catchersOf(plan, plan.nodes[id]).flatMap((node) =>
        definitionsOf(node).map((definition, index) => ({ plan, node, definition, index })),
      ),
    ),
  );

/** An instantiating gateway begins with the first of the events after it. */
const catchersOf = (plan: ProcessPlan, node: FlowNode | undefined): FlowNode[] => {
  if (node?.kind !== 'eventBasedGateway') return node ? [node] : [];
  return node.outgoing.flatMap((flow) => plan.nodes[plan.flows[flow]?.target ?? ''] ?? []);
};

/** The none start a scenario names, else the first one; no such event: the implicit starts. */
export const startProcess = (
  world: World,
  plan: ProcessPlan,
  { startEvent, variables }: { startEvent: string | null; variables: Variables },
): InstanceId => {
  const noneStarts = plan.scope.starts.filter((id) => plan.nodes[id]?.kind === 'startEvent');
  const first = startEvent ?? (noneStarts.length > 1 ? (noneStarts[0] ?? null) : null);
  return begin(world, plan, {
    variables,
    ...(first === null ? {} : { trigger: { elementId: first, payload: {} } }),
  });
};

export const startByTrigger = (
  world: World,
  plan: ProcessPlan,
  trigger: StartTrigger,
): InstanceId => begin(world, plan, { variables: {}, trigger });

/** Begins an instance, unless it must hear more first: then null. */
export const occur = (
  world: World,
  start: TriggeredStart,
  occurrence: Occurrence,
): InstanceId | null => {
  const complete = gather(world, start, occurrence);
  if (!complete) return null;
  const { payload, key, message, variables = {} } = complete;
  return begin(world, start.plan, {
    variables,
    trigger: {
      elementId: start.node.id,
      definition: start.index,
      payload,
      ...(key === null ? {} : { key }),
    },
    ...(message ? { begunBy: message } : {}),
  });
};

/** The name a start listens for: it may be worked out from the county's parameters alone. */
export const nameOf = ({ setup, now }: World, name: Expression): string | null => {
  const found = setup.evaluate(name, setup.parameters, now, setup.calendar);
  return found.ok && typeof found.value === 'string' ? found.value : null;
};
