import { startPairing } from '../../../../../engine/compiler/rules/start/pairing.ts';
import { verifyRule } from '../../../../support/verify-rule.ts';

verifyRule(startPairing, {
  valid: ['both.bpmn', 'neither.bpmn'],
  invalid: [
    { file: 'no-end.bpmn', problems: [{ elementId: 'p', line: 3 }] },
    { file: 'no-start.bpmn', problems: [{ elementId: 'p', line: 3 }] },
    { file: 'sub-process-without-end.bpmn', problems: [{ elementId: 'sub', line: 5 }] },
  ],
});
