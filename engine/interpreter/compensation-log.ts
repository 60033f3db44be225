import { changeWait, keep, type Run } from './run.ts';
import type {
  CompensationRecord,
  InstanceState,
  PendingUndo,
  Token,
  TokenId,
  Wait,
} from './state.ts';
import type { ElementId } from './plan.ts';
import { waitsOf } from './waits.ts';

/** What has completed in a scope and can be undone, oldest first; each entry at most once. */
export const addToLog = (
  run: Run,
  scopeId: TokenId,
  records: readonly Omit<CompensationRecord, 'order'>[],
): void => {
  const scope = run.state.tokens[scopeId];
  if (!scope || records.length === 0) return;
  const order = run.state.lastSeq;
  const added = records.map((record) => ({ ...record, order }));
  keep(run, { ...scope, compensable: [...(scope.compensable ?? []), ...added] });
};

/** Takes entries out of the log, newest first. */
export const takeFromLog = (
  run: Run,
  scopeId: TokenId,
  activity: ElementId | null,
): readonly PendingUndo[] => {
  const scope = run.state.tokens[scopeId];
  if (!scope) return [];
  const isMeant = (record: CompensationRecord): boolean =>
    activity === null || record.activity === activity;
  const log = scope.compensable ?? [];
  keep(run, { ...scope, compensable: log.filter((record) => !isMeant(record)) });
  return pendingIn(scopeId, log.filter(isMeant));
};

export const pendingIn = (
  scope: TokenId,
  log: readonly CompensationRecord[],
): readonly PendingUndo[] => log.toReversed().map((record) => ({ ...record, scope }));

export type CompensationWait = Wait & { readonly kind: 'compensation' };

export const undoingOf = (state: InstanceState, owner: TokenId): CompensationWait | undefined =>
  waitsOf(state, owner).find((wait) => wait.kind === 'compensation');

/**
 * Whoever was undoing is ended. What had not had its turn can still be undone: it goes back to
 * its scope, or to what was left of the activity that was being undone.
 */
export const giveBack = (run: Run, owner: Token): void => {
  const wait = undoingOf(run.state, owner.id);
  if (!wait || wait.pending.length === 0) return;
  if (owner.phase === 'compensating' && owner.compensates !== undefined)
    return giveBackContent(run, owner.compensates, wait);
  for (const { scope: scopeId, ...record } of wait.pending) {
    const scope = run.state.tokens[scopeId];
    if (!scope) continue;
    const log = [record, ...(scope.compensable ?? [])].sort((a, b) => a.order - b.order);
    keep(run, { ...scope, compensable: log });
  }
};

const giveBackContent = (run: Run, around: TokenId, { pending }: CompensationWait): void => {
  const outer = undoingOf(run.state, around);
  const [current, ...later] = outer?.pending ?? [];
  if (!outer || !current) return;
  const { contentUndone: _nowNot, ...open } = current;
  const inner = pending.toReversed().map(({ scope: _gone, ...record }) => record);
  changeWait(run, { ...outer, pending: [{ ...open, inner }, ...later] });
};
