import { flowConnected } from '../../../../../engine/compiler/rules/flow/connected.ts';
import { verifyRule } from '../../../../support/verify-rule.ts';

verifyRule(flowConnected, {
  valid: ['on-a-path.bpmn', 'gateways-alone.bpmn'],
  invalid: [
    { file: 'catch-without-incoming.bpmn', problems: [{ elementId: 't', line: 9 }] },
    { file: 'throw-without-outgoing.bpmn', problems: [{ elementId: 't', line: 9 }] },
    { file: 'gateway-without-outgoing.bpmn', problems: [{ elementId: 'g', line: 9 }] },
  ],
});
