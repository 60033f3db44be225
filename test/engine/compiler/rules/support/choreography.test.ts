import { supportChoreography } from '../../../../../engine/compiler/rules/support/choreography.ts';
import { verifyRule } from '../../../../support/verify-rule.ts';

verifyRule(supportChoreography, {
  valid: ['none.bpmn'],
  invalid: [{ file: 'a-choreography.bpmn', problems: [{ elementId: 'ch', line: 3 }] }],
});
