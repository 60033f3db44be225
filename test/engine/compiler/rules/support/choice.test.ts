import { supportChoice } from '../../../../../engine/compiler/rules/support/choice.ts';
import { verifyRule } from '../../../../support/verify-rule.ts';

verifyRule(supportChoice, {
  valid: ['automatic.bpmn'],
  invalid: [{ file: 'manual.bpmn', problems: [{ elementId: 'h', line: 4 }] }],
});
