import { activityReceive } from '../../../../../engine/compiler/rules/activity/receive.ts';
import { verifyRule } from '../../../../support/verify-rule.ts';

verifyRule(activityReceive, {
  valid: ['first-of-its-process.bpmn'],
  invalid: [{ file: 'in-the-middle.bpmn', problems: [{ elementId: 'r', line: 6 }] }],
});
