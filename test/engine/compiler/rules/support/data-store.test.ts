import { supportDataStore } from '../../../../../engine/compiler/rules/support/data-store.ts';
import { verifyRule } from '../../../../support/verify-rule.ts';

verifyRule(supportDataStore, {
  valid: ['register.bpmn'],
  invalid: [{ file: 'unnamed-store.bpmn', problems: [{ elementId: 'ds', line: 4 }] }],
});
