import { carriedOut } from './associations.ts';
import { contextOf } from './context.ts';
import type { DataAssociation, DataPlan } from './data-plan.ts';
import { misfit } from './data-types.ts';
import { failed, ok, outputMissing } from './failures.ts';
import { collectionOf, givenByLoop, isLooped } from './loops.ts';
import { mapped, ownValue } from './mapping.ts';
import type { FlowNode } from './plan.ts';
import { scopePlanOf } from './propagation.ts';
import type { Run } from './run.ts';
import type { Token } from './state.ts';
import type { Failure, Result, Variables } from './values.ts';
import { homeOf, visibleVariables, withinLimits } from './variables.ts';

/**
 * The one way out: what a node writes around itself when its work is done. First `bh:out`, then
 * the associations; with neither, whatever it brought but for its own data. Nothing is written
 * here: all is decided before the first write.
 *
 * Of a looped activity each instance writes its own, and the whole writes the list it gathered.
 */
export const sentOut = (
  run: Run,
  token: Token,
  node: FlowNode,
  brought: Variables,
): Result<Variables> => {
  const data = 'data' in node ? node.data : undefined;
  const missing = data ? lacking(data, token, node, brought) : null;
  if (missing) return failed(missing);
  const writes = mappedOut(run, token, node, brought);
  if (!writes.ok) return writes;
  const kept = isVote(token, node) ? withoutVote(writes.value) : writes.value;
  const home = (name: string): Token | undefined => homeOf(run.state, token, name);
  const wrong = misfitAt(run, home, kept);
  return wrong ? failed(wrong) : withinLimits(run.state, kept, home);
};

const mappedOut = (
  run: Run,
  token: Token,
  node: FlowNode,
  brought: Variables,
): Result<Variables> => {
  const mappings = 'outputs' in node ? node.outputs : [];
  const all = ('data' in node ? node.data?.outgoing : undefined) ?? [];
  const due = all.filter((association) => isGathered(association, node) === isBody(token));
  if (isBody(token) && due.length === 0) return ok(brought);
  if (!isBody(token) && mappings.length + all.length === 0)
    return ok(leaving(token, node, brought));

  const context = contextOf(run, token);
  const visible = { ...context.variables, ...brought };
  const evaluate: typeof context.evaluate = (source) => context.evaluate(source, brought);
  const first = isBody(token) ? ok({}) : mapped(mappings, visible, evaluate);
  if (!first.ok) return first;
  const outside = token.scope === null ? {} : visibleVariables(run.state, token.scope);
  const carried = carriedOut(due, visible, { ...outside, ...first.value }, evaluate);
  return carried.ok ? ok({ ...first.value, ...carried.value }) : carried;
};

/** What the activity declares, and what its loop gives to one run, is its own and ends with it. */
const leaving = ({ index }: Token, node: FlowNode, brought: Variables): Variables => {
  const declared = ('data' in node ? node.data?.items : undefined) ?? [];
  const given = index === undefined ? [] : givenByLoop(node);
  const own = [...declared.map(({ name }) => name), ...given];
  return Object.fromEntries(Object.entries(brought).filter(([name]) => !own.includes(name)));
};

/** What an output set still lacks, or what came back but is not of its declared type. */
const lacking = (
  data: DataPlan,
  token: Token,
  node: FlowNode,
  brought: Variables,
): Failure | null => {
  const wrong = misfit(
    data.items.filter(({ name }) => data.outputs.includes(name)),
    brought,
  );
  if (wrong) return wrong;
  const local = { ...token.variables, ...brought };
  const collection = collectionOf(node);
  const missing = data.outputSets.map(({ required }) =>
    required
      .filter((name) => (name === collection) === isBody(token))
      .find((name) => (ownValue(local, name) ?? null) === null),
  );
  const [name] = missing;
  return name === undefined || missing.includes(undefined) ? null : outputMissing(node.id, name);
};

const isBody = (token: Token): boolean => token.body !== undefined;

const isGathered = ({ sources }: DataAssociation, node: FlowNode): boolean =>
  sources.some((name) => name === collectionOf(node));

const isVote = (token: Token, node: FlowNode): boolean =>
  token.index !== undefined &&
  isLooped(node) &&
  node.loop.type === 'multiInstance' &&
  node.loop.approval !== undefined;

/** One vote is not the result. */
const withoutVote = ({ outcome: _vote, ...rest }: Variables): Variables => rest;

/** Each value is held against what the scope it goes to has declared. */
const misfitAt = (
  run: Run,
  homeFor: (name: string) => Token | undefined,
  writes: Variables,
): Failure | null => {
  for (const name of Object.keys(writes)) {
    const home = homeFor(name);
    const items = (home && scopePlanOf(run.plan, home)?.variables) ?? [];
    const wrong = misfit(
      items.filter((item) => item.name === name),
      writes,
    );
    if (wrong) return wrong;
  }
  return null;
};
