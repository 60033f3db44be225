import * as z from 'zod/mini';
import { civilDate, cursor, identifier, instant, names, personRef, uuid } from './values.ts';

/** Why somebody was told. */
export const noticeReason = z.enum([
  'ladder', // a reminder or a rung of an escalation
  'dueChanged',
  'cc',
  'urge',
  'question',
  'answer',
  'extended', // to whoever asked for an answer
  'notify', // by the drawing
]);
export type NoticeReason = z.infer<typeof noticeReason>;

/** What a notice says; its words are the county's where it has any, else the reader's language's. */
export const said = z.strictObject({
  reason: noticeReason,
  act: z.nullable(z.string()), // of a rung: `remind`, `urgeLetter`, `circular`, `report`, `order` …
  words: z.nullable(names), // of a rung, as the county wrote them
  about: z.nullable(z.string()), // a code of the drawing: `issueTidied`
  moved: z.nullable(
    z.strictObject({ from: z.nullable(civilDate), to: z.nullable(civilDate) }), // last days
  ),
});
export type Said = z.infer<typeof said>;

/** `GET /api/notices`: newest first. */
export const noticesQuery = z.strictObject({
  only: z._default(z.enum(['all', 'unread']), 'all'),
  cursor: z.optional(cursor),
});
export type NoticesQuery = z.input<typeof noticesQuery>;

export const notice = z.strictObject({
  id: identifier,
  ...said.shape,
  case: z.strictObject({
    id: uuid,
    number: z.nullable(z.string()),
    title: z.string(),
    aheadMs: z.int(),
  }),
  taskId: z.nullable(identifier), // of the task it is about
  step: z.nullable(names),
  text: z.nullable(z.string()), // what a colleague wrote
  at: instant,
  readAt: z.nullable(instant),
});
export type Notice = z.infer<typeof notice>;

export const noticesResponse = z.strictObject({
  notices: z.array(notice),
  nextCursor: z.nullable(cursor),
});
export type NoticesResponse = z.infer<typeof noticesResponse>;

/** `GET /api/notices/unread`: asked on every page, so it answers nothing else. */
export const unreadResponse = z.strictObject({
  unread: z.int(), // with what waits for one's approval; counted to 100
});
export type UnreadResponse = z.infer<typeof unreadResponse>;

/** `POST /api/notices/read`: 已阅. Ids that are not one's own are passed over. */
export const readNoticesBody = z.strictObject({
  ids: z.array(identifier).check(z.minLength(1), z.maxLength(50)),
});

/** `GET /api/approvals`: 送审, what waits for one's eyes and what became of one's own; newest first. */
const approval = z.strictObject({
  id: uuid,
  kind: z.enum(['publishCalendar', 'changeParameters']),
  object: z.string(), // the year of a calendar
  standing: z.enum(['open', 'expired', 'approved', 'refused', 'withdrawn']),
  waitsForMe: z.boolean(),
  proposedBy: z.nullable(personRef),
  proposedAt: instant,
  until: instant,
  decidedBy: z.nullable(personRef),
  reason: z.nullable(z.string()),
});
export type Approval = z.infer<typeof approval>;
export const approvalsResponse = z.strictObject({ approvals: z.array(approval) });
export type ApprovalsResponse = z.infer<typeof approvalsResponse>;
