import { extensionElement } from '../../model.ts';
import type { Rule } from '../../rule.ts';

/** domain.md §14 R2: every task of a person has a term, `task.default` if no other. */
export const countyTerm: Rule = {
  name: 'county/R2',
  level: 'B',
  appliesTo: ['bpmn:UserTask', 'bpmn:ManualTask'],
  executableOnly: true,

  check(task, report, { resources }) {
    if (resources.terms && !extensionElement(task, 'Timer')) report(task, '');
  },
};
