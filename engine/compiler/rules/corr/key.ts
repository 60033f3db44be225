import {
  definitionKind,
  definitionsOf,
  elementOf,
  extension,
  extensionElement,
  is,
  isTrue,
  processOf,
} from '../../model.ts';
import { isCorrelated } from '../../correlation.ts';
import { messageFlowsIn, messagesAt } from '../../message-flows.ts';
import type { Rule } from '../../rule.ts';

/**
 * A waiting message knows whose it is: by its own key, the business key, a correlation property, or a drawn
 * message flow.
 */
export const corrKey: Rule = {
  name: 'corr/key',
  level: 'A',
  appliesTo: ['bpmn:IntermediateCatchEvent', 'bpmn:BoundaryEvent', 'bpmn:ReceiveTask'],
  executableOnly: true,

  check(node, report, { definitions }) {
    if (is(node, 'ReceiveTask') && isTrue(node, 'instantiate')) return;
    const messages = definitionsOf(node).filter((one) => definitionKind(one) === 'message');
    if (!is(node, 'ReceiveTask') && messages.length === 0) return;
    const process = processOf(node);
    if (process && extension(process, 'businessKey') !== undefined) return;
    if ([node, ...messages].some((holder) => extensionElement(holder, 'Correlation'))) return;
    if (messagesAt(node).every(isCorrelated)) return;
    const flows = messageFlowsIn(definitions);
    if (!flows.some((flow) => elementOf(flow, 'targetRef') === node)) report(node, '');
  },
};
