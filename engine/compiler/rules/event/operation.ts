import { elementOf } from '../../model.ts';
import type { Rule } from '../../rule.ts';

/** Messages are correlated by name and key; an operation adds nothing. */
export const eventOperation: Rule = {
  name: 'event/operation',
  level: 'W',
  appliesTo: ['bpmn:MessageEventDefinition', 'bpmn:ReceiveTask', 'bpmn:SendTask'],
  executableOnly: true,

  check(element, report) {
    if (elementOf(element, 'operationRef')) report(element, '');
  },
};
