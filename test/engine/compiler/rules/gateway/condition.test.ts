import { gatewayCondition } from '../../../../../engine/compiler/rules/gateway/condition.ts';
import { verifyRule } from '../../../../support/verify-rule.ts';

verifyRule(gatewayCondition, {
  valid: ['all-conditional.bpmn', 'outcome-is-a-condition.bpmn'],
  invalid: [
    { file: 'always-taken.bpmn', problems: [{ elementId: 'g_b', line: 11 }] },
    { file: 'inclusive-always-taken.bpmn', problems: [{ elementId: 'g_a', line: 10 }] },
  ],
});
