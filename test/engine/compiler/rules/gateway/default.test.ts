import { gatewayDefault } from '../../../../../engine/compiler/rules/gateway/default.ts';
import { verifyRule } from '../../../../support/verify-rule.ts';

verifyRule(gatewayDefault, {
  valid: ['has-default.bpmn', 'asks-for-outcomes.bpmn'],
  invalid: [{ file: 'nothing-may-hold.bpmn', problems: [{ elementId: 'g', line: 5 }] }],
});
