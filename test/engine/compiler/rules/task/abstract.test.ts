import { taskAbstract } from '../../../../../engine/compiler/rules/task/abstract.ts';
import { verifyRule } from '../../../../support/verify-rule.ts';

verifyRule(taskAbstract, {
  valid: ['host-job.bpmn'],
  invalid: [
    { file: 'plain-task.bpmn', problems: [{ elementId: 't', line: 5 }] },
    { file: 'service-without-connector.bpmn', problems: [{ elementId: 't', line: 5 }] },
    { file: 'send-without-message.bpmn', problems: [{ elementId: 't', line: 5 }] },
  ],
});
