import { eventMultiple } from '../../../../../engine/compiler/rules/event/multiple.ts';
import { verifyRule } from '../../../../support/verify-rule.ts';

verifyRule(eventMultiple, {
  valid: ['both-needed.bpmn', 'compensation-then-cancel.bpmn'],
  invalid: [
    { file: 'one-is-not-several.bpmn', problems: [{ elementId: 'c', line: 5 }] },
    { file: 'two-last-things.bpmn', problems: [{ elementId: 'e', line: 7 }] },
    { file: 'cancel-and-terminate.bpmn', problems: [{ elementId: 'c', line: 7 }] },
    { file: 'one-output-for-two.bpmn', problems: [{ elementId: 'c', line: 7 }] },
  ],
});
