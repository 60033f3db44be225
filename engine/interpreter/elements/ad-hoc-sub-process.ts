import {
  fail,
  leave,
  open,
  type Context,
  type ElementBehavior,
  type Outcome,
} from '../element-behavior.ts';
import { expressionType, failed, ok, unexpectedEvent } from '../failures.ts';
import { isList } from '../mapping.ts';
import type { ElementId, NodeOf } from '../plan.ts';
import type { Token } from '../state.ts';
import type { Result } from '../values.ts';

type AdHoc = NodeOf<'adHocSubProcess'>;

/**
 * BPMN 13.3.5, 10.3.5: its activities need no flows between them. Performers choose what to begin,
 * or all is begun, together or one after another; the completion condition ends it.
 */
export const adHocSubProcess: ElementBehavior<'adHocSubProcess'> = {
  kind: 'adHocSubProcess',

  enter(node, _token, context) {
    if (node.activation === 'manual') return offer(node, []);
    const wanted = enabled(node, context);
    if (!wanted.ok) return fail(wanted.failure);
    return open(node.ordering === 'parallel' ? wanted.value : wanted.value.slice(0, 1));
  },

  resume(node, _token, { event }) {
    if (event.type !== 'elementsChosen') return fail(unexpectedEvent(node.id, event.type));
    const chosen = event.elements.filter((id) => node.scope.starts.includes(id));
    if (chosen.length === 0) return node.completion ? offer(node, []) : { type: 'close' };
    // one after another: what else is wanted is chosen when the first is done
    return node.ordering === 'parallel' ? offer(node, chosen) : open(chosen.slice(0, 1));
  },

  settle(node, token, inside, context) {
    if (inside.length > 0) return null;
    if (token.phase === 'completing') return leave();
    if (node.activation === 'manual')
      return node.ordering === 'sequential' && !isOffered(token, context) ? offer(node, []) : null;
    const next = nextOf(node, token, context);
    if (!next.ok) return fail(next.failure);
    if (next.value !== null) return open([next.value]);
    return node.completion ? null : leave(); // all has run, and still it is not enough: it waits
  },
};

const offer = ({ scope }: AdHoc, begin: readonly ElementId[]): Outcome =>
  open(begin, { kind: 'choice', offered: scope.starts });

const isOffered = ({ id }: Token, { state }: Context): boolean =>
  Object.values(state.waits).some(({ tokenId, kind }) => tokenId === id && kind === 'choice');

/** What may begin by itself, in the order drawn. */
const enabled = ({ scope, elements }: AdHoc, context: Context): Result<readonly ElementId[]> => {
  if (!elements) return ok(scope.starts);
  const wanted = context.evaluate(elements);
  if (!wanted.ok) return wanted;
  const { value } = wanted;
  if (!isList(value)) return failed(expressionType(elements.feel, 'list', value));
  return ok(scope.starts.filter((id) => value.includes(id)));
};

const nextOf = (node: AdHoc, token: Token, context: Context): Result<ElementId | null> => {
  const wanted = enabled(node, context);
  if (!wanted.ok) return wanted;
  const begun = token.begun ?? [];
  return ok(wanted.value.find((id) => !begun.includes(id)) ?? null);
};
