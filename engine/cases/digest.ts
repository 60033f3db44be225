import { createHash } from 'node:crypto';
import { canonicalJson } from '../audit/canonical-json.ts';
import type { Json } from '../interpreter/values.ts';

/** SHA-256 of the canonical JSON: the same words, whatever the order of keys. */
export const digestOf = (value: Json): string =>
  createHash('sha256').update(canonicalJson(value)).digest('hex');
