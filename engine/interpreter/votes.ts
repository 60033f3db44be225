import { codesOf, tally, weightOf } from './approval.ts';
import { contextOf } from './context.ts';
import { ok } from './failures.ts';
import type { MultiInstance } from './plan.ts';
import { inside, type Run } from './run.ts';
import type { LoopBody, Token } from './state.ts';
import type { Actor, Result, Variables } from './values.ts';

/** One participant has decided: noted with the weight of the vote. */
export const withVote = (
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

/** The result, once it is certain; null while it is open. */
export const resultOfVotes = (
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
