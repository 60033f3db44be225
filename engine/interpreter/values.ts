export type Json =
  null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json };
export type Variables = { readonly [name: string]: Json };
export type Instant = number; // milliseconds since 1970-01-01T00:00Z; printing and zones are the edge's business
export interface Expression {
  readonly feel: string;
  readonly of?: string; // unary tests of what this expression yields, as in a decision table
} // literals are compiled to FEEL too: every value is read one way
export interface Failure {
  readonly code: string;
  readonly zh: string;
  readonly en: string;
  readonly detail?: Json;
} // codes: bpmn.md §6
export type ContentRef = { readonly id: string; readonly sha256: string }; // words, files, personal values: stored first (trust.md R10)
export type Result<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly failure: Failure };
export interface Actor {
  readonly kind: 'person' | 'system' | 'process';
  readonly id: string;
  readonly post?: string;
  readonly onBehalfOf?: string;
}
/** Days that differ from "Monday to Friday are worked"; notices cover `from` to `through`. */
export interface Calendar {
  readonly version: string;
  readonly utcOffset: number;
  readonly hours: readonly { readonly from: number; readonly to: number }[];
  readonly off: readonly string[];
  readonly makeup: readonly string[];
  readonly from?: string; // missing in calendars of the first cases: no day is too early
  readonly through: string;
  readonly named?: Readonly<Record<string, Calendar>>; /* bh:timer calendar */
}
export type Evaluate = (
  source: Expression,
  variables: Variables,
  now: Instant,
  calendar: Calendar,
) => Result<Json>;
