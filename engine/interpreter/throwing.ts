import { broadcast } from './catching.ts';
import { cancelTransaction } from './compensation.ts';
import type { Raised } from './element-behavior.ts';
import { endInside } from './ending.ts';
import { catcherOf, deliver } from './propagation.ts';
import { effect, record, type Run } from './run.ts';
import type { Token } from './state.ts';

/** Messages and signals go out before the thrower completes. */
export const perform = (
  run: Run,
  token: Token,
  { effect: wanted }: Raised & { readonly type: 'effect' },
): void => {
  effect(run, wanted);
  if (wanted.type === 'publishMessage')
    record(run, token, { type: 'messagePublished', name: wanted.name });
  if (wanted.type !== 'throwSignal') return;
  record(run, token, { type: 'signalThrown', name: wanted.name });
  broadcast(run, wanted.name, wanted.payload);
};

/** Errors, escalations, terminate. True: the place the token would go on from is gone. */
export const raise = (run: Run, token: Token, raised: readonly Raised[]): boolean => {
  for (const one of raised) {
    if (one.type === 'effect') continue;
    if (one.type === 'terminate') {
      if (token.scope !== null) endInside(run, token.scope);
      return true;
    }
    if (one.type === 'cancel') {
      cancelTransaction(run, token);
      return true;
    }
    const catcher = catcherOf(run.plan, run.state, token, one);
    if (catcher && deliver(run, catcher, one, token)) return true;
  }
  return false;
};
