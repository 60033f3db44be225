import * as z from 'zod/mini';
import { caseKind } from './case.ts';
import {
  cursor,
  due,
  identifier,
  instant,
  names,
  personRef,
  revision,
  suspension,
  uuid,
} from './values.ts';

/** 待办 · 待认领 · 已办 · 抄送我的 · 我发起的 · 全部. */
export const box = z.enum(['todo', 'claimable', 'done', 'cc', 'started', 'all']);
export type Box = z.infer<typeof box>;

export const inboxQuery = z.strictObject({
  box: z._default(box, 'todo'),
  sort: z._default(z.enum(['due', 'arrived', 'number']), 'due'),
  step: z.optional(identifier), // element id
  kind: z.optional(caseKind),
  number: z.optional(z.string().check(z.maxLength(64))),
  cursor: z.optional(cursor),
});
export type InboxFilter = z.input<typeof inboxQuery>;

export const inboxTask = z.strictObject({
  id: identifier,
  rev: revision,
  elementId: identifier,
  step: names,
  phase: z.nullable(names),
  case: z.strictObject({
    id: uuid,
    number: z.nullable(z.string()),
    kind: caseKind,
    title: z.string(),
    station: z.nullable(names),
    aheadMs: z.int(), // above 0: fast-forwarded
    suspension: z.nullable(suspension),
  }),
  due: z.nullable(due),
  priority: z.int(),
  stage: z.enum(['open', 'delegated', 'asked']),
  chooses: z.boolean(), // asks what begins, not for an answer
  assignee: z.nullable(personRef),
  claimable: z.boolean(),
  openedAt: instant,
  closedAt: z.nullable(instant),
  outcome: z.nullable(names), // of a closed one
  last: z.nullable(z.strictObject({ step: names, by: z.nullable(personRef) })), // 上一步
});
export type InboxTask = z.infer<typeof inboxTask>;

export const inboxResponse = z.strictObject({
  tasks: z.array(inboxTask),
  counts: z.strictObject({ todo: z.int(), claimable: z.int(), cc: z.int() }),
  /** Steps present in this box, for the filter. */
  steps: z.array(z.strictObject({ elementId: identifier, step: names, count: z.int() })),
  nextCursor: z.nullable(cursor),
  asOf: instant,
});
export type InboxResponse = z.infer<typeof inboxResponse>;
