import type { Suspension } from './commands.ts';
import type { EngineEvent } from './events.ts';
import { outstanding } from './outstanding.ts';
import { effect, record, type Run } from './run.ts';
import { shiftTimers } from './shifting.ts';

/** Answers and timers wait until the case is resumed; what operators do goes through. */
export const mustDefer = (run: Run, event: EngineEvent): boolean =>
  run.state.suspended && 'waitId' in event;

export const defer = (run: Run, event: EngineEvent): void => {
  run.state.deferred = [...run.state.deferred, event];
};

export const suspendInstance = (run: Run): void => {
  const root = run.state.tokens[run.state.rootId];
  if (!root || run.state.suspended) return;
  run.state.suspended = true;
  run.state.suspendedAt = run.state.now;
  record(run, root, { type: 'instanceSuspended', detail: null });
  tellCalled(run, { type: 'instanceSuspended' });
};

/** `shift` gives every open timer the time back that it lost, unless its clock is locked. */
export const resumeInstance = (run: Run, timers: 'keep' | 'shift'): void => {
  const root = run.state.tokens[run.state.rootId];
  const { suspendedAt, now } = run.state;
  if (!root || !run.state.suspended) return;
  run.state.suspended = false;
  delete run.state.suspendedAt;
  record(run, root, { type: 'instanceResumed', detail: { timers } });
  tellCalled(run, { type: 'instanceResumed', timers });
  if (timers === 'keep' || suspendedAt === undefined) return;

  shiftTimers(run, { from: suspendedAt, to: now });
};

/** Called instances stop and go on with their caller (bpmn.md §9). */
const tellCalled = (run: Run, happened: Suspension): void => {
  for (const wait of outstanding(run.state)) {
    if (wait.kind !== 'call') continue;
    const { id: waitId, instanceId } = wait;
    effect(run, { type: 'tellCalled', waitId, instanceId, happened });
  }
};
