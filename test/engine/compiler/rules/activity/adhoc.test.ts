import { activityAdhoc } from '../../../../../engine/compiler/rules/activity/adhoc.ts';
import { verifyRule } from '../../../../support/verify-rule.ts';

verifyRule(activityAdhoc, {
  valid: ['in-order.bpmn'],
  invalid: [
    { file: 'empty.bpmn', problems: [{ elementId: 'h', line: 5 }] },
    { file: 'with-start.bpmn', problems: [{ elementId: 'is', line: 7 }] },
  ],
});
