import { countyTerm } from '../../../../../engine/compiler/rules/county/r02-term.ts';
import { countyResources } from '../../../../support/county-resources.ts';
import { verifyRule } from '../../../../support/verify-rule.ts';

verifyRule(countyTerm, {
  valid: ['complete.bpmn'],
  invalid: [{ file: 'no-term.bpmn', problems: [{ elementId: 'u', line: 5 }] }],
  resources: countyResources,
});
