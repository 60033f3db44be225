import { eventDefinition } from '../../../../../engine/compiler/rules/event/definition.ts';
import { verifyRule } from '../../../../support/verify-rule.ts';

verifyRule(eventDefinition, {
  valid: ['everything-said.bpmn', 'never-runs.bpmn'],
  invalid: [
    { file: 'message-unsaid.bpmn', problems: [{ elementId: 's', line: 4 }] },
    { file: 'receive-task-unsaid.bpmn', problems: [{ elementId: 'r', line: 5 }] },
    { file: 'signal-unsaid.bpmn', problems: [{ elementId: 't', line: 5 }] },
    { file: 'error-thrown-without-code.bpmn', problems: [{ elementId: 'e', line: 6 }] },
    { file: 'escalation-thrown-without-code.bpmn', problems: [{ elementId: 't', line: 5 }] },
    { file: 'timer-without-form.bpmn', problems: [{ elementId: 'c', line: 5 }] },
    { file: 'timer-with-two-forms.bpmn', problems: [{ elementId: 'c', line: 5 }] },
    { file: 'condition-missing.bpmn', problems: [{ elementId: 'c', line: 5 }] },
  ],
});
