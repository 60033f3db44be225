import type { ModdleElement } from 'bpmn-moddle';
import { isLink, linkNames } from '../../links.ts';
import { definitionsOf, flowNodesOf, incomingOf, is, outgoingOf } from '../../model.ts';
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
    if (incomingOf(event).length > 0 && outgoingOf(event).length > 0) report(event, 'flows');
    if (isOneOfSeveral(event)) report(event, 'alone');
    for (const name of linkNames(event)) {
      if (name === '') {
        report(event, 'unnamed');
        continue;
      }
      const others = flowNodesOf(container).filter((node) => linkNames(node).includes(name));
      const catches = others.filter((node) => is(node, 'IntermediateCatchEvent'));
      const hasThrow = others.some((node) => is(node, 'IntermediateThrowEvent'));
      if (catches.length === 0 && others[0] === event) report(event, 'noCatch', { name });
      else if (catches.indexOf(event) > 0) report(event, 'twoCatches', { name });
      if (!hasThrow && catches[0] === event) report(event, 'noThrow', { name });
    }
  },
};

/** A throw may publish beside its jump; nothing else can happen where a jump lands. */
const isOneOfSeveral = (event: ModdleElement): boolean =>
  (is(event, 'IntermediateCatchEvent') ? definitionsOf(event) : linkNames(event)).length > 1;
