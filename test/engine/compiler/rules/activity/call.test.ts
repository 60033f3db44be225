import { activityCall } from '../../../../../engine/compiler/rules/activity/call.ts';
import { verifyRule } from '../../../../support/verify-rule.ts';

verifyRule(activityCall, {
  valid: ['in-the-file.bpmn', 'latest-of-elsewhere.bpmn', 'global-task.bpmn', 'tagged.bpmn'],
  invalid: [
    { file: 'unsaid.bpmn', problems: [{ elementId: 'c', line: 5 }] },
    { file: 'missing.bpmn', problems: [{ elementId: 'c', line: 5 }] },
    { file: 'not-executable.bpmn', problems: [{ elementId: 'c', line: 10 }] },
    { file: 'begins-with-a-message.bpmn', problems: [{ elementId: 'c', line: 11 }] },
    { file: 'unversioned.bpmn', problems: [{ elementId: 'c', line: 5 }] },
    { file: 'other-inputs.bpmn', problems: [{ elementId: 'c', line: 12 }] },
    { file: 'other-outputs.bpmn', problems: [{ elementId: 'c', line: 12 }] },
  ],
});

verifyRule(activityCall, {
  valid: ['tagged.bpmn', 'tagged-elsewhere.bpmn'],
  invalid: [
    { file: 'no-such-tag.bpmn', problems: [{ elementId: 'c', line: 5 }] },
    { file: 'named-like-a-prototype.bpmn', problems: [{ elementId: 'c', line: 5 }] },
  ],
  resources: { versions: { elsewhere: { v1: 'abc' } } },
});
