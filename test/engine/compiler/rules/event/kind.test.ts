import { eventKind } from '../../../../../engine/compiler/rules/event/kind.ts';
import { verifyRule } from '../../../../support/verify-rule.ts';

verifyRule(eventKind, {
  valid: ['timer-catch.bpmn'],
  invalid: [
    { file: 'timer-thrown.bpmn', problems: [{ elementId: 'c', line: 5 }] },
    { file: 'none-caught.bpmn', problems: [{ elementId: 'c', line: 5 }] },
    { file: 'terminate-in-the-middle.bpmn', problems: [{ elementId: 'c', line: 5 }] },
    { file: 'error-caught-in-the-flow.bpmn', problems: [{ elementId: 'c', line: 5 }] },
    { file: 'cancel-outside-a-transaction.bpmn', problems: [{ elementId: 'e', line: 6 }] },
  ],
});
