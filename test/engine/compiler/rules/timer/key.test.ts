import { timerKey } from '../../../../../engine/compiler/rules/timer/key.ts';
import { countyResources } from '../../../../support/county-resources.ts';
import { verifyRule } from '../../../../support/verify-rule.ts';

verifyRule(timerKey, {
  valid: ['complete.bpmn'],
  invalid: [
    { file: 'unknown-key.bpmn', problems: [{ elementId: 'u', line: 5 }] },
    { file: 'unknown-ladder.bpmn', problems: [{ elementId: 'u', line: 5 }] },
  ],
  resources: countyResources,
});
