import { activityMi } from '../../../../../engine/compiler/rules/activity/mi.ts';
import { verifyRule } from '../../../../support/verify-rule.ts';

verifyRule(activityMi, {
  valid: ['over-a-list.bpmn', 'three-instances.bpmn'],
  invalid: [
    { file: 'neither.bpmn', problems: [{ elementId: 'u', line: 5 }] },
    { file: 'both.bpmn', problems: [{ elementId: 'u', line: 5 }] },
    { file: 'gathers-nothing.bpmn', problems: [{ elementId: 'u', line: 5 }] },
    { file: 'complex-without-definitions.bpmn', problems: [{ elementId: 'u', line: 5 }] },
  ],
});
