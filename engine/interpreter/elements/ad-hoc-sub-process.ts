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
 * or all is begun, together or one after another; the completion condition ends it. Events nothing
 * leads to listen from its beginning, and stand in nobody's way.
 */
export const adHocSubProcess: ElementBehavior<'adHocSubProcess'> = {
  kind: 'adHocSubProcess',

  enter(node, _token, context) {
    if (node.activation === 'manual')
      return offer(
        node,
        context,
        node.scope.starts.filter((id) => isEvent(id, context)),
      );
    const wanted = enabled(node, context);
    if (!wanted.ok) return fail(wanted.failure);
    if (node.ordering === 'parallel') return open(wanted.value);
    const [first] = wanted.value.filter((id) => !isEvent(id, context));
    const listening = wanted.value.filter((id) => isEvent(id, context));
    return open(first === undefined ? listening : [...listening, first]);
  },

  resume(node, _token, { event }, context) {
    if (event.type !== 'elementsChosen') return fail(unexpectedEvent(node.id, event.type));
    if (event.elements.length === 0) return node.completion ? offer(node, context) : CLOSE;
    const mayBegin = offered(node, context);
    const chosen = event.elements.filter((id) => mayBegin.includes(id));
    // one after another: what else is wanted is chosen when the first is done
    return node.ordering === 'parallel' || chosen.length === 0
      ? offer(node, context, chosen)
      : open(chosen.slice(0, 1));
  },

  settle(node, token, inside, context) {
    if (token.phase === 'completing') return inside.length === 0 ? leave() : null;
    if (inside.some((one) => !standsAside(one, context))) return null;
    if (node.activation === 'manual')
      return node.ordering === 'sequential' && !isOffered(token, context)
        ? offer(node, context)
        : null;
    const next = nextOf(node, token, context);
    if (!next.ok) return fail(next.failure);
    if (next.value !== null) return open([next.value]);
    // all has run: not enough yet, or something is still to be heard
    return node.completion || inside.length > 0 ? null : leave();
  },
};

const CLOSE: Outcome = { type: 'close' };

const offer = (node: AdHoc, context: Context, begin: readonly ElementId[] = []): Outcome =>
  open(begin, { kind: 'choice', offered: offered(node, context) });

const offered = ({ scope }: AdHoc, context: Context): readonly ElementId[] =>
  scope.starts.filter((id) => !isEvent(id, context));

const isEvent = (id: ElementId, { plan }: Context): boolean =>
  plan.nodes[id]?.kind === 'intermediateCatchEvent';

/** An event that listens since the beginning, and a handler: neither keeps the next one waiting. */
const standsAside = ({ elementId }: Token, { plan }: Context): boolean => {
  const node = plan.nodes[elementId];
  if (node?.kind === 'intermediateCatchEvent') return node.incoming.length === 0;
  return node?.kind === 'subProcess' && node.triggeredByEvent;
};

const isOffered = ({ id }: Token, { state }: Context): boolean =>
  Object.values(state.waits).some(({ tokenId, kind }) => tokenId === id && kind === 'choice');

/** What may begin by itself, in the order drawn: what is listed, and every event. */
const enabled = ({ scope, elements }: AdHoc, context: Context): Result<readonly ElementId[]> => {
  if (!elements) return ok(scope.starts);
  const wanted = context.evaluate(elements);
  if (!wanted.ok) return wanted;
  const { value } = wanted;
  if (!isList(value)) return failed(expressionType(elements.feel, 'list', value));
  return ok(scope.starts.filter((id) => value.includes(id) || isEvent(id, context)));
};

const nextOf = (node: AdHoc, token: Token, context: Context): Result<ElementId | null> => {
  const wanted = enabled(node, context);
  if (!wanted.ok) return wanted;
  const begun = token.begun ?? [];
  return ok(wanted.value.find((id) => !begun.includes(id)) ?? null);
};
