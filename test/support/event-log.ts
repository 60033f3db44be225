import { createEvaluate } from '../../engine/feel/evaluate.ts';
import { advance } from '../../engine/interpreter/advance.ts';
import type { EngineEvent } from '../../engine/interpreter/events.ts';
import type { ProcessPlan } from '../../engine/interpreter/plan.ts';
import type { InstanceState } from '../../engine/interpreter/state.ts';
import type { TraceEntry } from '../../engine/interpreter/trace.ts';
import type { Json } from '../../engine/interpreter/values.ts';
import { checksum } from '../../engine/replay/checksum.ts';
import type { LoggedStep } from '../../engine/replay/replay.ts';
import type { Told } from '../../engine/simulator/world.ts';

/** Every event one instance was told, whichever host told it. */
export interface EventLog {
  readonly instanceId: string;
  readonly plan: ProcessPlan;
  readonly events: readonly EngineEvent[];
}
export interface Folded {
  readonly state: InstanceState;
  readonly trace: readonly TraceEntry[];
  readonly steps: readonly LoggedStep[]; // those that changed something, as a host stores them
}

const evaluate = createEvaluate();

/** The logs of a simulated run, in the order its instances began. */
export const eventLogs = (history: readonly Told[]): readonly EventLog[] => {
  const logs = new Map<string, EventLog>();
  for (const { instanceId, plan, event } of history) {
    const { events } = logs.get(instanceId) ?? { events: [] };
    logs.set(instanceId, { instanceId, plan, events: [...events, event] });
  }
  return [...logs.values()];
};

/** Folds a log; between two events the state may be carried to another run of its host. */
export const fold = (
  { plan, events }: EventLog,
  carry: (state: InstanceState) => InstanceState = (state) => state,
): Folded => {
  let state: InstanceState | null = null;
  const trace: TraceEntry[] = [];
  const steps: LoggedStep[] = [];
  for (const event of events) {
    const before: InstanceState | null = state && carry(state);
    const advanced = advance(plan, before, event, evaluate);
    state = advanced.state;
    trace.push(...advanced.trace);
    if (state.rev === before?.rev) continue;
    steps.push({ event, trace: advanced.trace, checksum: checksum(state) });
  }
  if (!state) throw new Error('Expected a log to begin an instance, but it is empty');
  return { state, trace, steps };
};

/** As JSON that went somewhere and came back: fields without a value are gone, keys stand in another order. */
export const carried = <T>(value: T): T =>
  JSON.parse(JSON.stringify(value), (_, inner: Json) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).reverse())
      : inner,
  ) as T;
