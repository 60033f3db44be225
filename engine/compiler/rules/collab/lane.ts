import type { ModdleElement } from 'bpmn-moddle';
import { elementOf, elementsOf, processOf } from '../../model.ts';
import type { Rule } from '../../rule.ts';

/** A node stands in one leaf lane of each lane set, and in a lane of its own process. */
export const collabLane: Rule = {
  name: 'collab/lane',
  level: 'E',
  appliesTo: 'bpmn:LaneSet',

  check(set, report) {
    const leaves = elementsOf(set, 'lanes').filter((lane) => !elementOf(lane, 'childLaneSet'));
    const seen = new Set<ModdleElement>();
    for (const lane of leaves) {
      for (const node of elementsOf(lane, 'flowNodeRef')) {
        if (seen.has(node)) report(lane, 'twice', { actual: node.id ?? '' });
        if (processOf(node) !== processOf(lane)) report(lane, 'foreign', { actual: node.id ?? '' });
        seen.add(node);
      }
    }
  },
};
