import { activityCall } from '../../../../../engine/compiler/rules/activity/call.ts';
import { verifyRule } from '../../../../support/verify-rule.ts';

verifyRule(activityCall, {
  valid: ['in-the-file.bpmn', 'latest-of-elsewhere.bpmn'],
  invalid: [
    { file: 'unsaid.bpmn', problems: [{ elementId: 'c', line: 5 }] },
    { file: 'missing.bpmn', problems: [{ elementId: 'c', line: 5 }] },
    { file: 'not-executable.bpmn', problems: [{ elementId: 'c', line: 10 }] },
    { file: 'begins-with-a-message.bpmn', problems: [{ elementId: 'c', line: 11 }] },
    { file: 'calls-itself.bpmn', problems: [{ elementId: 'c', line: 5 }] },
  ],
});
