import { flowNodesOf, is, isActivity } from '../../model.ts';
import type { Rule } from '../../rule.ts';

/** BPMN 10.3.5: activities without a given order, so there is nothing to start or end at. */
export const activityAdhoc: Rule = {
  name: 'activity/adhoc',
  level: 'E',
  appliesTo: 'bpmn:AdHocSubProcess',

  check(container, report) {
    const nodes = flowNodesOf(container);
    if (!nodes.some(isActivity)) report(container, 'empty');
    for (const node of nodes) if (is(node, 'StartEvent', 'EndEvent')) report(node, 'bounds');
  },
};
