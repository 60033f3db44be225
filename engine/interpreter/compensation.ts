import { giveBack, takeFromLog } from './compensation-log.ts';
import { endInside } from './ending.ts';
import type { ElementId, EventDefinition } from './plan.ts';
import { keep, nodeOf, openWait, place, withdraw, withdrawIncident, type Run } from './run.ts';
import type { PendingUndo, Token } from './state.ts';
import { scopesOutward } from './variables.ts';
import { waitsOf } from './waits.ts';

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
  if (node.kind !== 'subProcess' || !node.triggeredByEvent) return scope;
  const standsBeside = activity !== null && nodeOf(run, activity).parent === node.id;
  return standsBeside ? scope : run.state.tokens[scope.scope];
};

/**
 * BPMN 13.4.3: all tokens of the transaction end, then what had completed in it is undone. Its
 * listeners are gone: only an error of a handler still leaves it.
 */
export const cancelTransaction = (run: Run, thrower: Token): void => {
  const around = thrower.scope === null ? [] : scopesOutward(run.state, thrower.scope);
  const transaction = around.find(
    ({ elementId, scope, body }) =>
      scope !== null && !body && nodeOf(run, elementId).kind === 'transaction',
  );
  if (!transaction) return;
  endInside(run, transaction.id);
  withdrawIncident(run, transaction);
  giveBack(run, transaction); // canceled again by one of its handlers
  withdraw(run, waitsOf(run.state, transaction.id));
  const canceling = keep(run, {
    ...(run.state.tokens[transaction.id] ?? transaction),
    phase: 'canceling',
  });
  openCompensation(run, canceling, takeFromLog(run, canceling.id, null));
};
