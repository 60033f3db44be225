import { endsWithout } from '../../ways.ts';
import type { Rule } from '../../rule.ts';
import { formOf, isSuggestionProcess, records } from './steps.ts';

/** domain.md §14 R11: what is closed of a Suggestion is published, on every way that follows. */
export const countyPublication: Rule = {
  name: 'county/R11',
  level: 'B',
  appliesTo: 'bpmn:FlowNode',
  executableOnly: true,

  check(node, report, { resources }) {
    if (!resources.forms || !records(node, 'closed') || !isSuggestionProcess(node)) return;
    const [end] = endsWithout(node, (one) => formOf(one) === 'publish');
    if (end) report(node, '', { actual: end.id ?? '' });
  },
};
