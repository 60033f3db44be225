import { elementsOf } from '../../model.ts';
import type { Rule } from '../../rule.ts';

/** Data flow at the start and at the end of an activity, not during it. */
export const supportWhileExecuting: Rule = {
  name: 'support/while-executing',
  level: 'E',
  appliesTo: ['bpmn:InputSet', 'bpmn:OutputSet'],
  executableOnly: true,
  sketch: true,

  check(set, report) {
    const names = ['whileExecutingInputRefs', 'whileExecutingOutputRefs'];
    const found = names.filter((name) => name in set.$descriptor.propertiesByName);
    if (found.some((name) => elementsOf(set, name).length > 0)) report(set, '');
  },
};
