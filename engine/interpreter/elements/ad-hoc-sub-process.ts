import {
  fail,
  leave,
  open,
  type Context,
  type ElementBehavior,
  type Outcome,
} from '../element-behavior.ts';
import { expressionType, failed, hostFailed, ok, unexpectedEvent } from '../failures.ts';
import { isList } from '../mapping.ts';
import { asAnswered, priorityOf, whomToAsk, type Asked } from '../people.ts';
import type { ElementId, NodeOf } from '../plan.ts';
import type { TaskDetails, Token, Wait } from '../state.ts';
import type { Result } from '../values.ts';
import { waitsOf } from '../waits.ts';
import { isEventSubProcess } from '../node-kinds.ts';

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
      return ask(
        node,
        whomToAsk(node, context),
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

  resume(node, _token, { wait, event }, context) {
    switch (event.type) {
      case 'participantsResolved':
        return ask(node, asAnswered(node, event.people, context), context);
      case 'jobFailed':
        return fail(hostFailed(event.message));
      default:
        return event.type === 'elementsChosen' && wait.kind === 'choice'
          ? chosen(node, wait, event.elements)
          : fail(unexpectedEvent(node.id, event.type));
    }
  },

  settle(node, token, inside, context) {
    if (token.phase === 'completing') return inside.length === 0 ? leave() : null;
    if (inside.some((one) => !standsAside(one, context))) return null;
    if (node.activation === 'manual')
      return node.ordering === 'sequential' && !isAsked(token, context)
        ? ask(node, whomToAsk(node, context), context)
        : null;
    const next = nextOf(node, token, context);
    if (!next.ok) return fail(next.failure);
    if (next.value !== null) return open([next.value]);
    // all has run: not enough yet, or something is still to be heard
    return node.completion || inside.length > 0 ? null : leave();
  },
};

const CLOSE: Outcome = { type: 'close' };

/** Its performers are found as those of a task are; nobody to ask: nothing begins. */
const ask = (
  node: AdHoc,
  asked: Result<Asked>,
  context: Context,
  begin: readonly ElementId[] = [],
): Outcome => {
  if (!asked.ok) return fail(asked.failure);
  switch (asked.value.type) {
    case 'skip':
      return CLOSE;
    case 'directory':
      return open(begin, { kind: 'participants', wanted: asked.value.wanted });
    case 'people': {
      const priority = priorityOf(node, context);
      if (!priority.ok) return fail(priority.failure);
      const { assignee, candidates, excluded } = asked.value;
      const task: TaskDetails = {
        ...{ name: node.name, outcomes: [], assignee, candidates, excluded },
        ...{ owner: null, stage: 'open', due: null, priority: priority.value },
      };
      const offered = node.scope.starts.filter((id) => !isEvent(id, context));
      return open(begin, { kind: 'choice', offered, task });
    }
  }
};

/** Begins what was offered; the same people choose on, until it is enough. */
const chosen = (
  node: AdHoc,
  { kind, offered, task }: Wait & { readonly kind: 'choice' },
  elements: readonly ElementId[],
): Outcome => {
  if (elements.length === 0 && !node.completion) return CLOSE;
  const begin = elements.filter((id) => offered.includes(id));
  // one after another: what else is wanted is chosen when the first is done
  return node.ordering === 'parallel' || begin.length === 0
    ? open(begin, { kind, offered, task })
    : open(begin.slice(0, 1));
};

const isEvent = (id: ElementId, { plan }: Context): boolean =>
  plan.nodes[id]?.kind === 'intermediateCatchEvent';

/** An event that listens since the beginning, and a handler: neither keeps the next one waiting. */
const standsAside = ({ elementId }: Token, { plan }: Context): boolean => {
  const node = plan.nodes[elementId];
  if (node?.kind === 'intermediateCatchEvent') return node.incoming.length === 0;
  return isEventSubProcess(node);
};

const isAsked = ({ id }: Token, { state }: Context): boolean =>
  waitsOf(state, id).some(({ kind }) => kind === 'choice' || kind === 'participants');

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
