import { supportMustUnderstand } from '../../../../../engine/compiler/rules/support/must-understand.ts';
import { verifyRule } from '../../../../support/verify-rule.ts';

verifyRule(supportMustUnderstand, {
  valid: ['none.bpmn'],
  invalid: [{ file: 'must.bpmn', problems: [{ elementId: 'file', line: 3 }] }],
});
