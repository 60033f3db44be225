import { supportSchedule } from '../../../../../engine/compiler/rules/support/schedule.ts';
import { verifyRule } from '../../../../support/verify-rule.ts';

verifyRule(supportSchedule, {
  valid: ['by-a-term.bpmn'],
  invalid: [{ file: 'by-a-date.bpmn', problems: [{ elementId: 's', line: 4 }] }],
});
