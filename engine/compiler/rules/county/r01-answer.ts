import { graphOf } from '../../graph.ts';
import { is, isInterrupting } from '../../model.ts';
import type { Rule } from '../../rule.ts';
import { formOf } from './steps.ts';
import type { ModdleElement } from 'bpmn-moddle';

const INTAKE_FORM = 'issue-intake';
const ANSWER_FORM = 'feedback';

/** domain.md §14 R1: every path from an Issue's start to an end answers the requester. */
export const countyAnswer: Rule = {
  name: 'county/R1',
  level: 'B',
  appliesTo: 'bpmn:StartEvent',
  executableOnly: true,

  check(start, report, { resources }) {
    if (!resources.forms || formOf(start) !== INTAKE_FORM || !start.$parent) return;
    const graph = graphOf(start.$parent);
    const seen = new Set<ModdleElement>();
    const pending = [start];
    for (let node = pending.pop(); node; node = pending.pop()) {
      if (seen.has(node) || formOf(node) === ANSWER_FORM) continue;
      seen.add(node);
      pending.push(...graph.successors(node).filter((next) => !isSidePath(next)));
      if (is(node, 'EndEvent')) report(node, '');
    }
  },
};

/** A reminder beside the work ends nothing: the main path goes on. */
const isSidePath = (node: ModdleElement): boolean =>
  is(node, 'BoundaryEvent') && !isInterrupting(node);
