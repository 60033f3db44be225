import * as z from 'zod/mini';
import { caseSummary, timelineEntry } from './case.ts';
import { civilDate, cursor, identifier, instant, json, names, personRef, uuid } from './values.ts';

/** One row of the chain. Ids and hashes only; names are looked up for the reader. */
export const auditEntry = z.strictObject({
  seq: z.int(),
  at: instant,
  kind: z.string(), // audit.kinds.<kind> in the messages
  outcome: z.enum(['done', 'refused', 'failed']),
  actor: z.strictObject({
    account: z.nullable(identifier),
    person: z.nullable(personRef),
    roles: z.array(z.string()),
    via: z.enum(['user', 'timer', 'system', 'cli']),
  }),
  object: z.nullable(z.strictObject({ type: z.string(), id: z.string() })),
  case: z.nullable(z.strictObject({ id: uuid, number: z.nullable(z.string()) })),
  definition: z.nullable(z.strictObject({ id: uuid, name: names, version: z.nullable(z.int()) })),
  instance: z.nullable(identifier),
  step: z.nullable(z.int()), // rev of the instance
  request: z.nullable(z.string()),
  sandbox: z.boolean(), // of a case whose clock was fast-forwarded
  rowHash: z.string(), // hex
});
export type AuditEntry = z.infer<typeof auditEntry>;

/** `GET /api/audit`: newest first. */
export const auditQuery = z.strictObject({
  from: z.optional(civilDate),
  to: z.optional(civilDate), // inclusive
  kind: z.optional(z.string().check(z.maxLength(64))),
  outcome: z.optional(z.enum(['done', 'refused', 'failed'])),
  person: z.optional(uuid),
  case: z.optional(z.string().check(z.maxLength(64))), // id or number
  cursor: z.optional(cursor),
});
export type AuditQuery = z.infer<typeof auditQuery>;
export const auditResponse = z.strictObject({
  entries: z.array(auditEntry),
  kinds: z.array(z.string()), // that occur in this county, for the filter
  nextCursor: z.nullable(cursor),
  head: z.strictObject({ seq: z.int(), rowHash: z.string() }),
});
export type AuditResponse = z.infer<typeof auditResponse>;

/** One step of an instance, oldest first: what happened, what it did to the drawing, under which version. */
export const auditStep = z.strictObject({
  instance: identifier,
  processId: identifier,
  epoch: z.int(),
  rev: z.int(),
  at: instant,
  event: z.string(), // EngineEvent type
  elementId: z.nullable(identifier),
  step: z.nullable(names),
  who: z.nullable(personRef), // null: the system
  verb: z.nullable(z.string()),
  lateSince: z.nullable(instant), // a timer that took effect late: when it was due
  version: z.int(),
  planHash: z.string(),
  trace: z.array(
    z.strictObject({ seq: z.int(), type: z.string(), elementId: z.string(), detail: json }),
  ),
});
export type AuditStep = z.infer<typeof auditStep>;

/** `GET /api/audit/cases/:id`: steps in order, the business timeline, and the chain's rows of this case. */
export const auditCaseResponse = z.strictObject({
  case: caseSummary,
  xml: z.string(),
  processId: identifier,
  steps: z.array(auditStep),
  timeline: z.array(timelineEntry),
  entries: z.array(auditEntry),
});
export type AuditCaseResponse = z.infer<typeof auditCaseResponse>;
