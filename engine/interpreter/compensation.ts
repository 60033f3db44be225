import { inside } from './books.ts';
import { giveBack, pendingIn, takeFromLog } from './compensation-log.ts';
import { endInside, endToken } from './ending.ts';
import type { ElementId, EventDefinition } from './plan.ts';
import { keep, nodeOf, openWait, place, withdraw, withdrawIncident, type Run } from './run.ts';
import type { CompensationRecord, PendingUndo, Token, TokenId } from './state.ts';
import { scopesOutward } from './variables.ts';
import { waitsOf } from './waits.ts';
import { isEventSubProcess } from './node-kinds.ts';

type Compensate = EventDefinition & { readonly type: 'compensate' };

/** The owner waits while the entries are undone, one at a time, and is told when that is over. */
export const openCompensation = (run: Run, owner: Token, pending: readonly PendingUndo[]): void => {
  const { id: tokenId, elementId } = owner;
  openWait(run, { tokenId, elementId }, { kind: 'compensation', pending });
  run.agenda.push({ type: 'compensate', token: tokenId });
};

/** True: the thrower waits until all is undone. Else the handlers run beside it. */
export const throwCompensation = (
  run: Run,
  thrower: Token,
  definitions: readonly Compensate[],
): boolean => {
  const take = (wait: boolean): readonly PendingUndo[] =>
    definitions
      .filter((definition) => definition.wait === wait)
      .flatMap(({ activity }) =>
        takeFromLog(run, visibleScope(run, thrower, activity)?.id ?? '', activity),
      );
  const [awaited, beside] = [take(true), take(false)];
  if (beside.length > 0) {
    const { elementId, scope } = thrower;
    const runner = keep(run, { ...place(run, { elementId, scope }), phase: 'compensating' });
    openCompensation(run, runner, beside);
  }
  if (awaited.length > 0) openCompensation(run, thrower, awaited);
  return awaited.length > 0;
};

/** The thrower's own scope; for an event sub-process, the scope it stands in. */
const visibleScope = (run: Run, thrower: Token, activity: ElementId | null): Token | undefined => {
  const scope = thrower.scope === null ? undefined : run.state.tokens[thrower.scope];
  if (!scope || scope.scope === null) return scope;
  const node = nodeOf(run, scope.elementId);
  if (!isEventSubProcess(node)) return scope;
  const standsBeside = activity !== null && nodeOf(run, activity).parent === node.id;
  return standsBeside ? scope : run.state.tokens[scope.scope];
};

/**
 * BPMN 13.4.3: all tokens of the transaction end, then what had completed in it is undone, also in
 * a scope inside that had not. Its listeners are gone: only an error of a handler still leaves it.
 */
export const cancelTransaction = (run: Run, thrower: Token): void => {
  const around = thrower.scope === null ? [] : scopesOutward(run.state, thrower.scope);
  const transaction = around.find(
    ({ elementId, scope, body }) =>
      scope !== null && !body && nodeOf(run, elementId).kind === 'transaction',
  );
  if (!transaction) return;
  stopUndoing(run, transaction.id);
  const unfinished = completedInside(run, transaction.id);
  endInside(run, transaction.id);
  withdrawIncident(run, transaction);
  giveBack(run, transaction); // canceled again by one of its handlers
  withdraw(run, waitsOf(run.state, transaction.id));
  const canceling = keep(run, {
    ...(run.state.tokens[transaction.id] ?? transaction),
    phase: 'canceling',
  });
  const pending = [...takeFromLog(run, canceling.id, null), ...pendingIn(canceling.id, unfinished)];
  openCompensation(
    run,
    canceling,
    pending.sort((a, b) => b.order - a.order),
  );
};

/** What is being undone gives back what it has not come to, while its thrower is there to take it. */
const stopUndoing = (run: Run, scope: TokenId): void => {
  for (const token of [...inside(run.state, scope)].reverse()) {
    if (token.phase === 'compensating') endToken(run, token);
    else stopUndoing(run, token.id);
  }
};

/** Each scope that is still open, as an entry of what had completed in it; a loop is its instances. */
const completedInside = (run: Run, scope: TokenId): readonly CompensationRecord[] =>
  inside(run.state, scope).flatMap(
    ({ id, elementId: activity, body, variables = {}, compensable = [] }) => {
      const open = [...compensable, ...notUndoneYet(run, id), ...completedInside(run, id)];
      const inner = open.sort((a, b) => a.order - b.order);
      const last = inner.at(-1);
      if (body || !last) return inner;
      return [{ activity, handler: null, variables, inner, order: last.order, unfinished: true }];
    },
  );

/** Somebody was undoing it, and had not come to these. */
const notUndoneYet = ({ state }: Run, scopeId: TokenId): readonly CompensationRecord[] =>
  Object.values(state.waits)
    .flatMap((wait) => (wait.kind === 'compensation' ? wait.pending : []))
    .flatMap(({ scope, ...record }) => (scope === scopeId ? [record] : []));
