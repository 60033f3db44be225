import { flowNodesOf, is, isLink, linkNames } from '../../model.ts';
import type { Rule } from '../../rule.ts';

/** A link is named, caught once and thrown at least once, all in one container. */
export const eventLink: Rule = {
  name: 'event/link',
  level: 'E',
  appliesTo: ['bpmn:IntermediateCatchEvent', 'bpmn:IntermediateThrowEvent'],
  sketch: true,

  check(event, report) {
    const container = event.$parent;
    if (!isLink(event) || !container) return;
    for (const name of linkNames(event)) {
      if (name === '') {
        report(event, 'unnamed');
        continue;
      }
      const others = flowNodesOf(container).filter((node) => linkNames(node).includes(name));
      const catches = others.filter((node) => is(node, 'IntermediateCatchEvent'));
      const hasThrow = others.some((node) => is(node, 'IntermediateThrowEvent'));
      if (catches.length === 0) report(event, 'noCatch', { name });
      else if (catches.length > 1 && catches[1] === event) report(event, 'twoCatches', { name });
      if (!hasThrow) report(event, 'noThrow', { name });
    }
  },
};
