import { timerForm } from '../../../../../engine/compiler/rules/timer/form.ts';
import { verifyRule } from '../../../../support/verify-rule.ts';

verifyRule(timerForm, {
  valid: ['iso-duration.bpmn', 'feel-duration.bpmn', 'cycle.bpmn', 'county-key.bpmn'],
  invalid: [
    { file: 'no-duration.bpmn', problems: [{ elementId: 'c', line: 5 }] },
    { file: 'eleven-years.bpmn', problems: [{ elementId: 'c', line: 5 }] },
    { file: 'no-date.bpmn', problems: [{ elementId: 'c', line: 5 }] },
    { file: 'faster-than-a-second.bpmn', problems: [{ elementId: 'c', line: 5 }] },
    { file: 'empty.bpmn', problems: [{ elementId: 'c', line: 5 }] },
    { file: 'value-without-unit.bpmn', problems: [{ elementId: 'c', line: 5 }] },
    { file: 'no-time-of-day.bpmn', problems: [{ elementId: 'c', line: 5 }] },
  ],
});
