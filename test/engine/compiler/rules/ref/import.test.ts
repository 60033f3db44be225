import { refImport } from '../../../../../engine/compiler/rules/ref/import.ts';
import { verifyRule } from '../../../../support/verify-rule.ts';

verifyRule(refImport, {
  valid: ['alone.bpmn'],
  invalid: [{ file: 'imports-a-schema.bpmn', problems: [{ elementId: 'file', line: 3 }] }],
});
