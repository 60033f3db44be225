import * as z from 'zod/mini';
import { phase } from './case.ts';
import { preparedForm } from './form.ts';
import { due, formValues, identifier, instant, language, names, uuid } from './values.ts';

/** `GET /api/public/stations`: where a problem can be raised, of every county. */
export const stationsResponse = z.strictObject({
  stations: z.array(
    z.strictObject({
      id: uuid,
      name: names,
      county: z.strictObject({ code: identifier, name: names }),
      form: identifier, // of GET /api/public/forms/:ref?station=<id>
    }),
  ),
});
export type StationsResponse = z.infer<typeof stationsResponse>;

export const trackingCode = z.string().check(z.regex(/^[0-9A-Za-z-]{8,40}$/));

/** `POST /api/public/issues` (Idempotency-Key). */
export const submitIssueBody = z.strictObject({
  station: uuid,
  values: formValues,
  formHash: identifier,
  language: z.optional(language),
});
export type SubmitIssueBody = z.infer<typeof submitIssueBody>;
export const submitIssueResponse = z.strictObject({
  trackingCode: z.string(), // shown once; we keep only its HMAC
  next: z.nullable(z.strictObject({ step: names, who: z.array(names), due: z.nullable(due) })),
});
export type SubmitIssueResponse = z.infer<typeof submitIssueResponse>;

/** `POST /api/public/track`: the code stands in the body, so that no log or history keeps it. */
export const trackBody = z.strictObject({ code: trackingCode });
export type TrackBody = z.infer<typeof trackBody>;

/** What the requester is asked: a task of his own, or a wait with a form. */
export const question = z.strictObject({
  id: identifier,
  step: names,
  outcomes: z.array(z.strictObject({ code: identifier, label: names })),
  form: preparedForm,
  due: z.nullable(due),
});
export type Question = z.infer<typeof question>;

/** Redacted on the server: no person, no opinion, no paper but the answer to the requester. */
export const trackResponse = z.strictObject({
  number: z.nullable(z.string()),
  title: z.string(), // the requester's own words
  station: names,
  submittedAt: instant,
  state: z.enum(['open', 'ended', 'stopped']), // stopped: withdrawn or given up before its end
  where: z.array(names),
  who: z.array(names), // unit or office, never a person
  due: z.nullable(due),
  next: z.array(names),
  phases: z.array(phase),
  steps: z.array(z.strictObject({ at: instant, step: names })), // public names only, newest first
  answer: z.nullable(z.strictObject({ text: z.string(), result: z.nullable(names), at: instant })),
  questions: z.array(question),
});
export type TrackResponse = z.infer<typeof trackResponse>;

/** `POST /api/public/track/answers` (Idempotency-Key). */
export const answerBody = z.strictObject({
  code: trackingCode,
  question: identifier,
  outcome: z.optional(identifier),
  values: formValues,
  formHash: identifier,
});
export type AnswerBody = z.infer<typeof answerBody>;
export const answerResponse = z.strictObject({ accepted: z.literal(true) });
export type AnswerResponse = z.infer<typeof answerResponse>;
