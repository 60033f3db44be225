import { fail, leave, wait, type Context, type ElementBehavior } from '../element-behavior.ts';
import { callTooDeep, hostFailed, unexpectedEvent } from '../failures.ts';
import type { NodeOf } from '../plan.ts';
import { caughtAround } from '../propagation.ts';
import type { Token } from '../state.ts';
import type { Variables } from '../values.ts';

const DEEPEST_CALL = 16;
const OUR_OWN_NAMES = ['terms', 'lists', 'case', 'loopCounter']; // the callee has its own

/**
 * An instance of its own runs; this one waits for its end. The callee is told what is caught
 * here, so that an error nobody catches stops where it happened.
 */
export const callActivity: ElementBehavior<'callActivity'> = {
  kind: 'callActivity',

  enter(activity, token, context) {
    const depth = context.state.instanceId.split('.').length;
    if (depth >= DEEPEST_CALL) return fail(callTooDeep(depth + 1));
    const { processId, planHash } = activity.called;
    return wait({
      kind: 'call',
      processId,
      ...(planHash === undefined ? {} : { planHash }),
      instanceId: '', // named after the wait when it is opened
      variables: handedOver(activity, token, context),
      caught: caughtAround(context.plan, context.state, token),
    });
  },

  resume(activity, _token, { event }) {
    switch (event.type) {
      case 'callCompleted': {
        const kept = activity.called.out === 'all' || activity.outputs.length > 0;
        return leave({ variables: kept ? event.variables : {} });
      }
      case 'jobFailed':
        return fail(hostFailed(event.message));
      default:
        return fail(unexpectedEvent(activity.id, event.type));
    }
  },
};

const handedOver = (
  { called }: NodeOf<'callActivity'>,
  token: Token,
  context: Context,
): Variables => {
  if (called.in === 'mapped') return token.variables ?? {};
  return Object.fromEntries(
    Object.entries(context.variables).filter(
      ([name]) => !OUR_OWN_NAMES.includes(name) && !name.startsWith('numberOf'),
    ),
  );
};
