import { assignNone } from '../../../../../engine/compiler/rules/assign/none.ts';
import { countyResources } from '../../../../support/county-resources.ts';
import { verifyRule } from '../../../../support/verify-rule.ts';

verifyRule(assignNone, {
  valid: ['complete.bpmn', 'by-its-lane.bpmn', 'begins-by-itself.bpmn'],
  invalid: [
    { file: 'nobody.bpmn', problems: [{ elementId: 'u', line: 5 }] },
    { file: 'manual-by-nobody.bpmn', problems: [{ elementId: 'u', line: 5 }] },
  ],
  resources: countyResources,
});
