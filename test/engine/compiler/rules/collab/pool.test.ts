import { collabPool } from '../../../../../engine/compiler/rules/collab/pool.ts';
import { verifyRule } from '../../../../support/verify-rule.ts';

verifyRule(collabPool, {
  valid: ['a-pool-each.bpmn'],
  invalid: [{ file: 'two-for-one.bpmn', problems: [{ elementId: 'B', line: 5 }] }],
});
