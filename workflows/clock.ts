import { CancellationScope, isCancellation, sleep } from '@temporalio/workflow';
import { nextDue } from '../engine/interpreter/outstanding.ts';
import type { InstanceState } from '../engine/interpreter/state.ts';
import type { Inbox } from './inbox.ts';

export interface Clock {
  watch(state: InstanceState | null): void;
}

/**
 * One Temporal timer for the whole instance, set to the next due instant.
 *
 * It is set anew only for an earlier instant: ringing too early costs one look, while canceling
 * and starting a timer for every task would cost two history events each.
 */
export const createClock = (inbox: Inbox): Clock => {
  let armed: { readonly at: number; readonly scope: CancellationScope } | null = null;

  const arm = (at: number): void => {
    const scope = new CancellationScope();
    armed = { at, scope };
    scope
      .run(async () => {
        await sleep(Math.max(at - Date.now(), 1));
        armed = null;
        inbox.ring();
      })
      .catch((error: unknown) => {
        if (!isCancellation(error)) throw error;
      });
  };

  return {
    watch(state) {
      const next = state === null ? null : nextDue(state);
      if (next === null || (armed && armed.at <= next)) return;
      armed?.scope.cancel();
      arm(next);
    },
  };
};
