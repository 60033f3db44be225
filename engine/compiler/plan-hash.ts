import { sha256 } from './sha256.ts';

/** The same value gives the same text whatever the order its fields were written in. */
export const canonicalJson = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value === 'object' && value !== null) {
    const fields = Object.entries(value)
      .filter(([, field]) => field !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1)); // code points, never a locale
    return `{${fields.map(([name, field]) => `${JSON.stringify(name)}:${canonicalJson(field)}`).join(',')}}`;
  }
  return JSON.stringify(value);
};

/** A plan's name: the digest of everything else in it. */
export const planHash = (plan: object): string => sha256(canonicalJson(plan));
