import { refFlowLists } from '../../../../../engine/compiler/rules/ref/flow-lists.ts';
import { verifyRule } from '../../../../support/verify-rule.ts';

verifyRule(refFlowLists, {
  valid: ['no-lists.bpmn', 'all-listed.bpmn'],
  invalid: [
    { file: 'one-side-only.bpmn', problems: [{ elementId: 'e', line: 5 }] },
    { file: 'listed-but-not-connected.bpmn', problems: [{ elementId: 'u', line: 5 }] },
  ],
});
