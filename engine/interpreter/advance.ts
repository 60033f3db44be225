import { applyEvent, isStale } from './applying.ts';
import type { Command } from './commands.ts';
import type { EngineEvent } from './events.ts';
import { InvariantViolation } from './failures.ts';
import type { ProcessPlan } from './plan.ts';
import { comeToRest } from './rest.ts';
import { createRun, type Run } from './run.ts';
import { startRun } from './starting.ts';
import type { InstanceState } from './state.ts';
import { defer, mustDefer } from './suspension.ts';
import type { TraceEntry } from './trace.ts';
import type { Evaluate } from './values.ts';

export interface Advanced {
  readonly state: InstanceState;
  readonly commands: readonly Command[];
  readonly trace: readonly TraceEntry[];
}

/**
 * The one function: what has happened, taken to rest.
 *
 * Pure: the same plan, state and event give the same answer on every host, today and in ten
 * years. An event that can change nothing any more (its wait is closed, the instance has ended)
 * gives the very same state back, without a new `rev`: there is nothing to record.
 */
export const advance = (
  plan: ProcessPlan,
  state: InstanceState | null,
  event: EngineEvent,
  evaluate: Evaluate,
): Advanced => {
  if (state === null) {
    if (event.type !== 'processStarted')
      throw new InvariantViolation(`Expected processStarted first, but got ${event.type}`);
    return outcomeOf(toRest(startRun(plan, event, evaluate)));
  }
  if (plan.hash !== state.planHash)
    throw new InvariantViolation(
      `Expected plan "${state.planHash}" for "${state.instanceId}", but got "${plan.hash}"`,
    );
  if (state.status !== 'active' || event.type === 'processStarted') return unchanged(state);

  const run = createRun(plan, state, event, evaluate);
  if (isStale(run, event)) return unchanged(state);
  if (mustDefer(run, event)) {
    defer(run, event);
    return outcomeOf(run);
  }
  applyEvent(run, event);
  toRest(run);
  if (event.type === 'instanceResumed') applyDeferred(run);
  return outcomeOf(run);
};

/** What arrived while the case was suspended happens now, in the order of its arrival. */
const applyDeferred = (run: Run): void => {
  const { deferred } = run.state;
  run.state.deferred = [];
  for (const event of deferred) {
    if (run.state.status !== 'active' || isStale(run, event)) continue;
    run.event = event;
    applyEvent(run, event);
    toRest(run);
  }
};

const toRest = (run: Run): Run => {
  comeToRest(run);
  return run;
};

const outcomeOf = ({ state, commands, trace }: Run): Advanced => ({ state, commands, trace });

const unchanged = (state: InstanceState): Advanced => ({ state, commands: [], trace: [] });
