import type { ElementId, EventDefinition, FlowNode, ProcessPlan } from '../../interpreter/plan.ts';

/**
 * What a throwing event does to the tokens beside it: `all` end with the scope when it terminates,
 * cancels, or throws what an interrupting event of the plan catches.
 */
export const endsBy = (plan: ProcessPlan, node: FlowNode): 'all' | 'one' | null => {
  if (node.kind !== 'endEvent' && node.kind !== 'intermediateThrowEvent') return null;
  const ending = node.definitions.some((definition) => endsAll(plan, node.parent, definition));
  if (ending) return 'all';
  return node.kind === 'endEvent' ? 'one' : null;
};

const endsAll = (plan: ProcessPlan, container: ElementId, definition: EventDefinition): boolean => {
  switch (definition.type) {
    case 'terminate':
    case 'cancel':
      return true;
    case 'error':
    case 'escalation':
      return isInterrupting(catcherOf(plan, container, definition));
    default:
      return false;
  }
};

const isInterrupting = (event: FlowNode | undefined): boolean =>
  event !== undefined && 'interrupting' in event && event.interrupting;

type Thrown = EventDefinition & { readonly type: 'error' | 'escalation' };

/** Level by level outward, an exact code first (bpmn.md §3.6); what a handler throws passes its siblings. */
const catcherOf = (
  plan: ProcessPlan,
  container: ElementId,
  thrown: Thrown,
): FlowNode | undefined => {
  let found = best(handlerStarts(plan, container), thrown);
  for (let at = hostOf(plan, container); at && !found; at = hostOf(plan, at.parent)) {
    const boundary = 'boundary' in at ? at.boundary : [];
    found = best(nodesOf(plan, boundary), thrown);
    const isHandler = at.kind === 'subProcess' && at.triggeredByEvent;
    if (!found && !isHandler) found = best(handlerStarts(plan, at.parent), thrown);
  }
  return found;
};

/** The activity a container is; the process is none, even where a global task bears its id. */
export const hostOf = (plan: ProcessPlan, container: ElementId): FlowNode | undefined =>
  container === plan.processId ? undefined : plan.nodes[container];

export const handlerStarts = (plan: ProcessPlan, container: ElementId): readonly FlowNode[] => {
  const around = hostOf(plan, container);
  const scope = around && 'scope' in around ? around.scope : plan.scope;
  return nodesOf(plan, scope.eventSubProcesses).flatMap((handler) =>
    'scope' in handler ? nodesOf(plan, handler.scope.triggeredStarts) : [],
  );
};

const nodesOf = (plan: ProcessPlan, ids: readonly ElementId[]): readonly FlowNode[] =>
  ids.flatMap((id) => plan.nodes[id] ?? []);

const best = (events: readonly FlowNode[], thrown: Thrown): FlowNode | undefined => {
  const catching = (code: string | null): FlowNode | undefined =>
    events.find(
      (event) =>
        'definitions' in event &&
        event.definitions.some((own) => own.type === thrown.type && own.code === code),
    );
  return catching(thrown.code) ?? catching(null);
};
