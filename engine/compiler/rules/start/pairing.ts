import { flowNodesOf, is, isInstantiating } from '../../model.ts';
import type { Rule } from '../../rule.ts';

/** A container that shows where it starts shows where it ends, and the other way round. */
export const startPairing: Rule = {
  name: 'start/pairing',
  level: 'E',
  appliesTo: ['bpmn:Process', 'bpmn:SubProcess'],

  check(container, report) {
    if (is(container, 'AdHocSubProcess')) return;
    const nodes = flowNodesOf(container);
    const starts = nodes.some((node) => is(node, 'StartEvent') || isInstantiating(node));
    const ends = nodes.some((node) => is(node, 'EndEvent'));
    if (starts && !ends) report(container, 'noEnd');
    if (ends && !starts) report(container, 'noStart');
  },
};
