import { gatewayDirection } from '../../../../../engine/compiler/rules/gateway/direction.ts';
import { verifyRule } from '../../../../support/verify-rule.ts';

verifyRule(gatewayDirection, {
  valid: ['diverging.bpmn'],
  invalid: [
    { file: 'converging-with-one.bpmn', problems: [{ elementId: 'g', line: 5 }] },
    { file: 'diverging-with-one.bpmn', problems: [{ elementId: 'g', line: 5 }] },
    {
      file: 'mixed-with-one.bpmn',
      problems: [
        { elementId: 'g', line: 5 },
        { elementId: 'g', line: 5 },
      ],
    },
  ],
});
