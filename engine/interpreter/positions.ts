import { endInside, endToken } from './ending.ts';
import type { ElementId, NodeOf, ProcessPlan } from './plan.ts';
import { keep, nodeOf, place, withdraw, type Run } from './run.ts';
import type { Token } from './state.ts';
import type { Variables } from './values.ts';
import { waitsOf } from './waits.ts';

/** A boundary event was heard: an interrupting one ends its activity, then its flow begins. */
export const beginBoundary = (
  run: Run,
  host: Token,
  event: NodeOf<'boundaryEvent'>,
  brought: Variables,
): void => {
  if (event.interrupting) endToken(run, host);
  const token = place(run, { elementId: event.id, scope: host.scope });
  run.agenda.push({ type: 'begin', token: token.id, brought });
};

/**
 * An event sub-process was triggered. An interrupting one ends all else in the scope, other
 * handlers and their waits included; the scope itself lives on and ends with the handler.
 */
export const beginHandler = (
  run: Run,
  scope: Token,
  start: NodeOf<'startEvent'>,
  brought: Variables,
): void => {
  if (start.interrupting) {
    endInside(run, scope.id);
    const own = waitsOf(run.state, scope.id);
    withdraw(
      run,
      own.filter(({ elementId }) => nodeOf(run, elementId).kind !== 'boundaryEvent'),
    );
    const isFree = run.plan.nodes[scope.elementId]?.kind === 'adHocSubProcess';
    const held = run.state.tokens[scope.id];
    if (isFree && held?.phase === 'active') keep(run, { ...held, phase: 'completing' }); // begins nothing more
  }
  const handler = place(run, { elementId: start.parent, scope: scope.id });
  run.agenda.push({ type: 'handle', token: handler.id, start: start.id, brought });
};

/** The start events by which an event sub-process is triggered; several are alternatives. */
export const triggersOf = (
  plan: ProcessPlan,
  handler: ElementId,
): readonly NodeOf<'startEvent'>[] => {
  const node = plan.nodes[handler];
  const starts = node?.kind === 'subProcess' ? node.scope.triggeredStarts : [];
  return starts.flatMap((id) => {
    const start = plan.nodes[id];
    return start?.kind === 'startEvent' ? [start] : [];
  });
};
