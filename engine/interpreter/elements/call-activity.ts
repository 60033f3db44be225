import { fail, leave, wait, type Context, type ElementBehavior } from '../element-behavior.ts';
import {
  calleeMissing,
  callTooDeep,
  hostFailed,
  tooManyCalls,
  unexpectedEvent,
} from '../failures.ts';
import { MOST_OPEN_CALLS } from '../open-calls.ts';
import type { NodeOf } from '../plan.ts';
import { caughtAround } from '../propagation.ts';
import type { Token } from '../state.ts';
import type { Variables } from '../values.ts';
import { withinState } from '../variables.ts';

const DEEPEST_CALL = 16;
/** The callee has its own. */
const OUR_OWN_NAMES: readonly string[] = [
  ...['terms', 'lists', 'case', 'loopCounter', 'numberOfInstances', 'numberOfActiveInstances'],
  ...['numberOfCompletedInstances', 'numberOfTerminatedInstances'],
];

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
    const handed = withinState(context.state, handedOver(activity, token, context));
    if (!handed.ok) return fail(handed.failure);
    return wait({
      kind: 'call',
      processId,
      ...(planHash === undefined ? {} : { planHash }),
      instanceId: '', // named after the wait when it is opened
      variables: handed.value,
      caught: caughtAround(context.plan, context.state, token),
    });
  },

  resume(activity, _token, { event }) {
    switch (event.type) {
      case 'callCompleted':
        return leave({ variables: handedBack(activity, event.variables) });
      case 'calleeMissing':
        return fail(calleeMissing(activity.called.processId));
      case 'callsRefused':
        return fail(tooManyCalls(MOST_OPEN_CALLS));
      case 'jobFailed':
        return fail(hostFailed(event.message));
      default:
        return fail(unexpectedEvent(activity.id, event.type));
    }
  },
};

/** All of it, or for the mappings to choose from; without them the data outputs alone. */
const handedBack = (
  { called, outputs, data }: NodeOf<'callActivity'>,
  variables: Variables,
): Variables => {
  const isMapped = outputs.length > 0 || (data?.outgoing ?? []).length > 0;
  if (called.out === 'all' || isMapped) return variables;
  return only(variables, (name) => called.outputs?.includes(name) ?? false);
};

/** Everything visible, or only what is mapped and the data inputs. */
const handedOver = (
  { called, inputs, data }: NodeOf<'callActivity'>,
  token: Token,
  context: Context,
): Variables => {
  const named = [...inputs.map(({ target }) => target.split('.')[0]), ...(data?.inputs ?? [])];
  return called.in === 'mapped'
    ? only(token.variables ?? {}, (name) => named.includes(name))
    : only(context.variables, (name) => !OUR_OWN_NAMES.includes(name));
};

const only = (variables: Variables, wanted: (name: string) => boolean): Variables =>
  Object.fromEntries(Object.entries(variables).filter(([name]) => wanted(name)));
