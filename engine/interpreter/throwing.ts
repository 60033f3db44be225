import { broadcast } from './catching.ts';
import { setConversation } from './conversations.ts';
import { cancelTransaction } from './compensation.ts';
import { hearDefaultSignal } from './default-signal.ts';
import { deliver, noteUncaught } from './delivering.ts';
import type { Raised } from './element-behavior.ts';
import { closeHandlers, endInside } from './ending.ts';
import { catcherOf } from './propagation.ts';
import { effect, record, type Run } from './run.ts';
import type { FlowNode } from './plan.ts';
import type { Token } from './state.ts';
import type { Variables } from './values.ts';
import { isActivity } from './node-kinds.ts';

/** Messages and signals go out before the thrower completes. */
export const perform = (
  run: Run,
  token: Token,
  { effect: wanted, conversation }: Raised & { readonly type: 'effect' },
): void => {
  effect(run, wanted);
  if (wanted.type === 'publishMessage') {
    record(run, token, { type: 'messagePublished', name: wanted.name });
    if (conversation !== undefined) setConversation(run, conversation, wanted.correlationKey);
  }
  if (wanted.type !== 'throwSignal') return;
  record(run, token, { type: 'signalThrown', name: wanted.name });
  broadcast(run, wanted.name, wanted.payload);
};

/** An activity with message flows of its own sends what it leaves when it completes. */
export const publishAlong = (run: Run, token: Token, node: FlowNode, payload: Variables): void => {
  if (token.index !== undefined || !isActivity(node)) return;
  if (node.kind === 'sendTask' && node.message) return; // has sent it already
  for (const flow of node.messageFlows ?? []) {
    const name = flow.message ?? flow.id;
    const sent = { elementId: node.id, name, correlationKey: null, payload, ttl: DEFAULT_TTL };
    perform(run, token, {
      type: 'effect',
      effect: { type: 'publishMessage', ...sent, along: [flow] },
    });
  }
};

const DEFAULT_TTL = 'P1D'; // bpmn.md §3.6

/** Over at once: a condition that has turned true in the same step begins nothing any more. */
const terminate = (run: Run, scope: Token): void => {
  endInside(run, scope.id);
  closeHandlers(run, scope);
};

/** Errors, escalations, terminate. True: the place the token would go on from is gone. */
export const raise = (run: Run, token: Token, raised: readonly Raised[]): boolean => {
  for (const one of raised) {
    if (one.type === 'effect') continue;
    if (one.type === 'terminate') {
      const scope = run.state.tokens[token.scope ?? ''];
      if (scope) terminate(run, scope);
      return true;
    }
    if (one.type === 'cancel') {
      cancelTransaction(run, token);
      return true;
    }
    if (one.type === 'defaultSignal') {
      if (hearDefaultSignal(run, token, one.attributes)) return true;
      continue;
    }
    const catcher = catcherOf(run.plan, run.state, token, one);
    if (!catcher && one.type === 'escalation') noteUncaught(run, token, one.code);
    if (catcher && deliver(run, catcher, one, token)) return true;
  }
  return false;
};
