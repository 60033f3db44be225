import type { Advanced } from '../interpreter/advance.ts';
import type { EffectWanted } from '../interpreter/commands.ts';
import type { EngineEvent } from '../interpreter/events.ts';
import type { ElementId, ProcessPlan } from '../interpreter/plan.ts';
import type { InstanceId, InstanceState, Wait, WaitId } from '../interpreter/state.ts';
import type { TraceEntry } from '../interpreter/trace.ts';
import type { Calendar, Evaluate, Instant, Json, Variables } from '../interpreter/values.ts';
import type { Callable } from './callee.ts';
import type { Message } from './message-exchange.ts';
import type { Gathering } from '../interpreter/gathering.ts';
import type { Broadcast } from './signals.ts';
import type { Gathered } from './starts.ts';
import type { StartTimer } from './start-timers.ts';

/** The file as the simulator needs it; a compilation of the compiler fits. */
export interface Model extends Callable {
  readonly processes: readonly {
    readonly processId: ElementId;
    readonly planHash: string | null; // null: it does not run
    readonly executable: boolean;
  }[];
}
export interface Setup {
  readonly model: Model;
  readonly evaluate: Evaluate;
  readonly calendar: Calendar;
  readonly parameters: Variables; // terms, ladders, lists of the county
  readonly at: Instant;
  readonly stepLimit?: number; // element activations of the whole run
  /** The host's patience; the pure part has no clock of its own. */
  readonly isOverTime?: () => boolean;
}
export interface SimulatedInstance {
  readonly id: InstanceId;
  readonly plan: ProcessPlan;
  readonly caller: { readonly instanceId: InstanceId; readonly waitId: WaitId } | null;
  readonly begunBy?: BegunBy;
  readonly state: InstanceState;
}
/** The keyed message that began an instance. */
export interface BegunBy {
  readonly name: string;
  readonly key: string;
}
/** What is on its way: news for an instance, or the first event of a new one. */
export type Delivery =
  | { readonly type: 'event'; readonly instanceId: InstanceId; readonly event: EngineEvent }
  | { readonly type: 'begin'; readonly born: Born; readonly event: EngineEvent };
export type Born = Omit<SimulatedInstance, 'state'>;
/** One event an instance was told; folding those of an instance gives the run again. */
export interface Told {
  readonly instanceId: InstanceId;
  readonly plan: ProcessPlan;
  readonly event: EngineEvent;
}
/** A notice on its way out: nobody gets it here, but a reader may see whom it would reach. */
export interface Noticed {
  readonly instance: SimulatedInstance;
  readonly at: Instant;
  readonly after: number; // entries of the trace before it
  readonly notice: EffectWanted & { readonly type: 'notify' };
}
export interface OpenWait {
  readonly instance: SimulatedInstance;
  readonly wait: Wait;
  readonly age: number; // lower: open for longer
}

/** The one mutable thing of a simulation. */
export interface World {
  readonly setup: Setup;
  readonly instances: Map<InstanceId, SimulatedInstance>;
  readonly ages: Map<string, number>;
  readonly trace: TraceEntry[];
  readonly history: Told[]; // oldest first
  readonly notices: Noticed[]; // oldest first
  readonly registers: Map<string, readonly Json[]>; // entries, oldest first
  readonly openCalls: Map<InstanceId, number>; // of a case, by its root
  readonly dues: Map<ElementId, Instant>; // the latest due instant an element was given
  queue: readonly Delivery[];
  broadcasts: readonly Broadcast[]; // go on when the queue is empty
  messages: readonly Message[];
  partners: readonly (readonly [InstanceId, InstanceId])[]; // who has sent whom a message
  readonly gatherings: Map<string, readonly Gathering<Gathered>[]>; // by plan and start
  startTimers: readonly StartTimer[];
  now: Instant;
  activations: number;
  started: number; // root instances
  published: number;
  aborted: boolean;
}

const STEP_LIMIT = 10_000;

export const createWorld = (setup: Setup): World => ({
  setup,
  instances: new Map(),
  ages: new Map(),
  trace: [],
  history: [],
  notices: [],
  registers: new Map(),
  openCalls: new Map(),
  dues: new Map(),
  queue: [],
  broadcasts: [],
  messages: [],
  partners: [],
  gatherings: new Map(),
  startTimers: [],
  now: setup.at,
  activations: 0,
  started: 0,
  published: 0,
  aborted: false,
});

/** Every open wait of the run, oldest first. */
export const openWaits = (world: World): OpenWait[] =>
  [...world.instances.values()]
    .filter(({ state }) => state.status === 'active' && !state.suspended)
    .flatMap((instance) =>
      Object.values(instance.state.waits).map((wait) => ({
        instance,
        wait,
        age: world.ages.get(ageKey(instance.id, wait.id)) ?? 0,
      })),
    )
    .sort((a, b) => a.age - b.age);

export const ageKey = (instanceId: InstanceId, waitId: WaitId): string => `${instanceId} ${waitId}`;

/** Keeps what a step gave: state, trace, the age of new waits. The limit ends the run, not the case. */
export const record = (world: World, instance: SimulatedInstance, advanced: Advanced): void => {
  world.instances.set(instance.id, { ...instance, state: advanced.state });
  for (const command of advanced.commands) {
    if (command.type === 'openWait' && !world.ages.has(ageKey(instance.id, command.wait.id))) {
      world.ages.set(ageKey(instance.id, command.wait.id), world.ages.size + 1);
    }
    if (command.type === 'openWait' || command.type === 'changeWait') noteDue(world, command.wait);
  }
  for (const entry of advanced.trace) {
    if (entry.type === 'elementActivated') world.activations += 1;
    if (entry.type === 'incidentRaised' && entry.code === 'stepLimit') world.aborted = true;
    else world.trace.push(entry);
  }
  if (world.activations > (world.setup.stepLimit ?? STEP_LIMIT)) world.aborted = true;
  if (world.setup.isOverTime?.()) world.aborted = true;
};

const noteDue = (world: World, wait: Wait): void => {
  const due = wait.kind === 'userTask' ? wait.task.due : wait.kind === 'timer' ? wait.due : null;
  if (due !== null && !(wait.kind === 'timer' && wait.purpose === 'ladder')) {
    world.dues.set(wait.elementId, due);
  }
};
