import { supportRegister } from '../../../../../engine/compiler/rules/support/register.ts';
import { verifyRule } from '../../../../support/verify-rule.ts';

verifyRule(supportRegister, {
  valid: ['no-register-used.bpmn'],
  invalid: [{ file: 'kept-nowhere.bpmn', problems: [{ elementId: 'da', line: 6 }] }],
  resources: { jobTypes: ['notify'] },
});

verifyRule(supportRegister, {
  valid: ['kept-nowhere.bpmn'],
  invalid: [],
  resources: { jobTypes: ['register'] },
});
