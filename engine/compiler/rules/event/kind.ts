import type { ModdleElement } from 'bpmn-moddle';
import { definitionKind, definitionsOf, is } from '../../model.ts';
import type { Rule } from '../../rule.ts';

const EVERYWHERE = ['message', 'signal'];

/** The matrix of bpmn.md §3.6; starts have their own rule. */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  'bpmn:IntermediateCatchEvent': [...EVERYWHERE, 'timer', 'conditional', 'link'],
  'bpmn:BoundaryEvent': [
    ...EVERYWHERE,
    ...['timer', 'conditional', 'error', 'escalation', 'compensate', 'cancel'],
  ],
  'bpmn:IntermediateThrowEvent': [...EVERYWHERE, 'escalation', 'compensate', 'link', 'none'],
  'bpmn:EndEvent': [
    ...EVERYWHERE,
    ...['error', 'escalation', 'compensate', 'cancel', 'terminate', 'none'],
  ],
};

/** An event holds only definitions that have a meaning where it stands. */
export const eventKind: Rule = {
  name: 'event/kind',
  level: 'E',
  appliesTo: 'bpmn:Event',
  sketch: true,

  check(event, report) {
    const allowed = ALLOWED[event.$type];
    if (!allowed) return;
    const kinds = definitionsOf(event).map(definitionKind);
    for (const kind of kinds.length > 0 ? kinds : ['none']) {
      if (!allowed.includes(kind)) report(event, '', { actual: kind });
      else if (kind === 'cancel' && !isInTransaction(event)) report(event, 'cancel');
    }
  },
};

/** A cancel end stands inside a transaction, a cancel boundary on one. */
const isInTransaction = (event: ModdleElement): boolean => {
  if (is(event, 'BoundaryEvent')) {
    const host = event.get('attachedToRef') as ModdleElement | undefined;
    return is(host, 'Transaction');
  }
  for (let at = event.$parent; at; at = at.$parent) if (is(at, 'Transaction')) return true;
  return false;
};
