import { deliver } from './delivering.ts';
import { endInside, endInstance, endToken } from './ending.ts';
import { activate } from './entering.ts';
import type { EngineEvent } from './events.ts';
import { errorUncaught } from './failures.ts';
import { raiseIncident } from './incidents.ts';
import { leave } from './leaving.ts';
import type { FlowNode } from './plan.ts';
import { catcherOf } from './propagation.ts';
import { retry } from './retrying.ts';
import { drop, nodeOf, record, type Run } from './run.ts';
import type { Token } from './state.ts';
import type { Variables } from './values.ts';
import { setVariables } from './variables.ts';
import { isActivity } from './node-kinds.ts';

/** Somebody has decided how a token that an incident holds goes on, or that it does not. */
export const resolveIncident = (
  run: Run,
  { incidentId, by, variables, code = '' }: EngineEvent & { readonly type: 'incidentResolved' },
): void => {
  const incident = run.state.incidents[incidentId];
  const token = incident ? run.state.tokens[incident.token] : undefined;
  if (!incident || !token) return;
  delete run.state.incidents[incidentId];
  record(run, token, { type: 'incidentResolved', detail: { id: incidentId, by } });

  switch (by) {
    case 'retry':
      return tryAgain(run, token, variables, incident.attempts + 1);
    case 'complete':
      return complete(run, token, variables, incident.attempts + 1);
    case 'throw':
      return throwError(run, token, code, variables);
    case 'end':
      if (token.scope === null)
        return endInstance(run, { status: 'failed', outcome: { error: incident.code } });
      return endToken(run, token);
  }
};

/** Uncaught, it holds the token where it is: what had been begun is not begun anew by a retry. */
export const throwError = (run: Run, token: Token, code: string, variables: Variables): void => {
  const thrown = { type: 'error' as const, code, variables };
  const catcher = catcherOf(run.plan, run.state, token, thrown);
  if (catcher) {
    deliver(run, catcher, thrown, token);
    return;
  }
  const at = token.phase === 'compensating' ? ('undoing' as const) : ('work' as const);
  raiseIncident(run, token, errorUncaught(code), token.stopped ?? { at });
};

const tryAgain = (run: Run, token: Token, variables: Variables, attempts: number): void => {
  const around = run.state.tokens[token.scope ?? token.id];
  if (around) setVariables(run, around, variables, token);
  retry(run, corrected(run.state.tokens[token.id] ?? token, variables), attempts);
};

/** What an activity brought and could not leave with is set right by the same variables. */
const corrected = (held: Token, variables: Variables): Token =>
  held.stopped?.at === 'exit'
    ? { ...held, stopped: { at: 'exit', variables: { ...held.stopped.variables, ...variables } } }
    : held;

/** With a result given by hand. Where there is no work, what is given decides: it is asked again. */
const complete = (run: Run, token: Token, variables: Variables, attempts: number): void => {
  if (token.stopped?.at === 'undoing') return drop(run, token);
  if (token.scope === null) return completeProcess(run, token, variables);
  const node = nodeOf(run, token.elementId);
  const isNotBegun = token.stopped?.at === 'arrival';
  if (isGateway(node) || (isNotBegun && !isActivity(node)))
    return tryAgain(run, token, variables, attempts);
  endInside(run, token.id);
  const left = run.state.tokens[token.id] ?? token;
  const active = isNotBegun ? activate(run, left, node) : left;
  if (active) leave(run, active, { variables });
};

const completeProcess = (run: Run, root: Token, variables: Variables): void => {
  endInside(run, root.id);
  const left = setVariables(run, run.state.tokens[root.id] ?? root, variables);
  endInstance(run, { status: 'completed', variables: left.variables ?? {} });
};

const isGateway = ({ kind }: FlowNode): boolean => kind.endsWith('Gateway');
