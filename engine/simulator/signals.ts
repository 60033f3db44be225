import { inOrder, interruptedDepth } from '../interpreter/signal-order.ts';
import type { InstanceId, WaitId } from '../interpreter/state.ts';
import type { Variables } from '../interpreter/values.ts';
import { scopesOutward } from '../interpreter/variables.ts';
import { tell } from './queue.ts';
import { nameOf, occur, triggeredStarts, type TriggeredStart } from './starts.ts';
import { openWaits, type OpenWait, type SimulatedInstance, type World } from './world.ts';

/** A signal under way: who listened when it was thrown, and what it begins after them. */
export interface Broadcast {
  readonly payload: Variables;
  readonly to: readonly { readonly instanceId: InstanceId; readonly waitId: WaitId }[];
  readonly begins: readonly TriggeredStart[];
}
interface Thrown {
  readonly name: string;
  readonly payload: Variables;
  readonly from: InstanceId | null; // has heard its own signal inside the step
  readonly within: InstanceId | null; // root of the case; null: the whole county
}

/**
 * A signal reaches everybody who waits when it is thrown: those it interrupts first, outer scope
 * before inner, a caller before what it called; then the rest by age; then every process it starts.
 */
export const broadcast = (world: World, thrown: Thrown): void => {
  const to = listenersOf(world, thrown).sort(
    (a, b) => compare(depthOf(world, a), depthOf(world, b)) || a.age - b.age,
  );
  const { payload } = thrown;
  world.broadcasts = [
    ...world.broadcasts,
    {
      payload,
      to: to.map(({ instance, wait }) => ({ instanceId: instance.id, waitId: wait.id })),
      begins: thrown.within === null ? begunBy(world, thrown.name) : [],
    },
  ];
};

/**
 * One listener at a time, and only when all is quiet: whoever is ended by what an earlier one did
 * gets nothing. False: nothing is under way.
 */
export const goOnBroadcasting = (world: World): boolean => {
  const [next, ...others] = world.broadcasts;
  if (!next) return false;
  const [first, ...rest] = next.to;
  world.broadcasts = first ? [{ ...next, to: rest }, ...others] : others;
  if (first) {
    const { payload } = next;
    tell(world, first.instanceId, { type: 'signalReceived', waitId: first.waitId, payload });
  } else {
    for (const start of next.begins)
      occur(world, start, { payload: next.payload, key: null, message: null });
  }
  return true;
};

/** The root instance of the case. */
export const rootOf = (world: World, id: InstanceId): InstanceId => {
  const caller = world.instances.get(id)?.caller;
  return caller ? rootOf(world, caller.instanceId) : id;
};

const listenersOf = (world: World, { name, from, within }: Thrown): OpenWait[] => {
  const open = openWaits(world).filter(
    ({ instance, wait }) =>
      wait.kind === 'signal' &&
      wait.name === name &&
      instance.id !== from &&
      (within === null || rootOf(world, instance.id) === within),
  );
  const heard = [...Map.groupBy(open, ({ instance }) => instance)].flatMap(
    ([{ plan, state }, own]) =>
      inOrder(
        plan,
        state,
        own.map(({ wait }) => wait),
      ),
  );
  return open.filter(({ wait }) => heard.includes(wait));
};

/** A start that one of several definitions triggers is begun once, however many hear the signal. */
const begunBy = (world: World, name: string): readonly TriggeredStart[] => {
  const heard = triggeredStarts(world).filter(
    ({ definition }) =>
      definition.type === 'signal' &&
      definition.name !== null &&
      nameOf(world, definition.name) === name,
  );
  return heard.filter(
    (start) =>
      start.needs !== null ||
      start === heard.find(({ plan, node }) => plan === start.plan && node === start.node),
  );
};

/** Infinite: it interrupts nothing. */
const depthOf = (world: World, { instance, wait }: OpenWait): number => {
  const depth = interruptedDepth(instance.plan, instance.state, wait);
  return depth === null ? Infinity : depth + depthAround(world.instances, instance);
};

const depthAround = (instances: World['instances'], { caller }: SimulatedInstance): number => {
  const calling = caller ? instances.get(caller.instanceId) : undefined;
  const call = calling && caller ? calling.state.waits[caller.waitId] : undefined;
  if (!calling || !call) return 0;
  return scopesOutward(calling.state, call.tokenId).length + depthAround(instances, calling);
};

const compare = (a: number, b: number): number => (a === b ? 0 : a < b ? -1 : 1);
