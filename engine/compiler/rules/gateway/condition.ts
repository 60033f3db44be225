import { hasCondition, isDefault, outgoingOf } from '../../model.ts';
import type { Rule } from '../../rule.ts';

/** A flow without a condition is always taken: on a split that is mostly a slip. */
export const gatewayCondition: Rule = {
  name: 'gateway/condition',
  level: 'A',
  appliesTo: ['bpmn:ExclusiveGateway', 'bpmn:InclusiveGateway'],
  executableOnly: true,

  check(gateway, report) {
    const flows = outgoingOf(gateway);
    if (flows.length < 2) return;
    for (const flow of flows) if (!hasCondition(flow) && !isDefault(flow)) report(flow, '');
  },
};
