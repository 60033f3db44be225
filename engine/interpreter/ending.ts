import { inside } from './books.ts';
import { giveBack } from './compensation-log.ts';
import { drop, record, withdraw, type Run } from './run.ts';
import type { InstanceState, Token, TokenId, Undoable } from './state.ts';
import type { Variables } from './values.ts';
import { waitsOf } from './waits.ts';

/** Ends a token and all it holds: inner tokens first, newest first, then its waits. */
export const endToken = (run: Run, token: Token): void => {
  endInside(run, token.id);
  giveBack(run, token);
  withdraw(run, waitsOf(run.state, token.id));
  if (wasActivated(token)) record(run, token, { type: 'elementTerminated' });
  drop(run, token);
};

export const endInside = (run: Run, scope: TokenId): void => {
  for (const token of [...inside(run.state, scope)].reverse()) endToken(run, token);
};

/**
 * BPMN 13.3.2, Completing: the work of the scope is done, only handlers still run. They are
 * awaited; no new one begins.
 */
export const closeHandlers = (run: Run, scope: Token): void => {
  const own = waitsOf(run.state, scope.id);
  withdraw(
    run,
    own.filter(({ elementId }) => run.plan.nodes[elementId]?.kind === 'startEvent'),
  );
};

/** Nothing moves after this: what is left on the agenda finds its token gone. */
export const endInstance = (
  run: Run,
  how: {
    readonly status: Exclude<InstanceState['status'], 'active'>;
    readonly outcome?: NonNullable<InstanceState['outcome']>;
    readonly variables?: Variables;
    readonly undoable?: Undoable | undefined;
  },
): void => {
  const root = run.state.tokens[run.state.rootId];
  if (!root) return;
  const variables = how.variables ?? root.variables ?? {};
  if (how.status === 'completed') {
    withdraw(run, waitsOf(run.state, root.id));
    record(run, root, { type: 'elementCompleted' });
  } else {
    endInside(run, root.id);
    withdraw(run, waitsOf(run.state, root.id));
    record(run, root, { type: 'elementTerminated' });
  }
  run.state.status = how.status;
  if (how.outcome) run.state.outcome = how.outcome;
  const { status, undoable } = how;
  run.commands.push({ type: 'endInstance', status, variables, ...(undoable ? { undoable } : {}) });
};

const NOT_ACTIVATED: readonly Token['phase'][] = ['arrived', 'ready', 'resetting', 'compensating'];

const wasActivated = ({ phase, stopped }: Token): boolean =>
  !NOT_ACTIVATED.includes(phase) && stopped?.at !== 'arrival' && stopped?.at !== 'undoing';
