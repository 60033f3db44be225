import type { ElementId, FlowNode, ProcessPlan } from './plan.ts';
import { triggersOf } from './positions.ts';
import { keep, type Run } from './run.ts';
import type { CompensationRecord, Token } from './state.ts';

/**
 * An activity has completed: what can be undone of it is noted in its scope, with its variables
 * (BPMN 13.5.5). Each run of a loop and each instance is an entry of its own.
 */
export const noteCompensable = (run: Run, token: Token, node: FlowNode): void => {
  const scope = token.scope === null ? undefined : run.state.tokens[token.scope];
  if (!scope || !('boundary' in node) || token.compensates !== undefined) return;
  const records = token.body ? (token.compensable ?? []) : recordOf(run.plan, token, node);
  if (records.length === 0) return;
  keep(run, { ...scope, compensable: [...(scope.compensable ?? []), ...records] });
};

const recordOf = (
  plan: ProcessPlan,
  { variables = {}, compensable = [] }: Token,
  node: FlowNode & { readonly compensatedBy?: ElementId },
): readonly CompensationRecord[] => {
  const handler = node.compensatedBy ?? null;
  if (handler === null && compensable.length === 0 && !compensationStart(plan, node)) return [];
  return [{ activity: node.id, handler, variables, inner: compensable }];
};

/** The start of its compensation event sub-process, if it has one. */
export const compensationStart = (
  plan: ProcessPlan,
  node: FlowNode,
): { readonly handler: ElementId; readonly start: ElementId } | null => {
  if (!('scope' in node)) return null;
  for (const handler of node.scope.eventSubProcesses) {
    const start = triggersOf(plan, handler).find(({ definitions }) =>
      definitions.some(({ type }) => type === 'compensate'),
    );
    if (start) return { handler, start: start.id };
  }
  return null;
};

/** Takes entries out of the log, newest first: each is undone at most once. */
export const takeCompensable = (
  run: Run,
  scope: Token,
  activity: ElementId | null,
): readonly CompensationRecord[] => {
  const isMeant = (record: CompensationRecord): boolean =>
    activity === null || record.activity === activity;
  const log = scope.compensable ?? [];
  keep(run, { ...scope, compensable: log.filter((record) => !isMeant(record)) });
  return log.filter(isMeant).toReversed();
};
