import { dataIo } from '../../../../../engine/compiler/rules/data/io.ts';
import { verifyRule } from '../../../../support/verify-rule.ts';

verifyRule(dataIo, {
  valid: ['complete-sets.bpmn'],
  invalid: [
    { file: 'no-output-set.bpmn', problems: [{ elementId: 'u', line: 5 }] },
    { file: 'on-a-sub-process.bpmn', problems: [{ elementId: 'sub', line: 5 }] },
  ],
});
