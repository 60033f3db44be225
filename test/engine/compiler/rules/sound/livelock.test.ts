import { verifyRule } from '../../../../support/verify-rule.ts';

verifyRule(
  { name: 'sound/livelock' },
  {
    valid: ['loop-with-a-way-out.bpmn'],
    invalid: [{ file: 'round-and-round.bpmn', problems: [{ elementId: 't', line: 7 }] }],
  },
);
