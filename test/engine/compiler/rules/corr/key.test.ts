import { corrKey } from '../../../../../engine/compiler/rules/corr/key.ts';
import { verifyRule } from '../../../../support/verify-rule.ts';

verifyRule(corrKey, {
  valid: ['own-key.bpmn', 'business-key.bpmn', 'correlation-property.bpmn', 'never-runs.bpmn'],
  invalid: [{ file: 'no-key.bpmn', problems: [{ elementId: 'r', line: 6 }] }],
});
