import { countyReadable } from '../../../../../engine/compiler/rules/county/r15-names.ts';
import { countyResources } from '../../../../support/county-resources.ts';
import { verifyRule } from '../../../../support/verify-rule.ts';

verifyRule(countyReadable, {
  valid: ['complete.bpmn'],
  invalid: [
    { file: 'no-english.bpmn', problems: [{ elementId: 'u', line: 5 }] },
    { file: 'end-without-result.bpmn', problems: [{ elementId: 'e', line: 6 }] },
  ],
  resources: countyResources,
});
