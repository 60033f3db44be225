import { verifyRule } from '../../../../support/verify-rule.ts';

verifyRule(
  { name: 'sound/unbounded' },
  {
    valid: ['loop-with-a-way-out.bpmn'],
    invalid: [{ file: 'fork-in-a-loop.bpmn', problems: [{ elementId: 'b', line: 8 }] }],
  },
);
