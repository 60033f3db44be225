import { extensionElement, is, textOf, wordsOf } from '../../model.ts';
import type { Rule } from '../../rule.ts';

/** `sameAs` and `notSameAs` name human tasks of the process. */
export const assignElement: Rule = {
  name: 'assign/element',
  level: 'E',
  appliesTo: ['bpmn:UserTask', 'bpmn:ManualTask'],
  executableOnly: true,

  check(task, report, { elements }) {
    const assignment = extensionElement(task, 'Assignment');
    if (!assignment) return;
    for (const attribute of ['sameAs', 'notSameAs']) {
      for (const id of wordsOf(textOf(assignment, attribute))) {
        const named = elements.find((element) => element.id === id);
        if (!is(named, 'UserTask', 'ManualTask')) report(task, '', { attribute, actual: id });
      }
    }
  },
};
