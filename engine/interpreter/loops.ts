import { codesOf, tally, weightOf } from './approval.ts';
import { contextOf } from './context.ts';
import { endInside } from './ending.ts';
import { failed, invalidCount, ok } from './failures.ts';
import { holds } from './flows.ts';
import { isList } from './mapping.ts';
import { everybodyWanted } from './people.ts';
import type { ActivityNode, MultiInstance, StandardLoop } from './plan.ts';
import { inside, keep, openWait, place, type Run } from './run.ts';
import type { LoopBody, Token } from './state.ts';
import type { Actor, Failure, Json, Result, Variables } from './values.ts';

const MOST_INSTANCES = 1_000;

/** What a body does next; instances it begins are already on the agenda. */
export type LoopStep =
  | { readonly type: 'goesOn' }
  | { readonly type: 'done'; readonly brought: Variables }
  | { readonly type: 'fail'; readonly failure: Failure };

export type LoopedActivity = ActivityNode & { readonly loop: StandardLoop | MultiInstance };

const EMPTY: Omit<LoopBody, 'sequential' | 'items'> = { next: 0, done: 0, gathered: [], votes: [] };

/** The token becomes a body. Boundary events are already armed: they belong to the whole. */
export const beginLoop = (run: Run, token: Token, node: LoopedActivity): LoopStep => {
  const { loop } = node;
  if (loop.type === 'standard') {
    const body = keep(run, { ...token, body: { sequential: true, items: [], ...EMPTY } });
    return loop.testBefore ? nextRun(run, body, loop) : startRun(run, body);
  }
  if (loop.over === 'participants' && isHuman(node)) {
    keep(run, { ...token, body: { sequential: loop.sequential, items: [], ...EMPTY } });
    const wanted = everybodyWanted(node, contextOf(run, token));
    if (!wanted.ok) return { type: 'fail', failure: wanted.failure };
    openWait(
      run,
      { tokenId: token.id, elementId: token.elementId },
      { kind: 'participants', wanted: wanted.value },
    );
    return { type: 'goesOn' };
  }
  const items = itemsOf(run, token, loop);
  return items.ok
    ? beginInstances(run, token, loop, items.value)
    : { type: 'fail', failure: items.failure };
};

/** Also called when the directory has named the participants. */
export const beginInstances = (
  run: Run,
  token: Token,
  loop: MultiInstance,
  items: readonly Json[],
): LoopStep => {
  const body = keep(run, {
    ...token,
    body: { sequential: loop.sequential, items, ...EMPTY, gathered: items.map(() => null) },
    variables: {
      ...token.variables,
      ...(loop.gather ? { [loop.gather.collection]: items.map(() => null) } : {}),
    },
  });
  if (items.length === 0) return { type: 'done', brought: resultOf(loop, body) };
  const count = loop.sequential ? 1 : items.length;
  for (let index = 0; index < count; index += 1) startInstance(run, body, loop, index);
  return { type: 'goesOn' };
};

/** An instance has completed and is gone: count it, then ask whether the whole is done. */
export const instanceDone = (
  run: Run,
  body: Token & { readonly body: LoopBody },
  node: LoopedActivity,
  ended: {
    readonly instance: Token;
    readonly brought: Variables;
    readonly gathered: Json;
    readonly by: Actor;
  },
): LoopStep => {
  const { loop } = node;
  const counted = count(body, loop, ended);
  keep(run, counted);
  if (loop.type === 'multiInstance' && loop.approval) {
    const voted = withVote(run, counted, loop, ended);
    if (!voted.ok) return { type: 'fail', failure: voted.failure };
    keep(run, voted.value);
  }
  return continueLoop(run, counted.id, node);
};

/** Asked after each instance, when one inside was ended from outside, and again after an incident. */
export const continueLoop = (run: Run, bodyId: string, node: LoopedActivity): LoopStep => {
  const token = run.state.tokens[bodyId];
  if (!token?.body) return { type: 'goesOn' };
  const { loop } = node;
  if (loop.type === 'standard') return nextRun(run, token, loop);

  const result = isHuman(node) ? resultOfVotes(run, token, loop, node.outcomes) : ok(null);
  if (!result.ok) return { type: 'fail', failure: result.failure };
  const complete = result.value === null ? isComplete(run, token, loop) : ok(true);
  if (!complete.ok) return { type: 'fail', failure: complete.failure };
  const ended = run.state.tokens[bodyId] ?? token;
  if (complete.value) {
    endInside(run, bodyId);
    return { type: 'done', brought: resultOf(loop, ended, result.value) };
  }
  const { next, items, sequential } = token.body;
  if (sequential && next < items.length && inside(run.state, bodyId).length === 0)
    startInstance(run, token, loop, next);
  return inside(run.state, bodyId).length > 0
    ? { type: 'goesOn' }
    : { type: 'done', brought: resultOf(loop, ended, result.value) };
};

// Standard loop

const startRun = (run: Run, token: Token): LoopStep => {
  const body = token.body;
  if (!body) return { type: 'goesOn' };
  const number = body.next + 1;
  keep(run, { ...token, body: { ...body, next: number } });
  begin(run, token, number, { loopCounter: number });
  return { type: 'goesOn' };
};

