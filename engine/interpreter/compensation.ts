import { takeCompensable } from './compensable.ts';
import { endInside } from './ending.ts';
import type { EventDefinition } from './plan.ts';
import { keep, nodeOf, openWait, place, waitsOf, withdraw, type Run } from './run.ts';
import type { CompensationRecord, Token } from './state.ts';
import { scopesOutward } from './variables.ts';

type Compensate = EventDefinition & { readonly type: 'compensate' };

/** The owner waits while the entries are undone, one at a time, and is told when that is over. */
export const openCompensation = (
  run: Run,
  owner: Token,
  scope: Token,
  pending: readonly CompensationRecord[],
): void => {
  const { id: tokenId, elementId } = owner;
  openWait(run, { tokenId, elementId }, { kind: 'compensation', scope: scope.id, pending });
  run.agenda.push({ type: 'compensate', token: tokenId });
};

/** True: the thrower waits until all is undone. Else the handlers run beside it. */
export const throwCompensation = (
  run: Run,
  thrower: Token,
  definitions: readonly Compensate[],
): boolean => {
  const awaited = recordsOf(
    run,
    thrower,
    definitions.filter(({ wait }) => wait),
  );
  const beside = recordsOf(
    run,
    thrower,
    definitions.filter(({ wait }) => !wait),
  );
  const scope = visibleScope(run, thrower);
  if (!scope) return false;
  if (beside.length > 0) {
    const { elementId, scope: around } = thrower;
    const runner = keep(run, { ...place(run, { elementId, scope: around }), phase: 'completing' });
    openCompensation(run, runner, scope, beside);
  }
  if (awaited.length > 0) openCompensation(run, thrower, scope, awaited);
  return awaited.length > 0;
};

const recordsOf = (
  run: Run,
  thrower: Token,
  definitions: readonly Compensate[],
): readonly CompensationRecord[] =>
  definitions.flatMap(({ activity }) => {
    const scope = visibleScope(run, thrower);
    return scope ? takeCompensable(run, scope, activity) : [];
  });

/** The thrower's own scope; for an event sub-process, the scope it stands in. */
const visibleScope = (run: Run, thrower: Token): Token | undefined => {
  const scope = thrower.scope === null ? undefined : run.state.tokens[thrower.scope];
  if (!scope || scope.scope === null) return scope;
  const node = nodeOf(run, scope.elementId);
  const isHandler = node.kind === 'subProcess' && node.triggeredByEvent;
  return isHandler ? run.state.tokens[scope.scope] : scope;
};

/**
 * BPMN 13.4.3: all tokens of the transaction end, then what had completed in it is undone. Its
 * listeners are gone: nothing interrupts the undoing.
 */
export const cancelTransaction = (run: Run, thrower: Token): void => {
  const around = thrower.scope === null ? [] : scopesOutward(run.state, thrower.scope);
  const transaction = around.find(
    ({ elementId, scope, body }) =>
      scope !== null && !body && nodeOf(run, elementId).kind === 'transaction',
  );
  if (!transaction) return;
  endInside(run, transaction.id);
  withdraw(run, waitsOf(run.state, transaction.id));
  const canceling = keep(run, {
    ...(run.state.tokens[transaction.id] ?? transaction),
    phase: 'canceling',
  });
  openCompensation(run, canceling, canceling, takeCompensable(run, canceling, null));
};
