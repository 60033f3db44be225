import { processExecutable } from '../../../../../engine/compiler/rules/process/executable.ts';
import { verifyRule } from '../../../../support/verify-rule.ts';

verifyRule(processExecutable, {
  valid: ['said.bpmn'],
  invalid: [
    { file: 'unsaid.bpmn', problems: [{ elementId: 'p', line: 3 }] },
    { file: 'none-runs.bpmn', problems: [{ elementId: 'file', line: 2 }] },
  ],
});
