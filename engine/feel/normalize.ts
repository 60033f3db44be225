import { FeelDate, FeelDateTime, FeelDuration, FeelTime, isFunction, isRange } from 'feelin';
import type { Json } from '../interpreter/values.ts';
import { COST_LIMITS } from './cost.ts';

export type Normalized =
  | { readonly ok: true; readonly value: Json }
  | { readonly ok: false; readonly reason: 'function' | 'number' | 'text' };

/** A FEEL value as JSON: dates and durations become ISO texts; functions are no value. */
export const normalize = (value: unknown): Normalized => {
  if (value === null || value === undefined) return given(null);
  switch (typeof value) {
    case 'boolean':
      return given(value);
    case 'string':
      return value.length > COST_LIMITS.text ? { ok: false, reason: 'text' } : given(value);
    case 'number':
      return Number.isFinite(value) ? given(value) : { ok: false, reason: 'number' };
    case 'object':
      return normalizeObject(value);
    default:
      return { ok: false, reason: 'function' };
  }
};

const normalizeObject = (value: object): Normalized => {
  if (
    value instanceof FeelDate ||
    value instanceof FeelDateTime ||
    value instanceof FeelTime ||
    value instanceof FeelDuration
  ) {
    return given(value.toString());
  }
  if (isFunction(value)) return { ok: false, reason: 'function' };
  if (Array.isArray(value)) {
    const items: Json[] = [];
    for (const item of value) {
      const normalized = normalize(item);
      if (!normalized.ok) return normalized;
      items.push(normalized.value);
    }
    return given(items);
  }
  const entries: [string, Json][] = [];
  for (const [name, entry] of Object.entries(isRange(value) ? { ...value } : value)) {
    const normalized = normalize(entry);
    if (!normalized.ok) return normalized;
    entries.push([name, normalized.value]);
  }
  return given(Object.fromEntries(entries));
};

const given = (value: Json): Normalized => ({ ok: true, value });
