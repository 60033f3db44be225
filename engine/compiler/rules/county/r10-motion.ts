import type { ModdleElement } from 'bpmn-moddle';
import { graphOf } from '../../graph.ts';
import { allElements, conditionOf, is, processOf, textOf } from '../../model.ts';
import { calledBy } from '../../ways.ts';
import type { Rule } from '../../rule.ts';
import { formOf, isSuggestionProcess } from './steps.ts';

/** domain.md §14 R10: a Motion needs its quorum and its window, and can become a Suggestion. */
export const countyMotion: Rule = {
  name: 'county/R10',
  level: 'B',
  appliesTo: 'bpmn:UserTask',
  executableOnly: true,

  check(task, report, { resources }) {
    if (!resources.forms || formOf(task) !== 'motion-draft' || !task.$parent) return;
    const process = processOf(task);
    const asked = process ? allElements(process).map(parameterText).join('\n') : '';
    if (!asked.includes('motion.minSigners')) report(task, 'quorum');
    if (!asked.includes('motion.windowClose')) report(task, 'window');
    const ways = graphOf(task.$parent).reachable([task], null);
    if (![...ways].some(isSuggestionFlow)) report(task, 'demotion');
  },
};

/** Its draft, or a call of its procedure; of one that stands elsewhere nothing is known. */
const isSuggestionFlow = (node: ModdleElement): boolean => {
  if (!is(node, 'CallActivity')) return formOf(node) === 'suggestion-draft';
  const called = calledBy(node);
  return called === undefined || isSuggestionProcess(called);
};

/** Where a parameter is named: in a condition, or by a timer. */
const parameterText = (element: ModdleElement): string => {
  if (element.$type === 'bh:Timer') return textOf(element, 'key') ?? '';
  const condition = is(element, 'SequenceFlow') ? conditionOf(element) : undefined;
  return (condition && textOf(condition, 'body')) ?? '';
};
