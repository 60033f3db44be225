import * as z from 'zod/mini';
import { identifier, instant, names, personRef, reason, revision } from './values.ts';

const MOST_LEVELS = 12;
const level = z.int().check(z.minimum(0), z.maximum(MOST_LEVELS - 1)); // the first is 0

/** A ladder people start, level by level, each once in a round. */
export const handLadder = z.strictObject({
  key: identifier,
  name: names,
  next: z.nullable(level), // null: every level of this round was started
  levels: z.array(
    z.strictObject({
      act: z.nullable(z.string()), // `mediate`, `order` …
      words: z.nullable(names), // the county's
      to: z.array(names),
      started: z.nullable(z.strictObject({ at: instant, by: z.nullable(personRef) })),
    }),
  ),
});
export type HandLadder = z.infer<typeof handLadder>;

/** `POST /api/cases/:id/ladders` (Idempotency-Key). `level`: the next one as the person saw it. */
export const climbBody = z.strictObject({ ladder: identifier, level, reason });
export type ClimbBody = z.infer<typeof climbBody>;

/** 200: readers see it already. 202: accepted, readers see it soon. */
export const climbResponse = z.strictObject({ rev: revision, projected: z.boolean() });
export type ClimbResponse = z.infer<typeof climbResponse>;
