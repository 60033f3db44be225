import { eventHandler } from '../../../../../engine/compiler/rules/event/handler.ts';
import { verifyRule } from '../../../../support/verify-rule.ts';

verifyRule(eventHandler, {
  valid: ['two-different.bpmn', 'compensation-once-each.bpmn'],
  invalid: [
    { file: 'same-error-twice.bpmn', problems: [{ elementId: 'k', line: 15 }] },
    { file: 'boundary-event-on-a-handler.bpmn', problems: [{ elementId: 'h', line: 9 }] },
    { file: 'compensation-twice.bpmn', problems: [{ elementId: 'k', line: 14 }] },
  ],
});
