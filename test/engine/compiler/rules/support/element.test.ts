import { supportElement } from '../../../../../engine/compiler/rules/support/element.ts';
import { verifyRule } from '../../../../support/verify-rule.ts';

verifyRule(supportElement, {
  valid: ['all-executed.bpmn', 'transaction-compensate.bpmn'],
  invalid: [
    { file: 'transaction-store.bpmn', problems: [{ elementId: 'sub', line: 5 }] },
    { file: 'data-store-read.bpmn', problems: [{ elementId: 'da', line: 6 }] },
    { file: 'transaction-image.bpmn', problems: [{ elementId: 'tx', line: 5 }] },
    { file: 'transaction-by-event.bpmn', problems: [{ elementId: 'h', line: 9 }] },
  ],
});
