import * as z from 'zod/mini';
import { identifier, instant, json, personRef } from './values.ts';

/** `GET /api/decisions`: the county's decision tables by name. */
export const decisionsResponse = z.strictObject({
  decisions: z.array(
    z.strictObject({
      ref: identifier,
      versions: z.array(
        z.strictObject({
          n: z.int(), // send the highest back as If-Match
          table: json,
          note: z.string(),
          publishedAt: instant,
          publishedBy: z.nullable(personRef),
        }),
      ), // newest first, which is in force
    }),
  ),
  mayEdit: z.boolean(),
});
export type DecisionsResponse = z.infer<typeof decisionsResponse>;

/**
 * `POST /api/decisions` with If-Match, 0 for a new name. A table that cannot be read is 422
 * `decisionRefused` with its place.
 */
export const publishDecisionBody = z.strictObject({
  ref: z.string().check(z.regex(/^[\p{L}_][\p{L}\p{N}_.-]{0,99}$/u)),
  table: json,
  note: z.string().check(z.minLength(1), z.maxLength(500)),
});
export type PublishDecisionBody = z.infer<typeof publishDecisionBody>;
export const publishDecisionResponse = z.strictObject({ version: z.int() });
export type PublishDecisionResponse = z.infer<typeof publishDecisionResponse>;
