import { flowDefault } from '../../../../../engine/compiler/rules/flow/default.ts';
import { verifyRule } from '../../../../support/verify-rule.ts';

verifyRule(flowDefault, {
  valid: ['own-flow.bpmn'],
  invalid: [
    { file: 'flow-of-another-node.bpmn', problems: [{ elementId: 'g', line: 6 }] },
    { file: 'condition-never-asked.bpmn', problems: [{ elementId: 'g_e', line: 10 }] },
  ],
});
