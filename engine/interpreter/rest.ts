import { inside, standingOf } from './books.ts';
import { hear } from './catching.ts';
import { undoableOf } from './compensable.ts';
import { contextOf } from './context.ts';
import { behaviorOf } from './elements/index.ts';
import { closeHandlers, endInstance } from './ending.ts';
import { apply } from './entering.ts';
import { expressionType } from './failures.ts';
import { byNumber, numberOf } from './ids.ts';
import { raiseIncident, stopOfListener } from './incidents.ts';
import { joinsAtRest } from './joins.ts';
import { followLoop, leave } from './leaving.ts';
import { tryJoin, tryReset } from './joining.ts';
import { drain } from './lifecycle.ts';
import { lackingAtEnd } from './process-data.ts';
import { continueLoop, isLooped, type LoopedActivity } from './loops.ts';
import { changeWait, drop, nodeOf, type Run } from './run.ts';
import { firstOfEach } from './standing.ts';
import type { Token, Wait } from './state.ts';
import { recomputeByVariables } from './timers.ts';
import { scopesOutward } from './variables.ts';
import { waitsFor } from './waits.ts';
import { isEventSubProcess } from './node-kinds.ts';

/** Until nothing moves: the agenda, then joins, then conditions, then empty scopes. */
export const comeToRest = (run: Run): void => {
  do drain(run);
  while (
    run.state.status === 'active' &&
    (fireOneJoin(run) || askConditions(run) || settleOneScope(run))
  );
};

/** One at a time, in document order: the next may depend on what this one moves. */
const fireOneJoin = (run: Run): boolean => {
  const waiting = firstOfEach(standingOf(run.state))
    .flatMap((id) => run.state.tokens[id] ?? [])
    .map((token) => ({ token, node: nodeOf(run, token.elementId) }))
    .filter(({ token, node }) => joinsAtRest(node) || token.phase === 'resetting')
    .sort((a, b) => a.node.order - b.node.order || byNumber(a.token, b.token));
  return waiting.some(({ token, node }) =>
    node.kind === 'complexGateway' ? tryReset(run, node, token) : tryJoin(run, node, token.scope),
  );
};

/** Terms, conditional events and tokens that wait for their inputs, whenever a variable has changed. */
const askConditions = (run: Run): boolean => {
  if (!run.variablesChanged) return false;
  run.variablesChanged = false;
  recomputeByVariables(run);
  let moved = false;
  for (const { id } of Object.values(run.state.waits).sort(byNumber)) {
    const wait = run.state.waits[id]; // as the ones asked before have left it
    if (wait?.kind === 'condition') moved = ask(run, wait) || moved;
  }
  for (const token of Object.values(run.state.tokens).sort(byNumber)) {
    if (token.phase !== 'ready') continue;
    run.agenda.push({ type: 'enter', token: token.id });
    moved = true;
  }
  return moved;
};

/** Heard when it turns true. A variable that does not exist yet is no reason to stop: not true. */
const ask = (run: Run, wait: Wait & { readonly kind: 'condition' }): boolean => {
  const owner = run.state.tokens[wait.tokenId];
  if (!owner || owner.phase === 'failed') return false;
  const value = contextOf(run, owner).evaluate(wait.condition);
  const held = value.ok ? (value.value ?? false) : null;
  if (typeof held !== 'boolean') {
    const wrong = value.ok
      ? expressionType(wait.condition.feel, 'boolean', value.value)
      : value.failure;
    raiseIncident(run, owner, wrong, stopOfListener(run, owner, wait));
    return true;
  }
  if (held && !wait.held) {
    hear(run, wait, { type: 'timerFired', waitId: wait.id });
    run.variablesChanged = true;
    return true;
  }
  if (held !== wait.held) changeWait(run, { ...wait, held });
  return false;
};

/** Innermost first. A scope is asked when something in it has ended. */
const settleOneScope = (run: Run): boolean => {
  const depth = (token: Token): number => scopesOutward(run.state, token.id).length;
  const touched = [...run.touched]
    .flatMap((id) => run.state.tokens[id] ?? [])
    .sort((a, b) => depth(b) - depth(a) || numberOf(a.id) - numberOf(b.id));
  const [scope] = touched;
  if (!scope) {
    run.touched.clear();
    return false;
  }
  run.touched.delete(scope.id);
  settle(run, scope);
  return true;
};

const settle = (run: Run, scope: Token): void => {
  const held = inside(run.state, scope.id);
  if (isWorkDone(run, scope) && held.every((token) => isHandler(run, token)))
    closeHandlers(run, scope);
  if (scope.scope === null) {
    if (held.length > 0 || scope.phase === 'ready' || scope.phase === 'failed') return;
    const lacks = scope.phase === 'active' ? lackingAtEnd(run.plan, scope.variables ?? {}) : null;
    if (lacks) raiseIncident(run, scope, lacks, { at: 'settling' });
    else endInstance(run, { status: 'completed', undoable: undoableOf(run.plan, scope) });
    return;
  }
  if (scope.phase === 'compensating') {
    if (held.length === 0 && waitsFor(run.state, scope.id, scope.elementId).length === 0)
      drop(run, scope); // its handler has undone it
    return;
  }
  if (scope.phase !== 'active' && scope.phase !== 'completing') return;
  const node = nodeOf(run, scope.elementId);
  if (scope.body && isLooped(node)) {
    const asksWhom = waitsFor(run.state, scope.id, scope.elementId).length > 0;
    if (!asksWhom && (held.length === 0 || isVoted(node)))
      followLoop(run, scope.id, continueLoop(run, scope.id, node));
    return;
  }
  const behavior = behaviorOf(node);
  if (!behavior.settle) {
    if (held.length === 0) leave(run, scope, {});
    return;
  }
  const outcome = behavior.settle(node, scope, held, contextOf(run, scope));
  if (outcome?.type === 'fail') raiseIncident(run, scope, outcome.failure, { at: 'settling' });
  else if (outcome) apply(run, scope, outcome, undefined);
};

/** With one voter less the result may be certain. */
const isVoted = ({ loop }: LoopedActivity): boolean =>
  loop.type === 'multiInstance' && loop.approval !== undefined;

const isWorkDone = (run: Run, { scope, elementId, phase }: Token): boolean =>
  scope === null || phase === 'completing' || nodeOf(run, elementId).kind !== 'adHocSubProcess';

const isHandler = (run: Run, { elementId, phase, compensates }: Token): boolean => {
  const node = nodeOf(run, elementId);
  const isUndoing = phase === 'compensating' || compensates !== undefined;
  return isUndoing || isEventSubProcess(node);
};
