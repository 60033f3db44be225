import { flowEnds } from '../../../../../engine/compiler/rules/flow/ends.ts';
import { verifyRule } from '../../../../support/verify-rule.ts';

verifyRule(flowEnds, {
  valid: ['task-between-events.bpmn'],
  invalid: [
    { file: 'into-a-start.bpmn', problems: [{ elementId: 'u_s', line: 9 }] },
    { file: 'out-of-an-end.bpmn', problems: [{ elementId: 'e_u', line: 9 }] },
    { file: 'to-a-boundary-event.bpmn', problems: [{ elementId: 's_b', line: 11 }] },
    { file: 'to-an-event-sub-process.bpmn', problems: [{ elementId: 'u_h', line: 14 }] },
    { file: 'from-a-handler.bpmn', problems: [{ elementId: 'ua_e', line: 12 }] },
  ],
});
