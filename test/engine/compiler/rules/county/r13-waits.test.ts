import { countyWaits } from '../../../../../engine/compiler/rules/county/r13-waits.ts';
import { countyResources } from '../../../../support/county-resources.ts';
import { verifyRule } from '../../../../support/verify-rule.ts';

verifyRule(countyWaits, {
  valid: ['timer-beside.bpmn'],
  invalid: [
    { file: 'waits-forever.bpmn', problems: [{ elementId: 'r', line: 6 }] },
    { file: 'gateway-without-timer.bpmn', problems: [{ elementId: 'g', line: 7 }] },
  ],
  resources: countyResources,
});
