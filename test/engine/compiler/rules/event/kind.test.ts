import { eventKind } from '../../../../../engine/compiler/rules/event/kind.ts';
import { verifyRule } from '../../../../support/verify-rule.ts';

verifyRule(eventKind, {
  valid: ['timer-catch.bpmn', 'cancel-in-order.bpmn', 'compensation-in-order.bpmn'],
  invalid: [
    { file: 'timer-thrown.bpmn', problems: [{ elementId: 'c', line: 5 }] },
    { file: 'none-caught.bpmn', problems: [{ elementId: 'c', line: 5 }] },
    { file: 'terminate-in-the-middle.bpmn', problems: [{ elementId: 'c', line: 5 }] },
    { file: 'error-caught-in-the-flow.bpmn', problems: [{ elementId: 'c', line: 5 }] },
    { file: 'cancel-outside-a-transaction.bpmn', problems: [{ elementId: 'e', line: 6 }] },
    { file: 'cancel-caught-in-the-flow.bpmn', problems: [{ elementId: 'c', line: 7 }] },
    { file: 'cancel-on-a-sub-process.bpmn', problems: [{ elementId: 'c', line: 8 }] },
    { file: 'cancel-thrown-in-the-middle.bpmn', problems: [{ elementId: 'c', line: 7 }] },
    { file: 'compensation-caught-in-the-flow.bpmn', problems: [{ elementId: 'c', line: 5 }] },
  ],
});
