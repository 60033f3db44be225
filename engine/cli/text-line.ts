import type { Json, Variables } from '../interpreter/values.ts';

/** A line of the trace for a reader: when, where, what, and whatever else the entry says. */
export const textLine = (line: Variables | Json): string => {
  const { at, instance, type, elementType, elementId, ...rest } = line as Variables;
  const said = [at, instance, type, elementType, elementId].filter((part) => part !== undefined);
  const more = Object.entries(rest)
    .filter(([key]) => !HIDDEN.includes(key))
    .map(([key, value]) => `${key}=${typeof value === 'string' ? value : JSON.stringify(value)}`);
  return [...said, ...more].join('  ');
};

const HIDDEN = ['seq', 'processId', 'token', 'scope'];
