import { elementOf, elementsOf, is } from '../../model.ts';
import type { Rule } from '../../rule.ts';

/** Data of an activity are declared where they can be declared, with their sets. */
export const dataIo: Rule = {
  name: 'data/io',
  level: 'E',
  appliesTo: ['bpmn:Activity', 'bpmn:Process'],

  check(element, report) {
    const specification = elementOf(element, 'ioSpecification');
    if (!specification) return;
    if (is(element, 'SubProcess')) report(element, 'subProcess');
    for (const sets of ['inputSets', 'outputSets']) {
      if (elementsOf(specification, sets).length === 0) report(element, 'sets', { sets });
    }
  },
};
