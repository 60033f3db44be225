import { supportProcessType } from '../../../../../engine/compiler/rules/support/process-type.ts';
import { verifyRule } from '../../../../support/verify-rule.ts';

verifyRule(supportProcessType, {
  valid: ['private.bpmn'],
  invalid: [{ file: 'public.bpmn', problems: [{ elementId: 'p', line: 3 }] }],
});
