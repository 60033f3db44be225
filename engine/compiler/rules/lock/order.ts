import type { ModdleElement } from 'bpmn-moddle';
import {
  boundaryEventsOf,
  containerOf,
  flowNodesOf,
  idOf,
  incomingOf,
  is,
  isActivity,
  nameOf,
  outgoingOf,
  targetOf,
} from '../../model.ts';
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
      const around = reachedWithout(own);
      const behind = nodesBeside(original).filter(
        (node) => node !== original && !reachedWithout(original).has(idOf(node)),
      );
      const next = behind.find((node) => around.has(idOf(node)));
      if (next) report(own, '', { next: nameOf(next) ?? idOf(next) });
    }
  },
};

const nodesBeside = (element: ModdleElement): readonly ModdleElement[] => {
  const container = containerOf(element);
  return container ? flowNodesOf(container) : [];
};

/** Ids of the nodes beside it that some way reaches which does not pass it. */
const reachedWithout = (avoided: ModdleElement): ReadonlySet<string> => {
  const reached = new Set<string>();
  const ways = nodesBeside(avoided).filter(isEntry);
  for (let node = ways.pop(); node; node = ways.pop()) {
    if (node === avoided || reached.has(idOf(node))) continue;
    reached.add(idOf(node));
    ways.push(...outgoingOf(node).flatMap((flow) => targetOf(flow) ?? []));
    if (isActivity(node)) ways.push(...boundaryEventsOf(node));
  }
  return reached;
};

const isEntry = (node: ModdleElement): boolean =>
  incomingOf(node).length === 0 && !is(node, 'BoundaryEvent');
