import { inside } from './books.ts';
import { contextOf } from './context.ts';
import { endInside } from './ending.ts';
import { holds } from './flows.ts';
import { raiseIncident } from './incidents.ts';
import type { FlowNode, NodeOf } from './plan.ts';
import { keep, nodeOf, withdraw, type Run } from './run.ts';
import type { Token } from './state.ts';
import { waitsFor } from './waits.ts';
import { isActivity } from './node-kinds.ts';

/**
 * Asked when an activity of an ad-hoc sub-process has completed, before its flows are taken. True:
 * the condition holds, nothing new begins. What still runs is ended, or awaited. One that an
 * incident holds is asked when that is settled.
 */
export const endsAdHoc = (run: Run, token: Token, completed: FlowNode): boolean => {
  const scope = token.scope === null ? undefined : run.state.tokens[token.scope];
  if (!scope || scope.scope === null || !isActivity(completed)) return false;
  const node = nodeOf(run, scope.elementId);
  if (node.kind !== 'adHocSubProcess') return false;
  if (scope.phase === 'failed') return false;
  return scope.phase === 'completing' || closesWhenEnough(run, scope, node);
};

/** After an incident: once something inside has completed, which may not have been asked about. */
export const askAdHocAnew = (run: Run, scope: Token, node: NodeOf<'adHocSubProcess'>): void => {
  const { begun = [] } = scope;
  const running = inside(run.state, scope.id).filter(({ elementId }) => begun.includes(elementId));
  if (running.length < begun.length) closesWhenEnough(run, scope, node);
};

/** True: the completion condition holds. */
const closesWhenEnough = (run: Run, scope: Token, node: NodeOf<'adHocSubProcess'>): boolean => {
  if (!node.completion) return false;
  const context = contextOf(run, scope);
  const held = holds(node.completion, (source) => context.evaluate(source));
  if (!held.ok) {
    raiseIncident(run, scope, held.failure, { at: 'settling' });
    return false;
  }
  if (!held.value) return false;
  closeAdHoc(run, scope, node);
  return true;
};

/** Nothing new begins, or is offered; it is left when nothing runs any more. */
export const closeAdHoc = (run: Run, scope: Token, node: NodeOf<'adHocSubProcess'>): void => {
  keep(run, { ...scope, phase: 'completing' });
  withdraw(run, waitsFor(run.state, scope.id, scope.elementId));
  if (node.cancelRemaining && node.ordering === 'parallel') endInside(run, scope.id);
  run.touched.add(scope.id);
};
