import type { Happened } from '../interpreter/events.ts';
import type { ProcessPlan } from '../interpreter/plan.ts';
import type { InstanceId, InstanceState, StartTrigger } from '../interpreter/state.ts';
import type { Actor, Variables } from '../interpreter/values.ts';
import type { BegunBy, Born, World } from './world.ts';

export const SIMULATOR: Actor = { kind: 'system', id: 'simulator' };
/** What a submission would have told; whoever sets the run up may know better. */
const SOME_CASE: Variables = { station: 'station', street: 'street', county: 'county' };
const CATCHES_NOTHING: InstanceState['caughtOutside'] = { errors: [], escalations: [] };

/** Every event goes through the queue, so that a step never runs inside another one. */
export const tell = (
  world: World,
  instanceId: InstanceId,
  happened: Happened,
  actor: Actor = SIMULATOR,
): void => {
  const event = { at: world.now, actor, ...happened };
  world.queue = [...world.queue, { type: 'event', instanceId, event }];
};

/** The first event of an instance, called or not. */
export const bear = (world: World, born: Born, happened: Happened): void => {
  const event = { at: world.now, actor: SIMULATOR, ...happened };
  world.queue = [...world.queue, { type: 'begin', born, event }];
};

/** A root instance; a trigger names the node it begins at. */
export const begin = (
  world: World,
  plan: ProcessPlan,
  {
    variables,
    trigger,
    begunBy,
  }: {
    readonly variables: Variables;
    readonly trigger?: StartTrigger;
    readonly begunBy?: BegunBy;
  },
): InstanceId => {
  world.started += 1;
  const id = `i${world.started}`;
  const { calendar, parameters } = world.setup;
  const known = parameters['case'];
  const isKnown = typeof known === 'object' && known !== null && !Array.isArray(known);
  bear(
    world,
    { id, plan, caller: null, ...(begunBy ? { begunBy } : {}) },
    {
      type: 'processStarted',
      instanceId: id,
      businessKey: null,
      variables,
      calendar,
      parameters: {
        ...parameters,
        case: { ...SOME_CASE, kind: plan.processId, ...(isKnown ? known : {}), id },
      },
      caughtOutside: CATCHES_NOTHING,
      ...(trigger ? { trigger } : {}),
    },
  );
  return id;
};
