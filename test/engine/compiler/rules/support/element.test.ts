import { supportElement } from '../../../../../engine/compiler/rules/support/element.ts';
import { verifyRule } from '../../../../support/verify-rule.ts';

verifyRule(supportElement, {
  valid: ['all-executed.bpmn'],
  invalid: [
    { file: 'complex-gateway.bpmn', problems: [{ elementId: 'g', line: 5 }] },
    { file: 'transaction.bpmn', problems: [{ elementId: 'sub', line: 5 }] },
    { file: 'ad-hoc-sub-process.bpmn', problems: [{ elementId: 'sub', line: 5 }] },
    { file: 'compensation-thrown.bpmn', problems: [{ elementId: 't', line: 5 }] },
    { file: 'data-store-read.bpmn', problems: [{ elementId: 'da', line: 6 }] },
    { file: 'event-data.bpmn', problems: [{ elementId: 't', line: 5 }] },
    { file: 'process-data.bpmn', problems: [{ elementId: 'p', line: 3 }] },
    { file: 'global-task.bpmn', problems: [{ elementId: 'gt', line: 3 }] },
    { file: 'instantiating-gateway.bpmn', problems: [{ elementId: 'g', line: 5 }] },
    { file: 'compensation-handler.bpmn', problems: [{ elementId: 'undo', line: 9 }] },
  ],
});
