import { supportWhileExecuting } from '../../../../../engine/compiler/rules/support/while-executing.ts';
import { verifyRule } from '../../../../support/verify-rule.ts';

verifyRule(supportWhileExecuting, {
  valid: [],
  invalid: [{ file: 'streamed.bpmn', problems: [{ elementId: 'is', line: 5 }] }],
});
