import { assignment } from '../../assignment-words.ts';
import { extensionElement, textOf, wordsOf } from '../../model.ts';
import type { Rule } from '../../rule.ts';

const JUDGING_FORMS = ['verify', 'evaluation', 'quality-review'];

/** domain.md §14 R8: who judges a piece of work has not done it. */
export const countyDuty: Rule = {
  name: 'county/R8',
  level: 'B',
  appliesTo: 'bpmn:UserTask',
  executableOnly: true,

  check(task, report, { resources }) {
    const form = extensionElement(task, 'Form');
    if (!resources.forms || !form || !JUDGING_FORMS.includes(textOf(form, 'ref') ?? '')) return;
    if (wordsOf(assignment(task, 'notSameAs')).length === 0) report(task, '');
  },
};
