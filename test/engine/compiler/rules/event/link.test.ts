import { eventLink } from '../../../../../engine/compiler/rules/event/link.ts';
import { verifyRule } from '../../../../support/verify-rule.ts';

verifyRule(eventLink, {
  valid: ['jump.bpmn'],
  invalid: [
    { file: 'no-catch.bpmn', problems: [{ elementId: 't', line: 5 }] },
    { file: 'no-throw.bpmn', problems: [{ elementId: 'c', line: 5 }] },
    { file: 'two-catches.bpmn', problems: [{ elementId: 'c2', line: 7 }] },
    { file: 'unnamed.bpmn', problems: [{ elementId: 't', line: 5 }] },
  ],
});
