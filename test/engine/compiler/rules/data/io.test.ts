import { dataIo } from '../../../../../engine/compiler/rules/data/io.ts';
import { verifyRule } from '../../../../support/verify-rule.ts';

verifyRule(dataIo, {
  valid: ['complete-sets.bpmn', 'associations.bpmn'],
  invalid: [
    { file: 'no-output-set.bpmn', problems: [{ elementId: 'u', line: 5 }] },
    { file: 'on-a-sub-process.bpmn', problems: [{ elementId: 'sub', line: 5 }] },
    { file: 'input-in-no-set.bpmn', problems: [{ elementId: 'k', line: 5 }] },
    { file: 'foreign-input.bpmn', problems: [{ elementId: 'u', line: 6 }] },
    { file: 'optional-not-listed.bpmn', problems: [{ elementId: 'set', line: 5 }] },
    { file: 'source-out-of-reach.bpmn', problems: [{ elementId: 'da', line: 9 }] },
    { file: 'input-into-an-object.bpmn', problems: [{ elementId: 'da', line: 7 }] },
    { file: 'output-of-an-object.bpmn', problems: [{ elementId: 'da', line: 7 }] },
    { file: 'two-sources.bpmn', problems: [{ elementId: 'da', line: 7 }] },
    { file: 'assigned-by-xpath.bpmn', problems: [{ elementId: 'as', line: 6 }] },
    { file: 'list-of-no-list.bpmn', problems: [{ elementId: 'a', line: 5 }] },
    { file: 'output-from-nowhere.bpmn', problems: [{ elementId: 'out', line: 6 }] },
  ],
});
