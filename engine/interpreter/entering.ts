import { closeAdHoc } from './ad-hoc.ts';
import { arm } from './arming.ts';
import { throwCompensation } from './compensation.ts';
import { contextOf } from './context.ts';
import type { Outcome } from './element-behavior.ts';
import { behaviorOf } from './elements/index.ts';
import { ok, stepLimit } from './failures.ts';
import { raiseIncident } from './incidents.ts';
import { followLoop, leave } from './leaving.ts';
import { beginLoop, isLooped } from './loops.ts';
import { isReady, takenIn } from './inputs.ts';
import { sendCopies } from './notices.ts';
import type { FlowNode } from './plan.ts';
import { scopePlanOf } from './propagation.ts';
import { asksRegisters } from './registers.ts';
import { keep, nodeOf, openWait, place, record, withdraw, type Run } from './run.ts';
import { enterScope } from './scopes.ts';
import type { Token, TokenId } from './state.ts';
import type { Failure, Result } from './values.ts';
import { perform } from './throwing.ts';
import { waitsFor } from './waits.ts';
import { boundaryEventsOf } from './node-kinds.ts';

const STEP_LIMIT_ACTIVATIONS = 10_000; // a loop without a wait; no honest step comes near it

/** A token becomes active: seen in the trace, its listeners armed, its work begun. */
export const enter = (run: Run, token: Token): void => {
  const node = nodeOf(run, token.elementId);
  if (asksRegisters(run, token, node)) return;
  if (!isReady(run, token, node)) {
    keep(run, { ...token, phase: 'ready' });
    return;
  }
  const active = activate(run, token, node);
  if (active) begin(run, active, node);
};

/** Null: too many activations in this step; the token stays where it is, as an incident. */
export const activate = (run: Run, token: Token, node: FlowNode): Token | null => {
  run.activations += 1;
  if (run.activations > STEP_LIMIT_ACTIVATIONS) {
    raiseIncident(run, token, stepLimit(STEP_LIMIT_ACTIVATIONS), { at: 'arrival' });
    return null;
  }
  const { via: _flow, ...arrived } = token;
  const active = keep(run, { ...arrived, phase: 'active' });
  // a looped activity is a body from its first trace entry on
  const seen = isLooped(node) && token.index === undefined ? { ...active, body: NO_BODY } : active;
  record(run, seen, { type: 'elementActivated' });
  if (token.index === undefined) sendCopies(run, active, node, 'activated');
  return active;
};

const NO_BODY = { sequential: true, items: [], next: 0, done: 0, gathered: [], votes: [] };

/** Again after an incident at the entry, where nothing is armed yet. */
export const begin = (run: Run, token: Token, node: FlowNode): void => {
  const looped = isLooped(node) && token.index === undefined;
  const lacks = takeInputs(run, token, node);
  if (lacks.ok && lacks.value) return;
  const failure = lacks.ok ? armAll(run, token, node) : lacks.failure;
  const ready = run.state.tokens[token.id];
  if (!ready) return;
  if (failure) return raiseIncident(run, ready, failure, { at: 'entry' });
  if (looped) return followLoop(run, ready.id, beginLoop(run, ready, node));
  work(run, ready, node);
};

/** Again after an incident in the work itself: listeners are armed, a deadline has run on. */
export const work = (run: Run, token: Token, node: FlowNode): void => {
  const outcome = behaviorOf(node).enter(node, token, contextOf(run, token));
  apply(run, token, outcome, token.after);
};

/** A behavior has said what happens; here it does. */
export const apply = (
  run: Run,
  token: Token,
  outcome: Outcome,
  after: TokenId | undefined,
): void => {
  switch (outcome.type) {
    case 'wait':
      for (const raised of outcome.raised ?? [])
        if (raised.type === 'effect') perform(run, token, raised);
      if (!run.state.tokens[token.id]) return;
      for (const wanted of outcome.for)
        openWait(run, { tokenId: token.id, elementId: token.elementId }, wanted);
      return;
    case 'listen':
      return listen(run, token, outcome.to);
    case 'open':
      return openScope(run, token, outcome, after);
    case 'close': {
      const node = nodeOf(run, token.elementId);
      if (node.kind === 'adHocSubProcess') closeAdHoc(run, token, node);
      return;
    }
    case 'compensate':
      if (!throwCompensation(run, token, outcome.definitions))
        return leave(run, token, { raised: outcome.raised });
      for (const raised of outcome.raised)
        if (raised.type === 'effect') perform(run, token, raised);
      return;
    case 'leave':
      return leave(run, token, { ...outcome, after });
    case 'fail':
      return raiseIncident(run, token, outcome.failure, { at: 'work' });
  }
};

const openScope = (
  run: Run,
  token: Token,
  { arrive, for: waits = [] }: Outcome & { readonly type: 'open' },
  after: TokenId | undefined,
): void => {
  run.touched.add(token.id); // it may have nothing to begin
  if (nodeOf(run, token.elementId).kind === 'adHocSubProcess')
    keep(run, { ...token, begun: [...(token.begun ?? []), ...arrive] });
  for (const wanted of waits)
    openWait(run, { tokenId: token.id, elementId: token.elementId }, wanted);
  for (const elementId of arrive) {
    const first = place(run, { elementId, scope: token.id, after });
    run.agenda.push({ type: 'arrive', token: first.id });
  }
};

const listen = (run: Run, token: Token, targets: readonly string[]): void => {
  for (const target of targets) {
    const failure = arm(run, token, nodeOf(run, target));
    if (!failure) continue;
    withdraw(
      run,
      targets.flatMap((armed) => waitsFor(run.state, token.id, armed)),
    );
    return raiseIncident(run, token, failure, { at: 'work' });
  }
};

/** True: it lacks its inputs again, as after an incident, and waits for them. */
const takeInputs = (run: Run, token: Token, node: FlowNode): Result<boolean> => {
  const taken = takenIn(run, token, node);
  if (!taken.ok) return taken;
  if (taken.value === null) keep(run, { ...token, phase: 'ready' });
  else if (Object.keys(taken.value).length > 0) keep(run, { ...token, variables: taken.value });
  return ok(taken.value === null);
};

/** Boundary events belong to the whole of a loop; handlers to each scope that runs. */
const armAll = (run: Run, token: Token, node: FlowNode): Failure | null => {
  for (const boundary of token.index === undefined ? boundaryEventsOf(run.plan, node) : []) {
    const failure = arm(run, run.state.tokens[token.id] ?? token, boundary);
    if (failure) return failure;
  }
  const scope = scopePlanOf(run.plan, token);
  const isBody = isLooped(node) && token.index === undefined;
  return scope && !isBody ? enterScope(run, run.state.tokens[token.id] ?? token, scope) : null;
};
