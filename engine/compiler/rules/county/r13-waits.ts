import type { ModdleElement } from 'bpmn-moddle';
import {
  boundaryEventsOf,
  definitionKind,
  definitionsOf,
  incomingOf,
  is,
  isActivity,
  isTrue,
  outgoingOf,
  sourceOf,
  targetOf,
} from '../../model.ts';
import type { Rule } from '../../rule.ts';

/** domain.md §14 R13: nothing waits forever without a notice; beside each wait runs a timer. */
export const countyWaits: Rule = {
  name: 'county/R13',
  level: 'B',
  appliesTo: ['bpmn:ReceiveTask', 'bpmn:IntermediateCatchEvent', 'bpmn:EventBasedGateway'],
  executableOnly: true,

  check(node, report, { resources }) {
    if (!resources.terms || isTimed(node)) return;
    if (is(node, 'IntermediateCatchEvent')) {
      const kinds = definitionsOf(node).map(definitionKind);
      if (!kinds.includes('message') && !kinds.includes('signal')) return;
      // One of several events a gateway waits for: the gateway answers for them.
      if (incomingOf(node).some((flow) => is(sourceOf(flow), 'EventBasedGateway'))) return;
    }
    if (is(node, 'ReceiveTask', 'EventBasedGateway') && isTrue(node, 'instantiate')) return;
    report(node, '');
  },
};

/** A boundary timer of its own or of a sub-process around it, or a timer among the alternatives. */
const isTimed = (node: ModdleElement): boolean => {
  if (is(node, 'EventBasedGateway')) {
    return outgoingOf(node).some((flow) => hasTimer(targetOf(flow)));
  }
  for (let at: ModdleElement | undefined = node; isActivity(at) || at === node; at = at?.$parent) {
    if (at && isActivity(at) && boundaryEventsOf(at).some(hasTimer)) return true;
  }
  return false;
};

const hasTimer = (event: ModdleElement | undefined): boolean =>
  event !== undefined &&
  definitionsOf(event).some((definition) => definitionKind(definition) === 'timer');
