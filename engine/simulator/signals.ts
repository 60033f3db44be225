import type { ElementId, ProcessPlan } from '../interpreter/plan.ts';
import type { InstanceId } from '../interpreter/state.ts';
import type { Variables } from '../interpreter/values.ts';
import { tell } from './queue.ts';
import { nameOf } from './message-exchange.ts';
import { startByTrigger, triggeredStarts } from './starts.ts';
import { openWaits, type OpenWait, type World } from './world.ts';

/**
 * A signal reaches everybody who waits when it is thrown: those it interrupts first, outer scope
 * before inner, then the rest by age; then every process it starts. The thrower has heard its own
 * signal inside the step.
 */
export const broadcast = (
  world: World,
  { name, payload, from }: { name: string; payload: Variables; from: InstanceId | null },
): void => {
  const heard = openWaits(world).filter(
    ({ instance, wait }) => wait.kind === 'signal' && wait.name === name && instance.id !== from,
  );
  for (const { instance, wait } of heard.sort(byPrecedence)) {
    tell(world, instance.id, { type: 'signalReceived', waitId: wait.id, payload });
  }
  for (const { plan, node, definition } of triggeredStarts(world)) {
    if (definition.type !== 'signal' || nameOf(world, definition.name) !== name) continue;
    startByTrigger(world, plan, { elementId: node.id, payload });
  }
};

const byPrecedence = (a: OpenWait, b: OpenWait): number => {
  const [first, second] = [interruptedDepth(a), interruptedDepth(b)];
  return first !== second ? first - second : a.age - b.age;
};

/** Infinite: it interrupts nothing. */
const interruptedDepth = ({ instance: { plan }, wait }: OpenWait): number => {
  const node = plan.nodes[wait.elementId];
  const interrupts = node && 'interrupting' in node && node.interrupting;
  return interrupts ? depthOf(plan, node.parent) : Number.MAX_SAFE_INTEGER;
};

const depthOf = (plan: ProcessPlan, elementId: ElementId): number => {
  const node = plan.nodes[elementId];
  return node ? depthOf(plan, node.parent) + 1 : 0;
};
