import type { EventDefinition, FlowNode, ProcessPlan } from '../interpreter/plan.ts';
import type { TimerPlan } from '../interpreter/timer-plan.ts';
import type { Due, StartTrigger } from '../interpreter/state.ts';
import type { Instant, Variables } from '../interpreter/values.ts';
import { computeDue, nextOccurrence } from '../time/due.ts';
import type { TimerFacts } from '../time/timer-facts.ts';
import { begin } from './queue.ts';
import type { World } from './world.ts';

/** A process that begins when something happens, and by which of its nodes. */
export interface TriggeredStart {
  readonly plan: ProcessPlan;
  readonly node: FlowNode;
  readonly definition: EventDefinition;
  readonly index: number; // of the definition, among those of the node
}
export interface StartTimer {
  readonly plan: ProcessPlan;
  readonly node: FlowNode;
  readonly timer: TimerPlan;
  readonly due: Due;
}

export const triggeredStarts = ({ setup }: World): TriggeredStart[] =>
  setup.model.plans.flatMap((plan) =>
    plan.scope.triggeredStarts.flatMap((id) =>
      definitionsOf(plan, plan.nodes[id]).map(([node, definition, index]) => ({
        plan,
        node,
        definition,
        index,
      })),
    ),
  );

/** An instantiating gateway begins with the first of the events after it. */
const definitionsOf = (
  plan: ProcessPlan,
  node: FlowNode | undefined,
): [FlowNode, EventDefinition, number][] => {
  if (!node) return [];
  if (node.kind === 'receiveTask') return [[node, node.message, 0]];
  if (node.kind === 'eventBasedGateway') {
    const targets = node.outgoing.map((flow) => plan.nodes[plan.flows[flow]?.target ?? '']);
    return targets.flatMap((target) => definitionsOf(plan, target));
  }
  return 'definitions' in node
    ? node.definitions.map((definition, index) => [node, definition, index])
    : [];
};

/** The none start a scenario names, else the first one; no such event: the implicit starts. */
export const startProcess = (
  world: World,
  plan: ProcessPlan,
  { startEvent, variables }: { startEvent: string | null; variables: Variables },
): string => {
  const noneStarts = plan.scope.starts.filter((id) => plan.nodes[id]?.kind === 'startEvent');
  const first = startEvent ?? (noneStarts.length > 1 ? (noneStarts[0] ?? null) : null);
  return begin(world, plan, {
    variables,
    ...(first === null ? {} : { trigger: { elementId: first, payload: {} } }),
  });
};

export const startByTrigger = (world: World, plan: ProcessPlan, trigger: StartTrigger): string =>
  begin(world, plan, { variables: {}, trigger });

/** Processes that begin by the clock; the one that was started by hand does not begin again. */
export const armStartTimers = (world: World, startedHash: string | null): void => {
  world.startTimers = triggeredStarts(world).flatMap(({ plan, node, definition }) => {
    if (definition.type !== 'timer' || plan.hash === startedHash) return [];
    const due = computeDue(definition.timer, factsOf(world));
    return due.ok ? [{ plan, node, timer: definition.timer, due: due.value }] : [];
  });
};

export const nextStart = ({ startTimers }: World): Instant | null =>
  startTimers.reduce<Instant | null>(
    (first, { due: { due } }) => (due !== null && (first === null || due < first) ? due : first),
    null,
  );

export const fireStartTimers = (world: World): void => {
  for (const armed of world.startTimers) {
    if (armed.due.due === null || armed.due.due > world.now) continue;
    startByTrigger(world, armed.plan, { elementId: armed.node.id, payload: {} });
    const next = nextOccurrence(armed.timer, armed.due, factsOf(world));
    world.startTimers = world.startTimers.flatMap((timer) => {
      if (timer !== armed) return [timer];
      return next.ok && next.value ? [{ ...armed, due: next.value }] : [];
    });
  }
};

const factsOf = ({ setup, now }: World): TimerFacts => ({
  now,
  calendar: setup.calendar,
  terms: isRecord(setup.parameters['terms']) ? setup.parameters['terms'] : {},
  anchors: {},
  evaluate: (source) => setup.evaluate(source, setup.parameters, now, setup.calendar),
});

const isRecord = (value: unknown): value is Variables =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
