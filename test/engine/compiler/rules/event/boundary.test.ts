import { eventBoundary } from '../../../../../engine/compiler/rules/event/boundary.ts';
import { verifyRule } from '../../../../support/verify-rule.ts';

verifyRule(eventBoundary, {
  valid: ['timer-on-a-task.bpmn', 'reminder.bpmn'],
  invalid: [
    { file: 'no-way-on.bpmn', problems: [{ elementId: 'b', line: 9 }] },
    { file: 'error-that-does-not-interrupt.bpmn', problems: [{ elementId: 'b', line: 9 }] },
    { file: 'host-in-another-container.bpmn', problems: [{ elementId: 'b', line: 10 }] },
  ],
});
