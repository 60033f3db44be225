import type { Refusal } from './operations/operation.ts';

/** What a use case gives back: its value, or the reason it was refused. Bugs are thrown, never answered. */
export type Answer<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: Refusal };

export const answered = <T>(value: T): Answer<T> => ({ ok: true, value });
export const refused = (refusal: Refusal): Answer<never> => ({ ok: false, refusal });

export { InvariantViolation } from './interpreter/failures.ts';
