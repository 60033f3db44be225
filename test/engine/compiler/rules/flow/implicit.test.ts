import { flowImplicit } from '../../../../../engine/compiler/rules/flow/implicit.ts';
import { verifyRule } from '../../../../support/verify-rule.ts';

verifyRule(flowImplicit, {
  valid: [
    'all-on-the-path.bpmn',
    'no-events-at-all.bpmn',
    'handler-beside-the-paths.bpmn',
    'never-runs.bpmn',
  ],
  invalid: [
    { file: 'starts-by-itself.bpmn', problems: [{ elementId: 'x', line: 9 }] },
    { file: 'ends-by-itself.bpmn', problems: [{ elementId: 'x', line: 9 }] },
  ],
});
