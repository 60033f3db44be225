import { verifyRule } from '../../../../support/verify-rule.ts';

verifyRule(
  { name: 'sound/leftover' },
  {
    valid: ['fork-and-join.bpmn'],
    invalid: [{ file: 'branch-that-goes-away.bpmn', problems: [{ elementId: 'j', line: 8 }] }],
  },
);
