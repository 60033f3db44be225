import { decisionRef } from '../../../../../engine/compiler/rules/decision/ref.ts';
import { countyResources } from '../../../../support/county-resources.ts';
import { verifyRule } from '../../../../support/verify-rule.ts';

verifyRule(decisionRef, {
  valid: ['known.bpmn', 'latest.bpmn'],
  invalid: [{ file: 'unknown.bpmn', problems: [{ elementId: 'r', line: 5 }] }],
  resources: countyResources,
});
