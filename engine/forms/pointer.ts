import type { Json, Variables } from '../interpreter/values.ts';

/** JSON pointers (RFC 6901) into form values. */
export const escapePointer = (key: string): string =>
  key.replaceAll('~', '~0').replaceAll('/', '~1');

export const valueAt = (root: Json, pointer: string): Json | undefined => {
  let at: Json | undefined = root;
  for (const step of pointer.split('/').slice(1)) {
    const key = step.replaceAll('~1', '/').replaceAll('~0', '~');
    if (Array.isArray(at)) at = (at as readonly Json[])[Number(key)];
    else at = isRecord(at) && Object.hasOwn(at, key) ? at[key] : undefined;
  }
  return at;
};

export const isRecord = (value: Json | undefined): value is Variables =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
