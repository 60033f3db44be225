import type { ElementId, ProcessPlan } from '../interpreter/plan.ts';

/** Where somebody or something is at work: what a reader means by “the next step”. */
const STOPS: ReadonlySet<string> = new Set([
  'userTask',
  'manualTask',
  'receiveTask',
  'callActivity',
  'subProcess',
  'adHocSubProcess',
  'intermediateCatchEvent',
  'endEvent',
]);

/** The steps that can come next after an element, as drawn: everything in between is passed through. */
export const nextSteps = (plan: ProcessPlan, from: ElementId): readonly ElementId[] => {
  const found: ElementId[] = [];
  const seen = new Set<ElementId>([from]);
  let front = successors(plan, from);
  while (front.length > 0) {
    const next: ElementId[] = [];
    for (const id of front) {
      if (seen.has(id)) continue;
      seen.add(id);
      const node = plan.nodes[id];
      if (!node) continue;
      if (STOPS.has(node.kind)) found.push(id);
      else next.push(...successors(plan, id));
    }
    front = next;
  }
  return found.filter((id) => plan.nodes[id]?.kind !== 'endEvent' || found.length === 1);
};

/** The end of a scope goes on after the scope. */
const successors = (plan: ProcessPlan, id: ElementId): ElementId[] => {
  const node = plan.nodes[id];
  if (!node) return [];
  const targets = node.outgoing.flatMap((flow) => plan.flows[flow]?.target ?? []);
  return targets.length > 0 || node.parent === plan.processId
    ? targets
    : successors(plan, node.parent);
};
