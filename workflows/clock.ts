import { CancellationScope, isCancellation, sleep } from '@temporalio/workflow';
import { nextDue, outstanding } from '../engine/interpreter/outstanding.ts';
import type { InstanceState } from '../engine/interpreter/state.ts';
import type { Inbox } from './inbox.ts';
import type { Ahead } from './messages.ts';
import type { Time } from './time.ts';

export interface Clock {
  watch(state: InstanceState | null): void;
}

const LONGEST_SLEEP_MS = 365 * 86_400_000; // a due instant may lie in the year 9999, a server's timer may not

/**
 * One Temporal timer for the whole instance, set to the next due instant.
 *
 * It is set anew only for an earlier instant: ringing too early costs one look, while canceling
 * and starting a timer for every task would cost two history events each.
 */
export const createClock = (inbox: Inbox, time: Time): Clock => {
  let armed: { readonly at: number; readonly scope: CancellationScope } | null = null;

  const arm = (at: number): void => {
    const scope = new CancellationScope();
    armed = { at, scope };
    scope
      .run(async () => {
        await sleep(Math.min(Math.max(at - time.now, 1), LONGEST_SLEEP_MS));
        armed = null;
        inbox.ring();
      })
      .catch((error: unknown) => {
        if (!isCancellation(error)) throw error;
      });
  };

  return {
    watch(state) {
      if (time.isTold) return; // then whoever tells it rings, too
      const next = state === null ? null : nextDue(state);
      if (next === null || (armed && armed.at <= next)) return;
      armed?.scope.cancel();
      arm(next);
    },
  };
};

/** For whoever moves the clock of a sandbox; null: nothing runs here. */
export const aheadOf = (state: InstanceState | null): Ahead | null =>
  state?.status === 'active'
    ? {
        nextDue: nextDue(state),
        called: outstanding(state).flatMap((wait) => (wait.kind === 'call' ? wait.instanceId : [])),
      }
    : null;
