import { flowCondition } from '../../../../../engine/compiler/rules/flow/condition.ts';
import { verifyRule } from '../../../../support/verify-rule.ts';

verifyRule(flowCondition, {
  valid: ['gateway-decides.bpmn', 'activity-with-two-ways.bpmn'],
  invalid: [
    { file: 'after-start-event.bpmn', problems: [{ elementId: 'toHandling', line: 7 }] },
    { file: 'only-way-out.bpmn', problems: [{ elementId: 'toReply', line: 8 }] },
    { file: 'after-parallel-gateway.bpmn', problems: [{ elementId: 'g_u', line: 9 }] },
  ],
});
