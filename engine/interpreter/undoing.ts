import { compensationStart } from './compensable.ts';
import { openCompensation } from './compensation.ts';
import { endToken } from './ending.ts';
import { beginBoundary } from './positions.ts';
import { changeWait, closeWait, drop, keep, nodeOf, place, waitsOf, type Run } from './run.ts';
import type { CompensationRecord, Token, Wait } from './state.ts';

type CompensationWait = Wait & { readonly kind: 'compensation' };

/** One handler at a time, in strict reverse order of completion (BPMN 13.5.5). */
export const goOnUndoing = (run: Run, owner: Token): void => {
  const wait = waitsOf(run.state, owner.id).find(({ kind }) => kind === 'compensation');
  if (wait?.kind !== 'compensation') return;
  if (Object.values(run.state.tokens).some(({ compensates }) => compensates === owner.id)) return;
  const [next, ...later] = wait.pending;
  if (!next) return finish(run, owner, wait);
  const restored = next.contentUndone ? null : restore(run, owner, wait, next);
  const rest =
    restored && next.handler !== null ? [{ ...next, contentUndone: true }, ...later] : later;
  changeWait(run, { ...wait, pending: rest });
  if (!restored) runHandler(run, owner, wait, next);
};

/** What ran inside is undone first: by its own handler, else entry by entry. */
const restore = (
  run: Run,
  owner: Token,
  { scope }: CompensationWait,
  { activity, variables, inner }: CompensationRecord,
): Token | null => {
  const own = compensationStart(run.plan, nodeOf(run, activity));
  if (!own && inner.length === 0) return null;
  const content = { variables, compensates: owner.id, compensable: own ? inner : [] };
  const placed = place(run, { elementId: activity, scope, with: content });
  const restored = keep(run, { ...placed, phase: 'completing' });
  if (!own) openCompensation(run, restored, restored, inner.toReversed());
  else {
    const handler = place(run, { elementId: own.handler, scope: restored.id });
    run.agenda.push({ type: 'handle', token: handler.id, start: own.start, brought: {} });
  }
  return restored;
};

const runHandler = (
  run: Run,
  owner: Token,
  { scope }: CompensationWait,
  { handler, variables }: CompensationRecord,
): void => {
  if (handler === null)
    return (run.agenda.push({ type: 'compensate', token: owner.id }), undefined);
  const placed = place(run, {
    elementId: handler,
    scope,
    with: { variables, compensates: owner.id },
  });
  run.agenda.push({ type: 'arrive', token: placed.id });
};

/** All is undone: a transaction goes on where it was canceled, a thrower where it threw. */
const finish = (run: Run, owner: Token, wait: CompensationWait): void => {
  closeWait(run, wait, 'over');
  if (owner.phase === 'canceling') return leaveCanceled(run, owner);
  if (owner.phase === 'completing') return drop(run, owner);
  run.agenda.push({ type: 'resume', token: owner.id, wait, event: run.event });
};

const leaveCanceled = (run: Run, transaction: Token): void => {
  const node = nodeOf(run, transaction.elementId);
  const around = transaction.scope === null ? undefined : run.state.tokens[transaction.scope];
  const host = transaction.index !== undefined && around ? around : transaction;
  for (const id of 'boundary' in node ? node.boundary : []) {
    const event = nodeOf(run, id);
    if (event.kind !== 'boundaryEvent') continue;
    if (event.definitions.some(({ type }) => type === 'cancel'))
      return beginBoundary(run, host, event, {});
  }
  endToken(run, transaction);
};
