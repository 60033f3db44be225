import type { ElementId, ProcessPlan } from '../interpreter/plan.ts';
import type { InstanceId, WaitId } from '../interpreter/state.ts';
import type { TraceEntry } from '../interpreter/trace.ts';
import type { Actor, Instant, Json, Variables } from '../interpreter/values.ts';
import { operate, type Operated } from '../operations/operate.ts';
import type { Operation, Refusal } from '../operations/operation.ts';
import { reply, resolvePeople } from './answering.ts';
import { drain } from './deliver.ts';
import { learn } from './facts.ts';
import { publish } from './message-exchange.ts';
import { tell } from './queue.ts';
import type { Reply } from './scenario.ts';
import { broadcast } from './signals.ts';
import { armStartTimers, fireStartTimers, nextStart } from './start-timers.ts';
import { startProcess } from './starts.ts';
import { trigger } from './trigger.ts';
import {
  createWorld,
  openWaits,
  type Noticed,
  type OpenWait,
  type Setup,
  type SimulatedInstance,
  type Told,
  type World,
} from './world.ts';

/**
 * A host without a world: virtual time, everybody outside played by whoever holds it (a scenario,
 * a test, a person in the designer). After each call the run is at rest.
 */
export interface Simulator {
  readonly now: Instant;
  readonly instances: readonly SimulatedInstance[]; // in the order they began
  readonly trace: readonly TraceEntry[];
  readonly history: readonly Told[]; // oldest first
  readonly notices: readonly Noticed[]; // oldest first
  readonly waits: readonly OpenWait[]; // oldest first
  readonly dues: ReadonlyMap<ElementId, Instant>;
  readonly isAborted: boolean;
  readonly isCut: boolean; // aborted while somebody still had something to tell
  start(processId: ElementId, options?: StartOptions): InstanceId;
  /** Only triggers begin anything: messages, signals, and the clock, of one process or of all. */
  listen(processId?: ElementId | null): void;
  /** Facts become known; conditional starts are asked, of one process or of all. */
  learn(facts: Variables, processId: ElementId | null): void;
  /** Not null: the guard of the real host refuses it, and the task stays open. */
  reply(instanceId: InstanceId, waitId: WaitId, reply: Reply): Refusal | null;
  resolve(instanceId: InstanceId, waitId: WaitId, people: readonly string[]): void;
  operate(instanceId: InstanceId, operation: Operation, actor: Actor): Operated;
  publish(message: { name: string; correlationKey: Json; payload: Variables }): void;
  signal(signal: { name: string; payload: Variables }): void;
  cancel(instanceId: InstanceId): void;
  /** false: nothing waits there now. */
  trigger(elementId: ElementId): boolean;
  nextTimer(): Instant | null;
  /** Moves to an instant; what is due by then fires, one step each, oldest due first. */
  passTo(instant: Instant): void;
  /** Moves to an instant, but what is due exactly then has not fired yet. */
  moveTo(instant: Instant): void;
  fireNext(): void;
}
export interface StartOptions {
  readonly startEvent?: ElementId | null;
  readonly variables?: Variables;
  /** Other processes of the file may begin by the clock meanwhile; else by message and signal only. */
  readonly withClockStarts?: boolean;
}

export const createSimulator = (setup: Setup): Simulator => {
  const world = createWorld(setup);
  const settled = <T>(result: T): T => {
    drain(world);
    return result;
  };
  return {
    get now() {
      return world.now;
    },
    get instances() {
      return [...world.instances.values()];
    },
    get trace() {
      return world.trace;
    },
    get history() {
      return world.history;
    },
    get notices() {
      return world.notices;
    },
    get waits() {
      return openWaits(world);
    },
    dues: world.dues,
    get isAborted() {
      return world.aborted;
    },
    get isCut() {
      return world.aborted && world.queue.length > 0;
    },
    start: (processId, options = {}) => settled(start(world, processId, options)),
    listen: (processId = null) =>
      settled(armStartTimers(world, (plan) => processId === null || plan.processId === processId)),
    learn: (facts, processId) => settled(learn(world, facts, processId)),
    reply: (instanceId, waitId, given) => settled(reply(world, { instanceId, waitId }, given)),
    resolve: (instanceId, waitId, people) =>
      settled(resolvePeople(world, { instanceId, waitId }, people)),
    operate: (instanceId, operation, actor) =>
      settled(act(world, instanceId, { operation, actor })),
    publish: (message) => settled(publish(world, message)),
    signal: (signal) => settled(broadcast(world, { ...signal, from: null, within: null })),
    cancel: (instanceId) =>
      settled(
        tell(world, instanceId, { type: 'cancelRequested', outcome: 'canceled', reason: NO_WORDS }),
      ),
    trigger: (elementId) => settled(trigger(world, elementId)),
    nextTimer: () => nextTimer(world),
    passTo: (instant) => pass(world, instant),
    moveTo: (instant) => {
      pass(world, instant - 1);
      world.now = instant;
    },
    fireNext: () => fireNext(world),
  };
};

const NO_WORDS = { id: 'simulation', sha256: '' };

const start = (world: World, processId: ElementId, options: StartOptions): InstanceId => {
  const plan = planOf(world, processId);
  if (!plan)
    throw new RangeError(`Expected process "${processId}" in the file, but it is not there`);
  if (options.withClockStarts) armStartTimers(world, ({ hash }) => hash !== plan.hash);
  return startProcess(world, plan, {
    startEvent: options.startEvent ?? null,
    variables: options.variables ?? {},
  });
};

export const planOf = ({ setup }: Pick<World, 'setup'>, processId: ElementId): ProcessPlan | null =>
  setup.model.plans.find((plan) => plan.processId === processId) ?? null;

const act = (
  world: World,
  instanceId: InstanceId,
  { operation, actor }: { operation: Operation; actor: Actor },
): Operated => {
  const instance = world.instances.get(instanceId);
  if (!instance) throw new RangeError(`Expected instance "${instanceId}", but it never began`);
  const { plan, state } = instance;
  const answer = operate(operation, { plan, state, actor, now: world.now });
  if (answer.ok) for (const happened of answer.events) tell(world, instanceId, happened, actor);
  return answer;
};

const nextTimer = (world: World): Instant | null => {
  const dues = openWaits(world).flatMap(({ wait }) =>
    wait.kind === 'timer' && wait.due !== null ? [wait.due] : [],
  );
  const start = nextStart(world);
  const all = start === null ? dues : [...dues, start];
  return all.length === 0 ? null : Math.max(world.now, Math.min(...all));
};

const pass = (world: World, until: Instant): void => {
  for (;;) {
    const due = nextTimer(world);
    if (due === null || due > until || world.aborted) break;
    fireNext(world);
  }
  if (!world.aborted) world.now = Math.max(world.now, until);
};

const fireNext = (world: World): void => {
  world.now = nextTimer(world) ?? world.now;
  fireOne(world);
  drain(world);
};

/** Timers due together fire by due instant, then by age; one step each. */
const fireOne = (world: World): void => {
  const [first] = openWaits(world)
    .flatMap(({ instance, wait, age }) =>
      wait.kind === 'timer' && wait.due !== null && wait.due <= world.now
        ? [{ instance, wait, age, due: wait.due }]
        : [],
    )
    .sort((a, b) => a.due - b.due || a.age - b.age);
  if (first) tell(world, first.instance.id, { type: 'timerFired', waitId: first.wait.id });
  else fireStartTimers(world);
};
