import type { ModdleElement } from 'bpmn-moddle';
import { elementOf, elementsOf, is, processOf } from '../../model.ts';
import type { Rule } from '../../rule.ts';

/** A node stands in one leaf lane, however deep the lanes are nested, and in its own process. */
export const collabLane: Rule = {
  name: 'collab/lane',
  level: 'E',
  appliesTo: 'bpmn:LaneSet',

  check(set, report) {
    if (is(set.$parent, 'Lane')) return; // judged with the lanes around it
    const seen = new Set<ModdleElement>();
    for (const lane of leavesOf(set)) {
      for (const node of elementsOf(lane, 'flowNodeRef')) {
        if (seen.has(node)) report(lane, 'twice', { actual: node.id ?? '' });
        if (processOf(node) !== processOf(lane)) report(lane, 'foreign', { actual: node.id ?? '' });
        seen.add(node);
      }
    }
  },
};

const leavesOf = (set: ModdleElement): readonly ModdleElement[] =>
  elementsOf(set, 'lanes').flatMap((lane) => {
    const inner = elementOf(lane, 'childLaneSet');
    return inner ? leavesOf(inner) : [lane];
  });
