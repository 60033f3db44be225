import { transactionNoCancel } from '../../../../../engine/compiler/rules/transaction/no-cancel.ts';
import { verifyRule } from '../../../../support/verify-rule.ts';

verifyRule(transactionNoCancel, {
  valid: ['in-order.bpmn', 'never-canceled.bpmn'],
  invalid: [
    { file: 'no-boundary.bpmn', problems: [{ elementId: 'ce', line: 7 }] },
    { file: 'nested-without-boundary.bpmn', problems: [{ elementId: 'c', line: 9 }] },
  ],
});
