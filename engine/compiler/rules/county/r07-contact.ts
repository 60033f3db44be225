import { isReachedWithout } from '../../ways.ts';
import type { Rule } from '../../rule.ts';
import { formOf, isSuggestionProcess, records } from './steps.ts';

/** domain.md §14 R7: the deputy is heard, and that is recorded, before the reply is issued. */
export const countyContact: Rule = {
  name: 'county/R7',
  level: 'B',
  appliesTo: 'bpmn:FlowNode',
  executableOnly: true,

  check(node, report, { resources }) {
    if (!resources.forms || !records(node, 'replyDelivered') || !isSuggestionProcess(node)) return;
    if (isReachedWithout(node, (one) => formOf(one) === 'contact')) report(node, '');
  },
};
