import { eventOperation } from '../../../../../engine/compiler/rules/event/operation.ts';
import { verifyRule } from '../../../../support/verify-rule.ts';

verifyRule(eventOperation, {
  valid: ['by-message.bpmn'],
  invalid: [{ file: 'by-operation.bpmn', problems: [{ elementId: 's', line: 9 }] }],
});
