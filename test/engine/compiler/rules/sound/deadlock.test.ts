import { verifyRule } from '../../../../support/verify-rule.ts';

verifyRule(
  { name: 'sound/deadlock' },
  {
    valid: ['fork-and-join.bpmn', 'inclusive-block.bpmn'],
    invalid: [{ file: 'choice-into-join.bpmn', problems: [{ elementId: 'j', line: 8 }] }],
  },
);
