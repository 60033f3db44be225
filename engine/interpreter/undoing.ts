import { compensationStart } from './compensable.ts';
import { pendingIn, undoingOf, type CompensationWait } from './compensation-log.ts';
import { openCompensation } from './compensation.ts';
import { endToken } from './ending.ts';
import { hostFailed } from './failures.ts';
import type { Happened } from './events.ts';
import { raiseIncident } from './incidents.ts';
import type { ElementId, ScopePlan } from './plan.ts';
import { beginBoundary } from './positions.ts';
import { caughtAround } from './propagation.ts';
import { changeWait, closeWait, drop, keep, nodeOf, openWait, place, type Run } from './run.ts';
import type { CompensationRecord, PendingUndo, Token } from './state.ts';
import { boundaryEventsOf } from './node-kinds.ts';

/** One handler at a time, in strict reverse order of completion (BPMN 13.5.5). */
export const goOnUndoing = (run: Run, owner: Token): void => {
  const wait = undoingOf(run.state, owner.id);
  if (!wait) return;
  if (Object.values(run.state.tokens).some(({ compensates }) => compensates === owner.id)) return;
  const [next, ...later] = wait.pending;
  if (!next) return finish(run, owner, wait);
  const hasContent = !next.contentUndone && restore(run, owner, next);
  const rest = hasContent ? [{ ...next, contentUndone: true }, ...later] : later;
  changeWait(run, { ...wait, pending: rest });
  if (!hasContent) runHandler(run, owner, next);
};

/** What ran inside is undone first: by its own handler, else entry by entry. True: it has begun. */
const restore = (run: Run, owner: Token, next: PendingUndo): boolean => {
  const { activity, scope, variables, inner, called, unfinished = false } = next;
  const node = nodeOf(run, activity);
  const own = 'scope' in node && !unfinished ? compensationStart(run.plan, node.scope) : null;
  if (!own && inner.length === 0 && !called) return false;
  const content = { variables, compensates: owner.id, ...(called ? { called } : {}) };
  const placed = place(run, { elementId: activity, scope, with: content });
  const restored = keep(run, { ...placed, phase: 'compensating' });
  if (called) undoCalled(run, restored);
  else if (unfinished) openCompensation(run, restored, pendingIn(restored.id, inner));
  else undoContent(run, restored, 'scope' in node ? node.scope : run.plan.scope, inner);
  return true;
};

/** Also of an instance begun for nothing else: its root holds what the ended one had done. */
export const undoContent = (
  run: Run,
  restored: Token,
  scope: ScopePlan,
  inner: readonly CompensationRecord[],
): void => {
  const own = compensationStart(run.plan, scope);
  if (!own) return openCompensation(run, restored, pendingIn(restored.id, inner));
  keep(run, { ...restored, compensable: inner });
  const handler = place(run, { elementId: own.handler, scope: restored.id });
  run.agenda.push({ type: 'handle', token: handler.id, start: own.start, brought: {} });
};

/** An instance of the same plan undoes what the ended one did. */
export const undoCalled = (run: Run, restored: Token): void => {
  const { id: tokenId, elementId, called } = restored;
  const node = nodeOf(run, elementId);
  if (!called || node.kind !== 'callActivity') return;
  openWait(
    run,
    { tokenId, elementId },
    {
      kind: 'call',
      processId: node.called.processId,
      planHash: called.planHash,
      instanceId: '', // named after the wait when it is opened
      variables: called.variables,
      caught: caughtAround(run.plan, run.state, restored),
      undo: called.inner,
    },
  );
};

/** The instance that undid what was called has ended; that it could not is an incident. */
export const resumeUndoing = (run: Run, restored: Token, event: Happened): void => {
  if (event.type !== 'jobFailed') return drop(run, restored);
  raiseIncident(run, restored, hostFailed(event.message), { at: 'undoing' });
};

const runHandler = (
  run: Run,
  owner: Token,
  { handler, scope, variables }: PendingUndo & { readonly handler: ElementId | null },
): void => {
  if (handler === null) {
    run.agenda.push({ type: 'compensate', token: owner.id });
    return;
  }
  const own = { variables, compensates: owner.id };
  const placed = place(run, { elementId: handler, scope, with: own });
  run.agenda.push({ type: 'enter', token: placed.id }); // no flow leads here: no quantity to wait for
};

/** All is undone: a transaction goes on where it was canceled, a thrower where it threw. */
const finish = (run: Run, owner: Token, wait: CompensationWait): void => {
  closeWait(run, wait, 'over');
  if (owner.phase === 'canceling') return leaveCanceled(run, owner);
  if (owner.scope === null) {
    run.touched.add(owner.id);
    return;
  }
  if (owner.phase === 'compensating') return drop(run, owner);
  run.agenda.push({ type: 'resume', token: owner.id, wait, event: run.event });
};

const leaveCanceled = (run: Run, transaction: Token): void => {
  const node = nodeOf(run, transaction.elementId);
  const around = transaction.scope === null ? undefined : run.state.tokens[transaction.scope];
  const host = transaction.index !== undefined && around ? around : transaction;
  const event = boundaryEventsOf(run.plan, node).find(({ definitions }) =>
    definitions.some(({ type }) => type === 'cancel'),
  );
  if (event) beginBoundary(run, host, event, {});
  else endToken(run, transaction);
};
