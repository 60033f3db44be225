import { endsAdHoc } from './ad-hoc.ts';
import { noteCompensable } from './compensable.ts';
import { throwCompensation } from './compensation.ts';
import { contextOf } from './context.ts';
import type { Raised } from './element-behavior.ts';
import { errorUncaught, failed, ok } from './failures.ts';
import { holdingFlows, holds } from './flows.ts';
import { raiseIncident } from './incidents.ts';
import { countInstance, instanceResult, type InstanceResult } from './instance-result.ts';
import type { LoopStep } from './loop-step.ts';
import { continueLoop, isLooped, thrownByLoop, type LoopedActivity } from './loops.ts';
import { compensationsOf, raisedBy } from './raising.ts';
import { sendCopies } from './notices.ts';
import { sentOut } from './outputs.ts';
import type { FlowId, FlowNode } from './plan.ts';
import { catcherOf } from './propagation.ts';
import { drop, keep, nodeOf, place, record, recordFlow, withdraw, type Run } from './run.ts';
import { fileIn, forRegisters } from './registers.ts';
import type { Filing, Token, TokenId } from './state.ts';
import { perform, publishAlong, raise } from './throwing.ts';
import { recordAnchor } from './timers.ts';
import type { Failure, Result, Variables } from './values.ts';
import { merge } from './variables.ts';
import { waitsOf } from './waits.ts';

export type Leaving = Filing; // `after`: the user task the next ones come from

interface Decided {
  readonly writes: Variables;
  readonly flows: readonly FlowId[];
  readonly result: InstanceResult;
}

/**
 * The work is done. All that can fail is decided first, so that a failure leaves everything in
 * place; then nothing fails any more.
 */
export const leave = (run: Run, token: Token, how: Leaving): void => {
  const node = nodeOf(run, token.elementId);
  const decided = decide(run, token, node, how);
  if (!decided.ok) {
    const again = how.by !== undefined || (how.raised ?? []).length > 0;
    raiseIncident(
      run,
      token,
      decided.failure,
      again ? { at: 'work' } : { at: 'exit', variables: how.variables ?? {} },
    );
    return;
  }

  const { kept, filed } = forRegisters(node, decided.value.writes);
  if (filed.length > 0 && !token.filing)
    return fileIn(run, keep(run, { ...token, phase: 'completing', filing: { ...how } }), filed);
  for (const raised of how.raised ?? []) {
    if (raised.type === 'effect') perform(run, token, raised);
    if (!run.state.tokens[token.id]) return; // ended by its own signal
  }
  publishAlong(run, token, node, decided.value.writes);
  withdraw(run, waitsOf(run.state, token.id));
  merge(run, token, kept);
  noteCompensable(run, run.state.tokens[token.id] ?? token, node);
  record(run, token, { type: 'elementCompleted' });
  drop(run, token);

  if (token.index !== undefined) return leaveInstance(run, token, node, decided.value.result);
  if (node.anchor !== undefined) recordAnchor(run, node.anchor);
  sendCopies(run, token, node, 'completed');
  if (raise(run, token, how.raised ?? [])) return;
  if (endsAdHoc(run, token, node)) return;
  goOn(run, token, node, how, decided.value.flows);
};

/** What a loop says after one of its instances, its beginning, or an incident. */
export const followLoop = (run: Run, bodyId: TokenId, step: LoopStep): void => {
  const body = run.state.tokens[bodyId];
  if (!body || step.type === 'goesOn') return;
  if (step.type === 'done') leave(run, body, { variables: step.brought });
  else raiseIncident(run, body, step.failure, { at: 'loop' });
};

/** An instance has completed: the whole throws its events, then asks whether it is complete. */
export const goOnLooping = (run: Run, bodyId: TokenId, node: LoopedActivity): void => {
  if (throwFromLoop(run, bodyId, node) || run.state.tokens[bodyId]?.phase === 'failed') return;
  followLoop(run, bodyId, continueLoop(run, bodyId, node));
};

