import { addToLog } from './compensation-log.ts';
import type { ElementId, FlowNode, ProcessPlan, ScopePlan } from './plan.ts';
import { triggersOf } from './positions.ts';
import type { Run } from './run.ts';
import type { CompensationRecord, Token, Undoable } from './state.ts';
import { isActivity } from './node-kinds.ts';

type Completed = Omit<CompensationRecord, 'order'>;

/**
 * An activity has completed: what can be undone of it is noted in its scope, with its variables
 * (BPMN 13.5.5). Each run of a loop and each instance is an entry of its own.
 */
export const noteCompensable = (run: Run, token: Token, node: FlowNode): void => {
  if (token.scope === null || !isActivity(node) || token.compensates !== undefined) return;
  const records = token.body ? (token.compensable ?? []) : recordOf(run.plan, token, node);
  addToLog(run, token.scope, records);
};

const recordOf = (
  plan: ProcessPlan,
  { variables = {}, compensable: inner = [], called }: Token,
  node: FlowNode & { readonly compensatedBy?: ElementId },
): readonly Completed[] => {
  const handler = node.compensatedBy ?? null;
  const hasContent = inner.length > 0 || called !== undefined;
  const own = 'scope' in node && compensationStart(plan, node.scope) !== null;
  if (handler === null && !hasContent && !own) return [];
  return [{ activity: node.id, handler, variables, inner, ...(called ? { called } : {}) }];
};

/** The start of its compensation event sub-process, if it has one. */
export const compensationStart = (
  plan: ProcessPlan,
  scope: ScopePlan,
): { readonly handler: ElementId; readonly start: ElementId } | null => {
  for (const handler of scope.eventSubProcesses) {
    const start = triggersOf(plan, handler).find(({ definitions }) =>
      definitions.some(({ type }) => type === 'compensate'),
    );
    if (start) return { handler, start: start.id };
  }
  return null;
};

/** What an instance leaves its caller: it can be undone later, in an instance of the same plan. */
export const undoableOf = (plan: ProcessPlan, root: Token): Undoable | undefined => {
  const { variables = {}, compensable: inner = [] } = root;
  const isUndoable = inner.length > 0 || compensationStart(plan, plan.scope) !== null;
  return isUndoable ? { planHash: plan.hash, variables, inner } : undefined;
};
