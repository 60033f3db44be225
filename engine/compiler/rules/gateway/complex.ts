import { expressionIn, incomingOf } from '../../model.ts';
import type { Rule } from '../../rule.ts';

/** Where several flows meet, the gateway says how many of them are enough. */
export const gatewayComplex: Rule = {
  name: 'gateway/complex',
  level: 'E',
  appliesTo: 'bpmn:ComplexGateway',
  executableOnly: true,

  check(gateway, report) {
    const flows = incomingOf(gateway).length;
    if (flows > 1 && !expressionIn(gateway, 'activationCondition'))
      report(gateway, '', { actual: flows });
  },
};
