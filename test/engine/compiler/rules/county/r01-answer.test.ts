import { countyAnswer } from '../../../../../engine/compiler/rules/county/r01-answer.ts';
import { countyResources } from '../../../../support/county-resources.ts';
import { verifyRule } from '../../../../support/verify-rule.ts';

verifyRule(countyAnswer, {
  valid: ['answered.bpmn', 'reminder-beside.bpmn'],
  invalid: [{ file: 'bypassed.bpmn', problems: [{ elementId: 'e', line: 6 }] }],
  resources: countyResources,
});
