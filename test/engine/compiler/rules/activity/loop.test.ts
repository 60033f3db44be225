import { activityLoop } from '../../../../../engine/compiler/rules/activity/loop.ts';
import { verifyRule } from '../../../../support/verify-rule.ts';

verifyRule(activityLoop, {
  valid: ['three-times.bpmn', 'while-open.bpmn'],
  invalid: [
    { file: 'endless.bpmn', problems: [{ elementId: 'u', line: 5 }] },
    { file: 'zero-times.bpmn', problems: [{ elementId: 'u', line: 5 }] },
    { file: 'no-token-needed.bpmn', problems: [{ elementId: 'u', line: 5 }] },
    { file: 'looped-approval.bpmn', problems: [{ elementId: 'u', line: 5 }] },
  ],
});
