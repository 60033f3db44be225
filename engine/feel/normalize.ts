import { FeelDate, FeelDateTime, FeelDuration, FeelTime, isFunction, isRange } from 'feelin';
import type { Json } from '../interpreter/values.ts';
import { COST_LIMITS } from './cost.ts';

export type Normalized =
  | { readonly ok: true; readonly value: Json }
  | { readonly ok: false; readonly reason: 'function' | 'number' | 'text' | 'size' };

/** How much of a result may still come: one list may hold the same long text a thousand times. */
interface Room {
  characters: number;
}

/**
 * A FEEL value as JSON: dates and durations become ISO texts; functions are no value. What is
 * larger or nested deeper than a case may hold is refused here, before anybody writes it down.
 */
export const normalize = (value: unknown): Normalized =>
  normalizeIn(value, { characters: COST_LIMITS.characters }, COST_LIMITS.levels);

const normalizeIn = (value: unknown, room: Room, levels: number): Normalized => {
  if (value === null || value === undefined) return given(null, room);
  switch (typeof value) {
    case 'boolean':
      return given(value, room);
    case 'string':
      return value.length > COST_LIMITS.text ? { ok: false, reason: 'text' } : given(value, room);
    case 'number':
      return Number.isFinite(value) ? given(value, room) : { ok: false, reason: 'number' };
    case 'object':
      return levels > 0 ? normalizeObject(value, room, levels - 1) : { ok: false, reason: 'size' };
    default:
      return { ok: false, reason: 'function' };
  }
};

const normalizeObject = (value: object, room: Room, levels: number): Normalized => {
  if (
    value instanceof FeelDate ||
    value instanceof FeelDateTime ||
    value instanceof FeelTime ||
    value instanceof FeelDuration
  ) {
    return given(value.toString(), room);
  }
  if (isFunction(value)) return { ok: false, reason: 'function' };
  if (Array.isArray(value)) {
    const items: Json[] = [];
    for (const item of value) {
      const normalized = normalizeIn(item, room, levels);
      if (!normalized.ok) return normalized;
      items.push(normalized.value);
    }
    return { ok: true, value: items };
  }
  const entries: [string, Json][] = [];
  for (const [name, entry] of Object.entries(isRange(value) ? { ...value } : value)) {
    room.characters -= name.length;
    const normalized = normalizeIn(entry, room, levels);
    if (!normalized.ok) return normalized;
    entries.push([name, normalized.value]);
  }
  return { ok: true, value: Object.fromEntries(entries) };
};

const given = (value: null | boolean | number | string, room: Room): Normalized => {
  room.characters -= typeof value === 'string' ? value.length : 1;
  return room.characters < 0 ? { ok: false, reason: 'size' } : { ok: true, value };
};
