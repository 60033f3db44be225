import { contextOf } from './context.ts';
import { ok } from './failures.ts';
import { collectionOf, isLooped } from './loops.ts';
import type { FlowNode } from './plan.ts';
import { keep, type Run } from './run.ts';
import type { LoopBody, Token, Vote } from './state.ts';
import type { Json, Result, Variables } from './values.ts';
import { voteOf } from './votes.ts';

/** What an instance leaves to the whole: its item, and its vote. */
export interface InstanceResult {
  readonly gathered: Json;
  readonly vote: Vote | null;
}

const NOTHING: InstanceResult = { gathered: null, vote: null };

/** The item is read after the output mapping: from what the instance brought and what it writes. */
export const instanceResult = (
  run: Run,
  token: Token,
  node: FlowNode,
  { brought, writes }: { readonly brought: Variables; readonly writes: Variables },
): Result<InstanceResult> => {
  if (token.index === undefined || !isLooped(node) || node.loop.type === 'standard')
    return ok(NOTHING);
  const { gather } = node.loop;
  const gathered = gather
    ? contextOf(run, token).evaluate(gather.item, { ...brought, ...writes })
    : ok(null);
  if (!gathered.ok) return gathered;
  const vote = voteOf(run, token, node.loop, brought['outcome']);
  return vote.ok ? ok({ gathered: gathered.value, vote: vote.value }) : vote;
};

/** The instance has completed and is gone: what it leaves is kept in the body, at its place. */
export const countInstance = (
  run: Run,
  token: Token & { readonly body: LoopBody },
  node: FlowNode,
  index: number,
  { gathered, vote }: InstanceResult,
): void => {
  const { body } = token;
  const all = body.gathered.map((old, at) => (at + 1 === index ? gathered : old));
  const votes = vote ? [...body.votes, vote] : body.votes;
  const collection = collectionOf(node);
  keep(run, {
    ...token,
    body: { ...body, done: body.done + 1, gathered: all, votes },
    ...(collection === undefined ? {} : { variables: { ...token.variables, [collection]: all } }),
  });
};
