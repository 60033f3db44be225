import { assignElement } from '../../../../../engine/compiler/rules/assign/element.ts';
import { countyResources } from '../../../../support/county-resources.ts';
import { verifyRule } from '../../../../support/verify-rule.ts';

verifyRule(assignElement, {
  valid: ['another-task.bpmn'],
  invalid: [
    { file: 'names-an-event.bpmn', problems: [{ elementId: 'u', line: 5 }] },
    { file: 'names-nothing.bpmn', problems: [{ elementId: 'u', line: 5 }] },
  ],
  resources: countyResources,
});
