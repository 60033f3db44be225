import { collabLane } from '../../../../../engine/compiler/rules/collab/lane.ts';
import { verifyRule } from '../../../../support/verify-rule.ts';

verifyRule(collabLane, {
  valid: ['one-lane-each.bpmn'],
  invalid: [{ file: 'in-two-lanes.bpmn', problems: [{ elementId: 'L2', line: 5 }] }],
});
