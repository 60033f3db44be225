import { definitionsOf } from './arming.ts';
import type { EventDefinition, FlowNode, ProcessPlan } from './plan.ts';

/** One thing that may begin a process: a definition of a start, or of an event behind a gateway. */
export interface StartDefinition {
  readonly node: FlowNode;
  readonly definition: EventDefinition;
  readonly index: number; // of the definition
  readonly needs: number | null; // parallel multiple: all of so many
}

export const startDefinitionsOf = (plan: ProcessPlan): readonly StartDefinition[] =>
  plan.scope.triggeredStarts
    .flatMap((id) => catchersOf(plan, plan.nodes[id]))
    .flatMap((node) =>
      definitionsOf(node).map((definition, index) => ({
        node,
        definition,
        index,
        needs: node.kind === 'startEvent' && node.parallelMultiple ? node.definitions.length : null,
      })),
    );

/** An instantiating gateway begins with the first of the events after it. */
const catchersOf = (plan: ProcessPlan, node: FlowNode | undefined): readonly FlowNode[] => {
  if (node?.kind !== 'eventBasedGateway') return node ? [node] : [];
  return node.outgoing.flatMap((flow) => plan.nodes[plan.flows[flow]?.target ?? ''] ?? []);
};
