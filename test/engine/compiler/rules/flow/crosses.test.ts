import { flowCrosses } from '../../../../../engine/compiler/rules/flow/crosses.ts';
import { verifyRule } from '../../../../support/verify-rule.ts';

verifyRule(flowCrosses, {
  valid: ['flow-around-a-sub-process.bpmn'],
  invalid: [
    { file: 'into-a-sub-process.bpmn', problems: [{ elementId: 'u_se', line: 15 }] },
    { file: 'between-pools.bpmn', problems: [{ elementId: 'crossing', line: 12 }] },
  ],
});
