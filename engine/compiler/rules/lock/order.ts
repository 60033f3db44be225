import type { ModdleElement } from 'bpmn-moddle';
import { graphOf } from '../../graph.ts';
import { containerOf, flowNodesOf, idOf, nameOf } from '../../model.ts';
import type { Rule } from '../../rule.ts';
import { lockedBy } from './locked.ts';

/** What could only be reached through a locked step is still reached only through it. */
export const lockOrder: Rule = {
  name: 'lock/order',
  level: 'B',
  appliesTo: 'bpmn:Definitions',

  check(_definitions, report, context) {
    for (const { original, own } of lockedBy('order', context)) {
      if (!own) continue; // of a locked element, `lock/element` says so
      const container = containerOf(original);
      const [before, around] = [reachedWithout(original), reachedWithout(own)];
      const behind = (container ? flowNodesOf(container) : []).filter(
        (node) => node !== original && !before.has(idOf(node)),
      );
      const next = behind.find((node) => around.has(idOf(node)));
      if (next) report(own, '', { next: nameOf(next) ?? idOf(next) });
    }
  },
};

/** The nodes beside it that some way reaches which does not pass it. */
const reachedWithout = (avoided: ModdleElement): ReadonlySet<string> => {
  const container = containerOf(avoided);
  if (!container) return new Set();
  const { nodes, predecessors, reachable } = graphOf(container);
  const begun = nodes.filter((node) => predecessors(node).length === 0);
  return new Set([...reachable(begun, avoided)].map(idOf));
};
