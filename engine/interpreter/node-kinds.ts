import type { ActivityNode, FlowNode, NodeOf, ProcessPlan } from './plan.ts';

/** What many parts ask of a node, said once. */
export const isActivity = (node: FlowNode): node is ActivityNode => 'boundary' in node;

/** A sub-process that begins by what happens, beside the flow. */
export const isEventSubProcess = (node: FlowNode | undefined): node is NodeOf<'subProcess'> =>
  node?.kind === 'subProcess' && node.triggeredByEvent;

/** What stands on the border of an activity, in the order drawn. */
export const boundaryEventsOf = (
  { nodes }: ProcessPlan,
  node: FlowNode | undefined,
): readonly NodeOf<'boundaryEvent'>[] =>
  (node && isActivity(node) ? node.boundary : []).flatMap((id) => {
    const event = nodes[id];
    return event?.kind === 'boundaryEvent' ? [event] : [];
  });