const decide = (run: Run, token: Token, node: FlowNode, how: Leaving): Result<Decided> => {
  const brought = how.variables ?? {};
  const written = sentOut(run, token, node, brought);
  if (!written.ok) return written;
  const flows = flowsOf(run, token, node, how, written.value);
  if (!flows.ok) return flows;
  const result = instanceResult(run, token, node, { brought, writes: written.value });
  if (!result.ok) return result;
  const uncaught = uncaughtError(run, token, how.raised ?? []);
  if (uncaught) return failed(uncaught);
  return ok({ writes: written.value, flows: flows.value, result: result.value });
};

const uncaughtError = (run: Run, token: Token, raised: readonly Raised[]): Failure | null => {
  const error = raised.find(
    (one) => one.type === 'error' && !catcherOf(run.plan, run.state, token, one),
  );
  return error?.type === 'error' ? errorUncaught(error.code) : null;
};

/** Conditions see what has just been written, and not what was local to the activity. */
const flowsOf = (
  run: Run,
  token: Token,
  node: FlowNode,
  how: Leaving,
  writes: Variables,
): Result<readonly FlowId[]> => {
  if (token.index !== undefined || token.thenTo || how.to !== undefined) return ok([]);
  if (how.by) return ok(how.by);
  const around = token.scope === null ? undefined : run.state.tokens[token.scope];
  const context = contextOf(run, around ?? token);
  return holdingFlows(run.plan, node, (source) => context.evaluate(source, writes));
};

const leaveInstance = (
  run: Run,
  { index = 0, scope }: Token,
  node: FlowNode,
  result: InstanceResult,
): void => {
  const body = scope === null ? undefined : run.state.tokens[scope];
  if (!body?.body || !isLooped(node)) return;
  countInstance(run, { ...body, body: body.body }, node, index, result);
  goOnLooping(run, body.id, node);
};

/**
 * From the border of the looped activity. True: the loop is over, or an incident holds it now. One
 * that is held already is not held twice.
 */
const throwFromLoop = (run: Run, bodyId: TokenId, node: LoopedActivity): boolean => {
  const body = run.state.tokens[bodyId];
  if (!body?.body) return true;
  const context = contextOf(run, body);
  const thrown = thrownByLoop(node, body.body.done, (when) => holds(when, context.evaluate));
  const raised = thrown.ok ? raisedBy(thrown.value, context) : thrown;
  const undoes = thrown.ok ? compensationsOf(thrown.value) : [];
  const failure = raised.ok ? uncaughtError(run, body, raised.value) : raised.failure;
  if (failure || !raised.ok) {
    if (failure && body.phase !== 'failed')
      raiseIncident(run, body, failure, { at: 'loop', throwing: true });
    return true;
  }
  for (const one of raised.value) {
    if (one.type === 'effect') perform(run, body, one);
    if (!run.state.tokens[bodyId]) return true;
  }
  // the instances do not wait for it, the scope around does
  throwCompensation(
    run,
    body,
    undoes.map((undo) => ({ ...undo, wait: false })),
  );
  return raise(run, body, raised.value);
};

const goOn = (
  run: Run,
  token: Token,
  node: FlowNode,
  how: Leaving,
  flows: readonly FlowId[],
): void => {
  const { scope } = token;
  const published = (how.raised ?? []).length > 0; // what others may have seen cannot be pulled back
  const after = published ? undefined : how.after;
  if (token.thenTo) {
    const { elementId, assignee } = token.thenTo;
    return arriveAt(run, place(run, { elementId, scope, after, with: { assignee } }));
  }
  if (how.to !== undefined) return arriveAt(run, place(run, { elementId: how.to, scope, after }));
  const tokensPerFlow = 'completionQuantity' in node ? node.completionQuantity : 1;
  for (const flow of flows) {
    const elementId = run.plan.flows[flow]?.target;
    if (elementId === undefined) continue;
    for (let n = 0; n < tokensPerFlow; n += 1) {
      const next = place(run, { elementId, scope, via: flow, after });
      recordFlow(run, flow, next);
      arriveAt(run, next);
    }
  }
};

const arriveAt = (run: Run, { id }: Token): void => {
  run.agenda.push({ type: 'arrive', token: id });
};
