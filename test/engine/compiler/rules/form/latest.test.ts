import { formLatest } from '../../../../../engine/compiler/rules/form/latest.ts';
import { countyResources } from '../../../../support/county-resources.ts';
import { verifyRule } from '../../../../support/verify-rule.ts';

verifyRule(formLatest, {
  valid: ['deployment.bpmn'],
  invalid: [{ file: 'latest.bpmn', problems: [{ elementId: 'u', line: 5 }] }],
  resources: countyResources,
});
