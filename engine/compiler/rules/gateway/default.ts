import { elementOf, hasCondition, outcomesOf, outgoingOf } from '../../model.ts';
import type { Rule } from '../../rule.ts';

/** When no condition holds, only a default flow helps; codes of a task always hold once. */
export const gatewayDefault: Rule = {
  name: 'gateway/default',
  level: 'W',
  appliesTo: ['bpmn:ExclusiveGateway', 'bpmn:InclusiveGateway'],
  executableOnly: true,

  check(gateway, report) {
    const flows = outgoingOf(gateway);
    if (flows.length < 2 || elementOf(gateway, 'default')) return;
    const asksForCodes = flows.every((flow) => outcomesOf(flow).length > 0);
    if (flows.every(hasCondition) && !asksForCodes) report(gateway, '');
  },
};
