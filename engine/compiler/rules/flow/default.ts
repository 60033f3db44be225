import { elementOf, expressionIn, outgoingOf } from '../../model.ts';
import type { Rule } from '../../rule.ts';

/** The default flow is one of the node's own; a condition on it is never asked. */
export const flowDefault: Rule = {
  name: 'flow/default',
  level: 'E',
  appliesTo: [
    ...['bpmn:Activity', 'bpmn:ExclusiveGateway'],
    ...['bpmn:InclusiveGateway', 'bpmn:ComplexGateway'],
  ],

  check(node, report) {
    const flow = elementOf(node, 'default');
    if (!flow) return;
    if (!outgoingOf(node).includes(flow)) report(node, 'foreign', { actual: flow.id ?? '' });
    else if (expressionIn(flow, 'conditionExpression')) report(flow, 'ignored');
  },
};
