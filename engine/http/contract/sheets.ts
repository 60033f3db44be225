import * as z from 'zod/mini';
import type { Calendar } from '../../interpreter/values.ts';
import { civilDate, identifier, instant, json, names, personRef, revision } from './values.ts';

const MOST_PARAMETERS = 500;
const sheet = z
  .record(z.string().check(z.minLength(1), z.maxLength(100)), json)
  .check(z.refine((keys) => Object.keys(keys).length <= MOST_PARAMETERS));

/** A working calendar as it is: previews of due dates are computed with it in the browser. */
const calendar = z.looseObject({ version: z.string() }) as unknown as z.ZodMiniType<Calendar>;

/** `GET /api/terms`: the newest terms and ladders, with the locks of the law. */
export const sheetsResponse = z.strictObject({
  version: revision, // send it back as If-Match
  terms: sheet,
  ladders: sheet,
  locks: z.array(z.strictObject({ key: identifier, basis: names, allows: names })),
  calendar,
  versions: z.array(
    z.strictObject({
      n: z.int(),
      inForce: z.boolean(),
      effectiveFrom: instant,
      note: z.nullable(z.string()),
      publishedAt: instant,
      publishedBy: z.nullable(personRef),
    }),
  ), // newest first
  mayEdit: z.boolean(),
});
export type SheetsResponse = z.infer<typeof sheetsResponse>;

/** `PUT /api/terms` with If-Match. A refusal is 422 `sheetsRefused` with `problems` by key. */
export const publishSheetsBody = z.strictObject({
  terms: sheet,
  ladders: sheet,
  effectiveFrom: z.nullable(civilDate), // null: at once
  note: z.string().check(z.minLength(1), z.maxLength(500)),
});
export type PublishSheetsBody = z.infer<typeof publishSheetsBody>;
export const publishSheetsResponse = z.strictObject({ version: z.int() });
export type PublishSheetsResponse = z.infer<typeof publishSheetsResponse>;

const clockTime = z.string().check(z.regex(/^\d{2}:\d{2}:\d{2}$/));
const recurringStart = z.strictObject({
  id: z.string(),
  name: names,
  definition: z.strictObject({ id: identifier, name: names }),
  term: z.nullable(identifier), // null: a time of its own
  own: z.nullable(z.string()),
  rule: z.nullable(
    z.strictObject({ rule: z.string(), roll: z.string(), lead: z.int(), at: z.string() }),
  ),
  each: z.enum(['county', 'station']),
  state: z.nullable(z.strictObject({ paused: z.boolean(), note: z.nullable(z.string()) })),
  next: z.array(
    z.strictObject({
      nominal: civilDate,
      day: civilDate,
      at: clockTime,
      provisional: z.boolean(),
      skipped: z.boolean(),
    }),
  ),
});
export type RecurringStart = z.infer<typeof recurringStart>;

/** `GET /api/recurring-starts`. */
export const recurringStartsResponse = z.strictObject({
  starts: z.array(recurringStart),
  mayEdit: z.boolean(),
});
export type RecurringStartsResponse = z.infer<typeof recurringStartsResponse>;

const reason = z.string().check(z.minLength(1), z.maxLength(500));
/** `POST /api/recurring-starts/:id/changes`. */
export const startChangeBody = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('pause'), reason }),
  z.strictObject({ type: z.literal('resume'), reason }),
  z.strictObject({ type: z.literal('skip'), reason, day: civilDate, at: clockTime }),
  z.strictObject({ type: z.literal('startNow'), reason }),
]);
export type StartChangeBody = z.infer<typeof startChangeBody>;
export const startChangeResponse = z.strictObject({ start: recurringStart });
export type StartChangeResponse = z.infer<typeof startChangeResponse>;
