import { ok } from './failures.ts';
import type { Mapping } from './plan.ts';
import type { Expression, Json, Result, Variables } from './values.ts';

/** All sources are read before the first write; a target `a.b` writes into `a`. */
export const mapped = (
  mappings: readonly Mapping[],
  visible: Variables,
  evaluate: (source: Expression) => Result<Json>,
): Result<Variables> => {
  const read: [string, Json][] = [];
  for (const { target, source } of mappings) {
    const value = evaluate(source);
    if (!value.ok) return value;
    read.push([target, value.value]);
  }
  const write = (written: Variables, [target, value]: (typeof read)[number]): Variables => {
    const [name = target, ...path] = target.split('.');
    return put(written, visible, [name, ...path], value);
  };
  return ok(read.reduce(write, {}));
};

/** Writes at a path into what has been written so far, or into a copy of what is visible. */
export const put = (
  written: Variables,
  visible: Variables,
  [name, ...path]: readonly [string, ...string[]],
  value: Json,
): Variables => {
  const old = ownValue(written, name) ?? ownValue(visible, name) ?? null;
  return { ...written, [name]: within(old, path, value) };
};

/** A name like `constructor` is a variable like any other, and absent until somebody writes it. */
export const ownValue = (variables: Variables, name: string): Json | undefined =>
  Object.hasOwn(variables, name) ? variables[name] : undefined;

const within = (old: Json, [name, ...path]: readonly string[], value: Json): Json => {
  if (name === undefined) return value;
  const record = isRecord(old) ? old : {};
  return { ...record, [name]: within(ownValue(record, name) ?? null, path, value) };
};

export const isRecord = (value: Json | undefined): value is Variables =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const isList = (value: Json | undefined): value is readonly Json[] => Array.isArray(value);
