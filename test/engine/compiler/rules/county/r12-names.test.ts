import { countyNames } from '../../../../../engine/compiler/rules/county/r12-names.ts';
import { countyResources } from '../../../../support/county-resources.ts';
import { verifyRule } from '../../../../support/verify-rule.ts';

verifyRule(countyNames, {
  valid: ['complete.bpmn'],
  invalid: [
    { file: 'unknown-role.bpmn', problems: [{ elementId: 'u', line: 5 }] },
    { file: 'unknown-job.bpmn', problems: [{ elementId: 'j', line: 5 }] },
    { file: 'unknown-list.bpmn', problems: [{ elementId: 'u', line: 5 }] },
  ],
  resources: countyResources,
});
