import type { ModdleElement } from 'bpmn-moddle';
import { graphOf } from '../../graph.ts';
import { conditionOf, outgoingOf, textOf } from '../../model.ts';
import type { Resources } from '../../options.ts';
import type { Rule } from '../../rule.ts';
import { formOf } from './steps.ts';

/** Steps that send work round again: redo, look-back, verify, reopen, referral, talk. */
const AGAIN = ['rehandle-order', 'look-back', 'verify', 'reopen', 'referral', 'talk-plan'];
const NAMED = /get value\(\s*terms\s*,\s*"([^"]+)"\s*\)/g;

/** domain.md §14 R4: work sent round again is counted, and a parameter of the county ends it. */
export const countyLoops: Rule = {
  name: 'county/R4',
  level: 'B',
  appliesTo: 'bpmn:UserTask',
  executableOnly: true,

  check(task, report, { resources }) {
    if (!resources.terms || !task.$parent || !AGAIN.includes(formOf(task) ?? '')) return;
    const loop = loopOf(task, task.$parent);
    if (loop.length > 0 && !loop.some((node) => isCapped(node, resources))) report(task, '');
  },
};

/** Every node on a way from the task back to it; none: it is done once. */
const loopOf = (task: ModdleElement, container: ModdleElement): readonly ModdleElement[] => {
  const graph = graphOf(container);
  const behind = graph.reachable(graph.successors(task), null);
  if (!behind.has(task)) return [];
  return [...behind].filter((node) => graph.reachable([node], null).has(task));
};

/** A way out asks for a number the county has set; where its values are not known, for any parameter. */
const isCapped = (node: ModdleElement, { sheet }: Resources): boolean =>
  outgoingOf(node).some((flow) => {
    const condition = conditionOf(flow);
    const text = (condition && textOf(condition, 'body')) ?? '';
    return [...text.matchAll(NAMED)].some(
      ([, key = '']) => sheet === undefined || isCount(sheet[key]),
    );
  });

const isCount = (term: unknown): boolean =>
  ((term ?? {}) as { readonly unit?: unknown }).unit === 'count';
