import { advance } from '../interpreter/advance.ts';
import type { EngineEvent } from '../interpreter/events.ts';
import type { ProcessPlan } from '../interpreter/plan.ts';
import type { InstanceState } from '../interpreter/state.ts';
import type { TraceEntry } from '../interpreter/trace.ts';
import type { Evaluate, Json } from '../interpreter/values.ts';
import { canonical, checksum } from './checksum.ts';

/** One step as the log keeps it; what a host did not store is not compared. */
export interface LoggedStep {
  readonly event: EngineEvent;
  readonly trace?: readonly TraceEntry[];
  readonly checksum?: string;
}
export interface Replayed {
  readonly state: InstanceState | null;
  readonly trace: readonly TraceEntry[];
  readonly difference: Difference | null;
}
/** The first step whose log does not say what the engine says now. */
export interface Difference {
  readonly instance: string;
  readonly rev: number;
  readonly elementId: string | null;
  readonly what: 'trace' | 'state';
  readonly logged: Json;
  readonly replayed: Json;
}

/** Folds a log through the engine and stops at the first difference. */
export const replay = (
  plan: ProcessPlan,
  log: readonly LoggedStep[],
  evaluate: Evaluate,
): Replayed => {
  let state: InstanceState | null = null;
  const trace: TraceEntry[] = [];
  for (const step of log) {
    const advanced = advance(plan, state, step.event, evaluate);
    state = advanced.state;
    trace.push(...advanced.trace);
    const difference = differenceOf(step, advanced.state, advanced.trace);
    if (difference) return { state, trace, difference };
  }
  return { state, trace, difference: null };
};

const differenceOf = (
  step: LoggedStep,
  state: InstanceState,
  trace: readonly TraceEntry[],
): Difference | null => {
  const place = { instance: state.instanceId, rev: state.rev };
  const logged = step.trace?.map((entry) => asJson(entry));
  const replayed = trace.map((entry) => asJson(entry));
  const length = Math.max(logged?.length ?? 0, logged ? replayed.length : 0);
  for (let index = 0; index < length; index += 1) {
    const [then, now] = [logged?.[index] ?? null, replayed[index] ?? null];
    if (canonical(then) === canonical(now)) continue;
    const elementId = (trace[index] ?? step.trace?.[index])?.elementId ?? null;
    return { ...place, elementId, what: 'trace', logged: then, replayed: now };
  }
  const sum = checksum(state);
  return step.checksum === undefined || step.checksum === sum
    ? null
    : { ...place, elementId: null, what: 'state', logged: step.checksum, replayed: sum };
};

const asJson = (entry: TraceEntry): Json => entry as unknown as Json;
