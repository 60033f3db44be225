import { advance, type Advanced } from '../interpreter/advance.ts';
import type { Command } from '../interpreter/commands.ts';
import type { Happened } from '../interpreter/events.ts';
import { tooManyOf } from '../interpreter/open-calls.ts';
import { isRegisterWait } from '../interpreter/registers.ts';
import type { InstanceId, Wait, WaitId } from '../interpreter/state.ts';
import { calleeOf } from './callee.ts';
import { offerKept, publishFrom } from './message-exchange.ts';
import { bear, tell } from './queue.ts';
import { answerRegister } from './registers.ts';
import { broadcast, goOnBroadcasting, rootOf } from './signals.ts';
import { record, type Delivery, type SimulatedInstance, type World } from './world.ts';

const NO_REASON = { id: 'simulation', sha256: '' };

/** Runs until nobody in the run has anything to tell anybody. */
export const drain = (world: World): void => {
  do {
    for (let [next, ...rest] = world.queue; next; [next, ...rest] = world.queue) {
      if (world.aborted) return;
      world.queue = rest;
      deliver(world, next);
    }
  } while (goOnBroadcasting(world));
};

const deliver = (world: World, delivery: Delivery): void => {
  const { evaluate } = world.setup;
  if (delivery.type === 'begin') {
    const { born, event } = delivery;
    world.history.push({ instanceId: born.id, plan: born.plan, event });
    const advanced = advance(born.plan, null, event, evaluate);
    return step(world, { ...born, state: advanced.state }, advanced);
  }
  const instance = world.instances.get(delivery.instanceId);
  if (!instance) return;
  const { id: instanceId, plan, state } = instance;
  world.history.push({ instanceId, plan, event: delivery.event });
  step(world, instance, advance(plan, state, delivery.event, evaluate));
};

const step = (world: World, instance: SimulatedInstance, advanced: Advanced): void => {
  record(world, instance, advanced);
  const refused = refusedCalls(world, instance.id, advanced.commands);
  for (const command of advanced.commands)
    if (!('wait' in command && refused.includes(command.wait.id)))
      carryOut(world, instance.id, command);
  const [waitId, ...beside] = refused;
  if (waitId !== undefined) tell(world, instance.id, { type: 'callsRefused', waitId, beside });
  if (advanced.commands.some(({ type }) => type === 'openWait' || type === 'endInstance'))
    offerKept(world);
};

/** Counted where they begin: how many others of the case are under way no instance knows. */
const refusedCalls = (
  world: World,
  instanceId: InstanceId,
  commands: readonly Command[],
): readonly WaitId[] => {
  const asked = callsIn(commands, 'openWait');
  const over = callsIn(commands, 'closeWait');
  if (asked.length + over.length === 0) return [];
  const root = rootOf(world, instanceId);
  const open = (world.openCalls.get(root) ?? 0) + asked.length - over.length;
  world.openCalls.set(root, open);
  return tooManyOf(asked, open);
};

const callsIn = (commands: readonly Command[], type: 'openWait' | 'closeWait'): readonly WaitId[] =>
  commands.flatMap((command) =>
    command.type === type && command.wait.kind === 'call' ? [command.wait.id] : [],
  );

const carryOut = (world: World, instanceId: InstanceId, command: Command): void => {
  switch (command.type) {
    case 'openWait':
      if (isRegisterWait(command.wait)) return answerRegister(world, instanceId, command.wait);
      return command.wait.kind === 'call' ? call(world, instanceId, command.wait) : undefined;
    case 'closeWait':
      return command.because === 'withdrawn' && command.wait.kind === 'call'
        ? tell(world, command.wait.instanceId, {
            type: 'cancelRequested',
            outcome: 'canceled',
            reason: NO_REASON,
          })
        : undefined;
    case 'publishMessage':
      return publishFrom(world, instanceId, command);
    case 'throwSignal':
      return broadcast(world, {
        ...command,
        from: instanceId,
        within: command.scope === 'case' ? rootOf(world, instanceId) : null,
      });
    case 'escalate':
      return tellCaller(world, instanceId, (waitId) => ({
        type: 'escalationThrown',
        waitId,
        code: command.code,
        variables: command.payload,
      }));
    case 'tellCalled':
      return tell(world, command.instanceId, command.happened);
    case 'endInstance':
      return ended(world, instanceId, command);
    case 'notify':
      return note(world, instanceId, command);
    case 'changeWait':
    case 'escalationUncaught':
      return undefined;
  }
};

const note = (
  world: World,
  instanceId: InstanceId,
  notice: Command & { readonly type: 'notify' },
): void => {
  const instance = world.instances.get(instanceId);
  if (instance) world.notices.push({ instance, at: world.now, after: world.trace.length, notice });
};

const call = (world: World, callerId: InstanceId, wait: Wait & { kind: 'call' }): void => {
  const caller = world.instances.get(callerId);
  const plan = caller && calleeOf(world.setup.model, caller.plan, wait);
  if (!plan) return tell(world, callerId, { type: 'calleeMissing', waitId: wait.id });
  const { calendar, parameters, businessKey } = caller.state;
  const born = { id: wait.instanceId, plan, caller: { instanceId: callerId, waitId: wait.id } };
  bear(world, born, {
    type: 'processStarted',
    instanceId: wait.instanceId,
    businessKey,
    variables: wait.variables,
    calendar,
    parameters,
    caughtOutside: wait.caught,
    ...(wait.undo ? { undo: wait.undo } : {}),
  });
  if (caller.state.suspended) tell(world, wait.instanceId, { type: 'instanceSuspended' });
};

type Ended = Command & { readonly type: 'endInstance' };

const ended = (world: World, instanceId: InstanceId, { variables, undoable }: Ended): void => {
  const state = world.instances.get(instanceId)?.state;
  const error = state?.outcome?.error;
  if (state?.status === 'canceled') return; // by its caller, or by hand; the caller's wait is gone
  tellCaller(world, instanceId, (waitId) =>
    error === undefined
      ? { type: 'callCompleted', waitId, variables, ...(undoable ? { undoable } : {}) }
      : { type: 'errorThrown', waitId, code: error, variables },
  );
};

const tellCaller = (
  world: World,
  instanceId: InstanceId,
  news: (waitId: WaitId) => Happened,
): void => {
  const caller = world.instances.get(instanceId)?.caller;
  if (caller) tell(world, caller.instanceId, news(caller.waitId));
};
