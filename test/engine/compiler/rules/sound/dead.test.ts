import { verifyRule } from '../../../../support/verify-rule.ts';

verifyRule(
  { name: 'sound/dead' },
  {
    valid: ['choice-and-merge.bpmn'],
    invalid: [
      { file: 'behind-a-sure-flow.bpmn', problems: [{ elementId: 'b', line: 7 }] },
      { file: 'island.bpmn', problems: [{ elementId: 'a', line: 6 }] },
    ],
  },
);
