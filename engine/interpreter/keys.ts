import type { Json } from './values.ts';

/**
 * A correlation key as it is compared: `7` of an expression and `"7"` of a form are the same key.
 * null: no key.
 */
export const keyText = (key: Json): string | null => {
  if (key === null) return null;
  return typeof key === 'string' ? key : canonical(key);
};

/** The same text for equal JSON: members in one order, whoever wrote or stored them. */
export const canonical = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map((item) => canonical(item)).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const members = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${members.map(([name, member]) => `${JSON.stringify(name)}:${canonical(member)}`).join(',')}}`;
};
