import { verifyRule } from '../../../../support/verify-rule.ts';

verifyRule(
  { name: 'sound/improper-join' },
  {
    valid: ['choice-and-merge.bpmn', 'outcomes-exclude-each-other.bpmn'],
    invalid: [{ file: 'fork-and-merge.bpmn', problems: [{ elementId: 'm', line: 8 }] }],
  },
);
