import { eventBoundary } from '../../../../../engine/compiler/rules/event/boundary.ts';
import { verifyRule } from '../../../../support/verify-rule.ts';

verifyRule(eventBoundary, {
  valid: [
    'timer-on-a-task.bpmn',
    'reminder.bpmn',
    'compensation-in-order.bpmn',
    'cancel-in-order.bpmn',
  ],
  invalid: [
    { file: 'compensation-without-handler.bpmn', problems: [{ elementId: 'c', line: 9 }] },
    { file: 'compensation-with-flow.bpmn', problems: [{ elementId: 'c', line: 9 }] },
    { file: 'no-way-on.bpmn', problems: [{ elementId: 'b', line: 9 }] },
    { file: 'error-that-does-not-interrupt.bpmn', problems: [{ elementId: 'b', line: 9 }] },
    { file: 'host-in-another-container.bpmn', problems: [{ elementId: 'b', line: 10 }] },
    { file: 'compensation-twice.bpmn', problems: [{ elementId: 'd', line: 9 }] },
    { file: 'compensation-elsewhere.bpmn', problems: [{ elementId: 'c', line: 6 }] },
    { file: 'compensation-to-annotation.bpmn', problems: [{ elementId: 'c', line: 6 }] },
    { file: 'compensation-to-ordinary-activity.bpmn', problems: [{ elementId: 'c', line: 6 }] },
    { file: 'compensation-or-timer.bpmn', problems: [{ elementId: 'c', line: 6 }] },
    { file: 'cancel-that-does-not-interrupt.bpmn', problems: [{ elementId: 'b', line: 8 }] },
  ],
});
