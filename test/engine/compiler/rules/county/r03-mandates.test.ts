import { countyMandates } from '../../../../../engine/compiler/rules/county/r03-mandates.ts';
import { countyResources } from '../../../../support/county-resources.ts';
import { verifyRule } from '../../../../support/verify-rule.ts';

verifyRule(countyMandates, {
  valid: ['all-three.bpmn'],
  invalid: [{ file: 'two-of-three.bpmn', problems: [{ elementId: 'u', line: 5 }] }],
  resources: countyResources,
});
