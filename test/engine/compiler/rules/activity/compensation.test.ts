import { activityCompensation } from '../../../../../engine/compiler/rules/activity/compensation.ts';
import { verifyRule } from '../../../../support/verify-rule.ts';

verifyRule(activityCompensation, {
  valid: ['in-order.bpmn'],
  invalid: [
    { file: 'unassociated.bpmn', problems: [{ elementId: 'ua', line: 9 }] },
    { file: 'nothing-to-undo.bpmn', problems: [{ elementId: 't', line: 6 }] },
    { file: 'out-of-sight.bpmn', problems: [{ elementId: 't', line: 11 }] },
  ],
});
