import { startKind } from '../../../../../engine/compiler/rules/start/kind.ts';
import { verifyRule } from '../../../../support/verify-rule.ts';

verifyRule(startKind, {
  valid: ['message-start.bpmn', 'handler-with-timer.bpmn', 'compensation-handler.bpmn'],
  invalid: [
    { file: 'error-starts-a-process.bpmn', problems: [{ elementId: 's', line: 4 }] },
    { file: 'untriggered-handler.bpmn', problems: [{ elementId: 'hs', line: 10 }] },
    { file: 'two-triggers.bpmn', problems: [{ elementId: 'h', line: 9 }] },
    { file: 'two-none-starts-in-a-sub-process.bpmn', problems: [{ elementId: 'ss2', line: 7 }] },
    { file: 'timer-starts-a-sub-process.bpmn', problems: [{ elementId: 'ss', line: 6 }] },
    { file: 'not-interrupting-outside-a-handler.bpmn', problems: [{ elementId: 's', line: 4 }] },
    { file: 'cancel-handler.bpmn', problems: [{ elementId: 'hs', line: 8 }] },
    { file: 'process-begun-by-compensation.bpmn', problems: [{ elementId: 's', line: 4 }] },
    { file: 'error-that-does-not-interrupt.bpmn', problems: [{ elementId: 'hs', line: 10 }] },
  ],
});
