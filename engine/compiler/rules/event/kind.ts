import type { ModdleElement } from 'bpmn-moddle';
import { definitionKind, definitionsOf, is } from '../../model.ts';
import type { Rule } from '../../rule.ts';
import { EVENT_KINDS } from '../../support/event-matrix.ts';

/** An event holds only definitions that have a meaning where it stands; starts have their own rule. */
export const eventKind: Rule = {
  name: 'event/kind',
  level: 'E',
  appliesTo: 'bpmn:Event',
  sketch: true,

  check(event, report) {
    const allowed = EVENT_KINDS[event.$type];
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
