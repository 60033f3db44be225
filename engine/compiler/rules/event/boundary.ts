import { definitionKind, definitionsOf, hostOf, isInterrupting, outgoingOf } from '../../model.ts';
import type { Rule } from '../../rule.ts';

/** On an activity of its own container, with a way on; an error leaves nothing to go on beside. */
export const eventBoundary: Rule = {
  name: 'event/boundary',
  level: 'E',
  appliesTo: 'bpmn:BoundaryEvent',
  sketch: true,

  check(event, report) {
    const host = hostOf(event);
    if (host && host.$parent !== event.$parent) report(event, 'host', { actual: host.id ?? '' });
    const kinds = definitionsOf(event).map(definitionKind);
    if (outgoingOf(event).length === 0 && !kinds.includes('compensate')) report(event, 'outgoing');
    if (!isInterrupting(event) && kinds.some((kind) => kind === 'error' || kind === 'cancel')) {
      report(event, 'interrupting');
    }
  },
};
