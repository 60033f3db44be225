import { gathered } from '../interpreter/gathering.ts';
import type { ProcessPlan } from '../interpreter/plan.ts';
import { startDefinitionsOf, type StartDefinition } from '../interpreter/start-definitions.ts';
import type { InstanceId, StartTrigger } from '../interpreter/state.ts';
import type { Expression, Variables } from '../interpreter/values.ts';
import { begin } from './queue.ts';
import type { BegunBy, World } from './world.ts';

/** A process that begins when something happens, and by which of its nodes and their definitions. */
export interface TriggeredStart extends StartDefinition {
  readonly plan: ProcessPlan;
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
    startDefinitionsOf(plan).map((start) => ({ plan, ...start })),
  );

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
  const { plan, node, index, needs } = start;
  const complete =
    needs === null
      ? [{ ...occurrence, definition: index }]
      : collected(world, start, needs, occurrence);
  if (!complete) return null;
  const key = complete.flatMap((one) => one.key ?? [])[0] ?? null;
  const message = complete.flatMap((one) => one.message ?? [])[0];
  const heard = complete.map(({ definition, payload }) => ({ definition, payload }));
  return begin(world, plan, {
    variables: mergedOf(complete.map(({ variables = {} }) => variables)),
    trigger: {
      elementId: node.id,
      definition: index,
      payload: mergedOf(complete.map(({ payload }) => payload)),
      ...(needs === null ? {} : { heard }),
      ...(key === null ? {} : { key }),
    },
    ...(message ? { begunBy: message } : {}),
  });
};

export type Gathered = Occurrence & { readonly definition: number };

const collected = (
  world: World,
  { plan, node, index }: TriggeredStart,
  needs: number,
  occurrence: Occurrence,
): readonly Gathered[] | null => {
  const place = `${plan.hash} ${node.id}`;
  const earlier = world.gatherings.get(place) ?? [];
  const { open, complete } = gathered(earlier, { ...occurrence, definition: index }, needs);
  world.gatherings.set(place, open);
  return complete?.occurrences ?? null;
};

const mergedOf = (all: readonly Variables[]): Variables => Object.assign({}, ...all) as Variables;

/** The name a start listens for: there is no case yet whose variables could say more. */
export const nameOf = ({ setup, now }: World, name: Expression): string | null => {
  const found = setup.evaluate(name, {}, now, setup.calendar);
  return found.ok && typeof found.value === 'string' ? found.value : null;
};
