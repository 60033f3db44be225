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
  return ok(read.reduce((written, [target, value]) => put(written, visible, target, value), {}));
};

const put = (written: Variables, visible: Variables, target: string, value: Json): Variables => {
  const [name = target, ...path] = target.split('.');
  return { ...written, [name]: within(written[name] ?? visible[name] ?? null, path, value) };
};

const within = (old: Json, [name, ...path]: readonly string[], value: Json): Json => {
  if (name === undefined) return value;
  const record = isRecord(old) ? old : {};
  return { ...record, [name]: within(record[name] ?? null, path, value) };
};

export const isRecord = (value: Json | undefined): value is Variables =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const isList = (value: Json | undefined): value is readonly Json[] => Array.isArray(value);
