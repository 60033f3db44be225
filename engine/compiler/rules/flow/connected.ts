import { isLink } from '../../links.ts';
import { incomingOf, is, isInstantiating, outgoingOf } from '../../model.ts';
import { boundsOf } from '../../scope.ts';
import type { Rule } from '../../rule.ts';

/** Intermediate events and, beside start or end events, gateways are on a path. */
export const flowConnected: Rule = {
  name: 'flow/connected',
  level: 'E',
  appliesTo: ['bpmn:IntermediateCatchEvent', 'bpmn:IntermediateThrowEvent', 'bpmn:Gateway'],

  check(node, report) {
    const container = node.$parent;
    if (!container || is(container, 'AdHocSubProcess') || isLink(node)) return;
    if (isInstantiating(node)) return;
    const shown = boundsOf(container);
    const hasEnds = shown.start || shown.end;
    if (is(node, 'Gateway') && !hasEnds) return;

    if (incomingOf(node).length === 0) report(node, 'incoming');
    if (outgoingOf(node).length === 0) report(node, 'outgoing');
  },
};
