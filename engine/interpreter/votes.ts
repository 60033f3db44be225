import { codesOf, tally, weightOf } from './approval.ts';
import { inside } from './books.ts';
import { contextOf } from './context.ts';
import { ok } from './failures.ts';
import type { MultiInstance } from './plan.ts';
import { type Run } from './run.ts';
import type { Token, Vote } from './state.ts';
import type { Json, Result } from './values.ts';

/** One participant has decided: the vote, with its weight. Null: what is completed is no vote. */
export const voteOf = (
  run: Run,
  instance: Token,
  { approval }: MultiInstance,
  outcome: Json | undefined,
): Result<Vote | null> => {
  if (!approval || typeof outcome !== 'string') return ok(null);
  const { actor: by } = run.event;
  const person = instance.assignee ?? by.onBehalfOf ?? by.id;
  const weight = weightOf(approval, person, (instance.index ?? 1) - 1, contextOf(run, instance));
  return weight.ok ? ok({ person, outcome, weight: weight.value }) : weight;
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