/** Runs while the condition holds; the counter is that of the run to come, or of the one just done. */
const nextRun = (run: Run, token: Token, loop: StandardLoop): LoopStep => {
  const runs = token.body?.next ?? 0;
  if (loop.maximum !== undefined && runs >= loop.maximum) return { type: 'done', brought: {} };
  if (!loop.condition) return startRun(run, token);
  const context = contextOf(run, token);
  const loopCounter = loop.testBefore ? runs + 1 : runs;
  const again = holds(loop.condition, (source) => context.evaluate(source, { loopCounter }));
  if (!again.ok) return { type: 'fail', failure: again.failure };
  return again.value ? startRun(run, token) : { type: 'done', brought: {} };
};

// Multi-instance

const itemsOf = (run: Run, token: Token, { over }: MultiInstance): Result<readonly Json[]> => {
  if (over === 'participants') return failed(invalidCount(null));
  const context = contextOf(run, token);
  const value = context.evaluate('cardinality' in over ? over.cardinality : over.collection);
  if (!value.ok) return value;
  if ('cardinality' in over) {
    const count = value.value;
    return typeof count === 'number' &&
      Number.isInteger(count) &&
      count >= 0 &&
      count <= MOST_INSTANCES
      ? ok(Array.from({ length: count }, (_, index) => index + 1))
      : failed(invalidCount(count));
  }
  return isList(value.value) && value.value.length <= MOST_INSTANCES
    ? ok(value.value)
    : failed(invalidCount(isList(value.value) ? value.value.length : value.value));
};

const startInstance = (run: Run, { id }: Token, loop: MultiInstance, index: number): void => {
  const token = run.state.tokens[id];
  if (!token?.body) return;
  const item = token.body.items[index] ?? null;
  keep(run, { ...token, body: { ...token.body, next: index + 1 } });
  const named =
    typeof loop.over === 'object' && 'item' in loop.over ? { [loop.over.item]: item } : {};
  const person = loop.over === 'participants' && typeof item === 'string' ? item : undefined;
  begin(run, token, index + 1, { loopCounter: index + 1, ...named }, person);
};

const begin = (
  run: Run,
  body: Token,
  index: number,
  variables: Variables,
  assignee?: string,
): void => {
  const instance = place(run, {
    elementId: body.elementId,
    scope: body.id,
    after: body.after,
    with: { index, variables, ...(assignee === undefined ? {} : { assignee }) },
  });
  run.agenda.push({ type: 'enter', token: instance.id });
};

const count = (
  body: Token & { readonly body: LoopBody },
  loop: StandardLoop | MultiInstance,
  { instance, gathered }: { readonly instance: Token; readonly gathered: Json },
): Token & { readonly body: LoopBody } => {
  const done = body.body.done + 1;
  if (loop.type === 'standard' || !loop.gather) return { ...body, body: { ...body.body, done } };
  const all = body.body.gathered.map((old, at) => (at + 1 === instance.index ? gathered : old));
  return {
    ...body,
    body: { ...body.body, done, gathered: all },
    variables: { ...body.variables, [loop.gather.collection]: all },
  };
};

const isComplete = (run: Run, token: Token, { completion }: MultiInstance): Result<boolean> => {
  if (!completion) return ok(false);
  const context = contextOf(run, token);
  return holds(completion, (source) => context.evaluate(source));
};

// Votes

const withVote = (
  run: Run,
  token: Token & { readonly body: LoopBody },
  { approval }: MultiInstance,
  {
    instance,
    brought,
    by,
  }: { readonly instance: Token; readonly brought: Variables; readonly by: Actor },
): Result<Token> => {
  const outcome = brought['outcome'];
  if (!approval || typeof outcome !== 'string') return ok(token);
  const person = instance.assignee ?? by.onBehalfOf ?? by.id;
  const weight = weightOf(approval, person, (instance.index ?? 1) - 1, contextOf(run, token));
  if (!weight.ok) return weight;
  const votes = [...token.body.votes, { person, outcome, weight: weight.value }];
  return ok({ ...token, body: { ...token.body, votes } });
};

const resultOfVotes = (
  run: Run,
  token: Token,
  { approval }: MultiInstance,
  outcomes: readonly string[],
): Result<string | null> => {
  if (!approval || !token.body) return ok(null);
  const context = contextOf(run, token);
  const { votes, items, next } = token.body;
  const running = inside(run.state, token.id).map(({ index }) => (index ?? 1) - 1);
  const toCome = items.map((_, at) => at).filter((at) => at >= next);
  let open = 0;
  for (const at of [...running, ...toCome]) {
    const item = items[at];
    const weight = weightOf(approval, typeof item === 'string' ? item : '', at, context);
    if (!weight.ok) return weight;
    open += weight.value;
  }
  return tally(approval, { votes, open }, codesOf(outcomes), context);
};

/** What the whole activity brings: the gathered items, the result and who decided how. */
const resultOf = (
  loop: MultiInstance,
  { body }: Token,
  result: string | null = null,
): Variables => ({
  ...(loop.gather ? { [loop.gather.collection]: body?.gathered ?? [] } : {}),
  ...(loop.approval
    ? {
        [loop.approval.resultVariable]: result,
        decisions: (body?.votes ?? []).map(({ person, outcome }) => ({ person, outcome })),
      }
    : {}),
});

const isHuman = (
  node: ActivityNode,
): node is ActivityNode & { readonly kind: 'userTask' | 'manualTask' } =>
  node.kind === 'userTask' || node.kind === 'manualTask';

export const isLooped = (node: { readonly kind: string }): node is LoopedActivity =>
  'loop' in node && node.loop !== undefined;
