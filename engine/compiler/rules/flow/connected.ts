import { isLink } from '../../links.ts';
import { incomingOf, is, isInstantiating, outgoingOf } from '../../model.ts';
import { boundsOf } from '../../scope.ts';
import type { Rule } from '../../rule.ts';

/**
 * Intermediate events and, beside start or end events, gateways are on a path; a start event begins
 * one and an end event ends one (BPMN 10.5.2, 10.5.3).
 */
export const flowConnected: Rule = {
  name: 'flow/connected',
  level: 'E',
  appliesTo: [
    ...['bpmn:StartEvent', 'bpmn:IntermediateCatchEvent', 'bpmn:IntermediateThrowEvent'],
    ...['bpmn:EndEvent', 'bpmn:Gateway'],
  ],

  check(node, report) {
    const container = node.$parent;
    if (!container || is(container, 'AdHocSubProcess') || isLink(node)) return;
    if (isInstantiating(node)) return;
    const shown = boundsOf(container);
    const hasEnds = shown.start || shown.end;
    if (is(node, 'Gateway') && !hasEnds) return;
    const isBound = is(node, 'StartEvent', 'EndEvent');
    if (isBound && !(shown.start && shown.end)) return; // `start/pairing`

    if (!is(node, 'StartEvent') && incomingOf(node).length === 0) report(node, 'incoming');
    if (!is(node, 'EndEvent') && outgoingOf(node).length === 0) report(node, 'outgoing');
  },
};
