import { countyDuty } from '../../../../../engine/compiler/rules/county/r08-duty.ts';
import { countyResources } from '../../../../support/county-resources.ts';
import { verifyRule } from '../../../../support/verify-rule.ts';

verifyRule(countyDuty, {
  valid: ['excludes-the-handler.bpmn'],
  invalid: [{ file: 'judges-himself.bpmn', problems: [{ elementId: 'u', line: 5 }] }],
  resources: countyResources,
});
