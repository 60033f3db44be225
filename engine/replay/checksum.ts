import type { InstanceState } from '../interpreter/state.ts';
import type { Json } from '../interpreter/values.ts';

const { imul } = Math; // a global is slow to reach from workflow code, and this is asked for every character
const PRIME = 0x01000193;
const SEEDS = [0x811c9dc5, 0x5bd1e995]; // two lanes of FNV-1a; 32 bits alone would collide within a year

/**
 * Whether two hosts hold the same state: 16 hex digits over its canonical JSON, so that the order
 * of keys, which the database changes, does not matter. It finds differences, not forgeries: the
 * audit chain is hashed with SHA-256. Taken after every step, so it must be cheap.
 */
export const checksum = (state: InstanceState): string => {
  const text = canonical(state as unknown as Json);
  return SEEDS.map((seed) => lane(text, seed).toString(16).padStart(8, '0')).join('');
};

const lane = (text: string, seed: number): number => {
  let hash = seed;
  for (let index = 0; index < text.length; index += 1) {
    hash = imul(hash ^ text.charCodeAt(index), PRIME);
  }
  return hash >>> 0;
};

/** JSON with keys in code-point order and without fields that have no value. */
export const canonical = (json: Json | undefined): string => {
  if (json === undefined) return 'null';
  if (typeof json !== 'object' || json === null) return JSON.stringify(json);
  if (Array.isArray(json)) return `[${json.map((item: Json) => canonical(item)).join(',')}]`;
  const fields = Object.entries(json as { readonly [name: string]: Json | undefined })
    .filter(([, value]) => value !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, value]) => `${JSON.stringify(key)}:${canonical(value)}`);
  return `{${fields.join(',')}}`;
};
