import { carriedOut } from './associations.ts';
import { contextOf } from './context.ts';
import type { DataAssociation, DataPlan, DataSet } from './data-plan.ts';
import { misfit } from './data-types.ts';
import type { Context } from './element-behavior.ts';
import { failed, ok } from './failures.ts';
import { itemOf } from './loops.ts';
import { mapped, ownValue } from './mapping.ts';
import type { FlowNode, Mapping } from './plan.ts';
import type { Run } from './run.ts';
import type { Token } from './state.ts';
import type { Json, Result, Variables } from './values.ts';
import { withinLimits } from './variables.ts';

/**
 * The one way in: what a node sees of its own when its work begins. First the associations of the
 * input set taken, then `bh:in`. Null: no input set is complete yet (BPMN 10.4.2).
 *
 * A looped activity is asked once for all its instances; what depends on the item of an instance
 * is that instance's business.
 */
export const takenIn = (run: Run, token: Token, node: FlowNode): Result<Variables | null> => {
  const data = 'data' in node ? node.data : undefined;
  const mappings = 'inputs' in node ? node.inputs : [];
  const context = contextOf(run, token);
  const item = token.index === undefined ? itemOf(node) : undefined;
  const isBody = token.index === undefined && 'loop' in node && node.loop !== undefined;
  const later = (data?.incoming ?? []).filter(({ sources }) => sources.some((s) => s === item));
  const now = (data?.incoming ?? []).filter((association) => !later.includes(association));

  const carried = carriedOut(now, context.variables, {}, context.evaluate);
  if (!carried.ok) return carried;
  const chosen =
    data && chooseSet(data, { context, carried: carried.value, later, mappings, isBody });
  if (chosen === null && token.index === undefined) return ok(null);

  const local = { ...declared(data), ...token.variables, ...ofSet(data, chosen, carried.value) };
  const added = isBody
    ? ok({})
    : mapped(mappings, { ...context.variables, ...local }, (source) =>
        context.evaluate(source, local),
      );
  if (!added.ok) return added;
  const taken = { ...local, ...added.value };
  const wrong = misfit(data?.items ?? [], taken);
  return wrong ? failed(wrong) : withinLimits(run.state, taken, () => token);
};

/** True: the work can begin. What cannot be evaluated begins too, and stops there for somebody to see. */
export const isReady = (run: Run, token: Token, node: FlowNode): boolean => {
  if (!('data' in node) || (node.data?.inputSets ?? []).length === 0) return true;
  const taken = takenIn(run, token, node);
  return !taken.ok || taken.value !== null;
};

interface Offered {
  readonly context: Context;
  readonly carried: Variables;
  readonly later: readonly DataAssociation[];
  readonly mappings: readonly Mapping[];
  readonly isBody: boolean;
}

/** The first input set whose required inputs all have a value. Undefined: there are no sets. */
const chooseSet = (data: DataPlan, offered: Offered): DataSet | null | undefined =>
  data.inputSets.length === 0
    ? undefined
    : (data.inputSets.find(({ required }) =>
        required.every((name) => isOffered(name, data, offered)),
      ) ?? null);

/** By its association, else by `bh:in`, else by a variable of its name. */
const isOffered = (
  name: string,
  { incoming }: DataPlan,
  { context, carried, later, mappings, isBody }: Offered,
): boolean => {
  if (later.some((association) => isFor(association, name))) return true;
  if (incoming.some((association) => isFor(association, name)))
    return (ownValue(carried, name) ?? null) !== null;
  const mapping = mappings.find(({ target }) => target === name);
  if (!mapping) return (ownValue(context.variables, name) ?? null) !== null;
  if (isBody) return true;
  const value = context.evaluate(mapping.source, carried);
  return !value.ok || value.value !== null;
};

const isFor = ({ writes }: DataAssociation, name: string): boolean =>
  writes.some(({ to: [target] }) => target === name);

/** Inputs and properties exist from the beginning, with nothing in them. */
const declared = (data: DataPlan | undefined): Variables => {
  const own = (data?.items ?? []).filter(
    ({ name }) =>
      !data?.outputs.includes(name) &&
      (!data?.inputs.includes(name) || data.incoming.some((one) => isFor(one, name))),
  );
  return Object.fromEntries(
    own.map(({ name, collection }): [string, Json] => [
      name,
      collection && !data?.inputs.includes(name) ? [] : null,
    ]),
  );
};

/** Only the inputs of the set taken are filled. */
const ofSet = (
  data: DataPlan | undefined,
  chosen: DataSet | null | undefined,
  carried: Variables,
): Variables => {
  if (!chosen) return carried;
  return Object.fromEntries(
    Object.entries(carried).filter(
      ([name]) => !data?.inputs.includes(name) || chosen.items.includes(name),
    ),
  );
};
