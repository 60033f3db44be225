import { inside } from './books.ts';
import { contextOf } from './context.ts';
import { endInside } from './ending.ts';
import { failed, invalidCount, ok } from './failures.ts';
import { holds } from './flows.ts';
import { beginInstance, type LoopStep } from './loop-step.ts';
import { isList } from './mapping.ts';
import { everybodyWanted } from './people.ts';
import type {
  ActivityNode,
  EventDefinition,
  FlowNode,
  MultiInstance,
  StandardLoop,
} from './plan.ts';
import { keep, openWait, type Run } from './run.ts';
import { nextRun } from './standard-loop.ts';
import type { LoopBody, Token } from './state.ts';
import type { Expression, Json, Result, Variables } from './values.ts';
import { resultOfVotes } from './votes.ts';

const MOST_INSTANCES = 1_000;

export type LoopedActivity = ActivityNode & { readonly loop: StandardLoop | MultiInstance };

const EMPTY: Omit<LoopBody, 'sequential' | 'items'> = { next: 0, done: 0, gathered: [], votes: [] };

/** The token becomes a body. Boundary events are already armed: they belong to the whole. */
export const beginLoop = (run: Run, token: Token, node: LoopedActivity): LoopStep => {
  const { loop } = node;
  if (loop.type === 'standard') {
    const body = keep(run, { ...token, body: { sequential: true, items: [], ...EMPTY } });
    return nextRun(run, body, loop);
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

/** The events a loop throws as its instances complete: each time, the first time, or by condition. */
export const thrownByLoop = (
  { loop }: LoopedActivity,
  done: number,
  holdsNow: (condition: Expression) => Result<boolean>,
): Result<readonly EventDefinition[]> => {
  if (loop.type === 'standard' || loop.behavior === 'all') return ok([]);
  if (loop.behavior === 'one' && done !== 1) return ok([]);
  const thrown: EventDefinition[] = [];
  for (const { when, event } of loop.throws) {
    const wanted = loop.behavior === 'complex' && when ? holdsNow(when) : ok(true);
    if (!wanted.ok) return wanted;
    if (wanted.value) thrown.push(event);
  }
  return ok(thrown);
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
  const output = loop.gather?.local === undefined ? {} : { [loop.gather.local]: null };
  const named =
    typeof loop.over === 'object' && 'item' in loop.over ? { [loop.over.item]: item } : {};
  const person = loop.over === 'participants' && typeof item === 'string' ? item : undefined;
  beginInstance(run, token, index + 1, { loopCounter: index + 1, ...output, ...named }, person);
};

const isComplete = (run: Run, token: Token, { completion }: MultiInstance): Result<boolean> => {
  if (!completion) return ok(false);
  const context = contextOf(run, token);
  return holds(completion, (source) => context.evaluate(source));
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

/** The name each instance has for its own item; undefined: the instances are counted. */
export const itemOf = (node: FlowNode): string | undefined => {
  if (!isLooped(node) || node.loop.type === 'standard') return undefined;
  const { over } = node.loop;
  return typeof over === 'object' && 'item' in over ? over.item : undefined;
};

/** The names a run has of its own from its loop. */
export const givenByLoop = (node: FlowNode): readonly string[] => {
  const output =
    isLooped(node) && node.loop.type === 'multiInstance' ? node.loop.gather?.local : undefined;
  return ['loopCounter', itemOf(node), output].filter((name) => name !== undefined);
};

/** The list the instances fill together. */
export const collectionOf = (node: FlowNode): string | undefined =>
  isLooped(node) && node.loop.type === 'multiInstance' ? node.loop.gather?.collection : undefined;
