import { gatewayEvent } from '../../../../../engine/compiler/rules/gateway/event.ts';
import { verifyRule } from '../../../../support/verify-rule.ts';

verifyRule(gatewayEvent, {
  valid: ['message-or-timer.bpmn'],
  invalid: [
    { file: 'one-way-only.bpmn', problems: [{ elementId: 'g', line: 5 }] },
    { file: 'task-behind-it.bpmn', problems: [{ elementId: 'b', line: 7 }] },
    { file: 'another-way-in.bpmn', problems: [{ elementId: 'a', line: 8 }] },
    { file: 'receive-and-catch-mixed.bpmn', problems: [{ elementId: 'g', line: 7 }] },
    { file: 'parallel-without-instantiate.bpmn', problems: [{ elementId: 'g', line: 6 }] },
    { file: 'instantiates-in-the-middle.bpmn', problems: [{ elementId: 'g', line: 6 }] },
  ],
});
