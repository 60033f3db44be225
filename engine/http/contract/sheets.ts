import * as z from 'zod/mini';
import type { Calendar } from '../../interpreter/values.ts';
import { civilDate, identifier, instant, json, names, personRef, revision } from './values.ts';

const MOST_PARAMETERS = 500;
const sheet = z
  .record(z.string().check(z.minLength(1), z.maxLength(100)), json)
  .check(z.refine((keys) => Object.keys(keys).length <= MOST_PARAMETERS));

const hash = z.string().check(z.regex(/^[0-9a-f]{64}$/));

/** What waits for the second pair of eyes, whole; or what was refused, or not decided in time. */
const sheetProposal = z.strictObject({
  hash,
  standing: z.enum(['open', 'expired', 'refused']),
  version: revision, // that was edited
  terms: sheet,
  ladders: sheet,
  effectiveFrom: z.nullable(civilDate), // null: when it is approved
  note: z.string(),
  proposedBy: z.nullable(personRef),
  proposedAt: instant,
  until: instant,
  decidedBy: z.nullable(personRef),
  reason: z.nullable(z.string()),
  mayDecide: z.boolean(),
  mayWithdraw: z.boolean(),
});
export type SheetProposalView = z.infer<typeof sheetProposal>;

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
      proposedBy: z.nullable(personRef),
      approvedBy: z.nullable(personRef), // null: it came with the template
    }),
  ), // newest first
  proposal: z.nullable(sheetProposal),
  mayEdit: z.boolean(),
});
export type SheetsResponse = z.infer<typeof sheetsResponse>;

/**
 * `POST /api/terms/proposal` with If-Match: four eyes, it counts once somebody else has approved it.
 * 409 `alreadyProposed`: one waits already. 422 `sheetsRefused` with `problems` by key.
 */
export const proposeSheetsBody = z.strictObject({
  terms: sheet,
  ladders: sheet,
  effectiveFrom: z.nullable(civilDate), // null: when it is approved
  note: z.string().check(z.minLength(1), z.maxLength(500)),
});
export type ProposeSheetsBody = z.infer<typeof proposeSheetsBody>;
export const proposeSheetsResponse = z.strictObject({ hash });
export type ProposeSheetsResponse = z.infer<typeof proposeSheetsResponse>;

/** `POST /api/terms/proposal/approve` and `/withdraw`: about what was seen, by its hash. */
export const seenProposalBody = z.strictObject({ hash });
export const approveSheetsResponse = z.strictObject({ version: z.int() });
export type ApproveSheetsResponse = z.infer<typeof approveSheetsResponse>;
/** `POST /api/terms/proposal/refuse`. */
export const refuseProposalBody = z.strictObject({
  hash,
  reason: z.string().check(z.minLength(1), z.maxLength(500)),
});

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
