import { gatewayComplex } from '../../../../../engine/compiler/rules/gateway/complex.ts';
import { verifyRule } from '../../../../support/verify-rule.ts';

verifyRule(gatewayComplex, {
  valid: ['in-order.bpmn'],
  invalid: [{ file: 'unsaid.bpmn', problems: [{ elementId: 'g', line: 6 }] }],
});
