import { collabMessageFlow } from '../../../../../engine/compiler/rules/collab/message-flow.ts';
import { verifyRule } from '../../../../support/verify-rule.ts';

verifyRule(collabMessageFlow, {
  valid: ['from-send-task-to-start.bpmn', 'one-of-two-messages.bpmn', 'into-what-never-runs.bpmn'],
  invalid: [
    { file: 'within-one-pool.bpmn', problems: [{ elementId: 'mf', line: 7 }] },
    { file: 'to-a-none-start.bpmn', problems: [{ elementId: 'mf', line: 7 }] },
    { file: 'from-a-none-end.bpmn', problems: [{ elementId: 'mf', line: 7 }] },
    { file: 'to-a-user-task.bpmn', problems: [{ elementId: 'f1', line: 9 }] }, // a warning
    { file: 'two-messages.bpmn', problems: [{ elementId: 'mf', line: 8 }] },
  ],
});
