import type { DataAssociation, DataPlan, DataSet } from '../../engine/interpreter/data-plan.ts';
import { feel } from './plan-builder.ts';

/** What a node declares of its data, from the little a story says of it. */
export const data = (own: Partial<DataPlan>): { readonly data: DataPlan } => {
  const { inputs = [], outputs = [] } = own;
  const items = [...inputs, ...outputs].map((name) => ({ name }));
  const nothing = { inputSets: [], outputSets: [], incoming: [], outgoing: [] };
  return { data: { items, inputs, outputs, ...nothing, ...own } };
};

/** A set all of whose items are required. */
export const needs = (...required: readonly string[]): DataSet => ({ items: required, required });

/** `copy('from', 'to.path')`. */
export const copy = (from: string, to: string): DataAssociation => ({
  sources: [from],
  writes: [{ to: pathOf(to), value: 'source' }],
});

/** `derive('a b', { target: 'feel' })`: a transformation, or assignments. */
export const derive = (
  sources: string,
  writes: Readonly<Record<string, string>>,
): DataAssociation => ({
  sources: sources.split(' ').filter((name) => name !== ''),
  writes: Object.entries(writes).map(([to, value]) => ({ to: pathOf(to), value: feel(value) })),
});

const pathOf = (target: string): readonly [string, ...string[]] => {
  const [name = '', ...path] = target.split('.');
  return [name, ...path];
};
