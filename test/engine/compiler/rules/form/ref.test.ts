import { formRef } from '../../../../../engine/compiler/rules/form/ref.ts';
import { countyResources } from '../../../../support/county-resources.ts';
import { verifyRule } from '../../../../support/verify-rule.ts';

verifyRule(formRef, {
  valid: ['complete.bpmn'],
  invalid: [{ file: 'unknown-form.bpmn', problems: [{ elementId: 'u', line: 5 }] }],
  resources: countyResources,
});
