import * as z from 'zod/mini';
import { civilDate, instant, personRef, revision } from './values.ts';

/** A year of four digits in the address. */
export const calendarYear = z.coerce.number().check(z.int(), z.minimum(2000), z.maximum(2199));

export const calendarDay = z.strictObject({
  date: civilDate,
  kind: z.enum(['OFF', 'MAKEUP']),
  name: z.string().check(z.minLength(1), z.maxLength(60)),
  scope: z.enum(['national', 'local']),
});
export type CalendarDay = z.infer<typeof calendarDay>;
const MOST_DAYS = 400; // a year and the December before
const days = z.readonly(z.array(calendarDay).check(z.maxLength(MOST_DAYS)));

/** `GET /api/calendar`. */
export const calendarResponse = z.strictObject({
  today: civilDate,
  version: z.string(), // of the calendar in force, as due dates name it
  mayEdit: z.boolean(),
  years: z.array(
    z.strictObject({
      year: z.int(),
      published: z.boolean(),
      inWork: z.nullable(z.enum(['DRAFT', 'PROPOSED'])),
    }),
  ),
});
export type CalendarResponse = z.infer<typeof calendarResponse>;

/** `GET /api/calendar/years/:year`. */
export const calendarYearResponse = z.strictObject({
  year: z.int(),
  bundled: z.boolean(), // the product ships the notice of this year
  inForce: z.nullable(
    z.strictObject({
      number: z.nullable(z.int()), // null: as shipped
      notice: z.string(),
      days: z.readonly(z.array(calendarDay)),
      publishedBy: z.nullable(personRef),
      publishedAt: z.nullable(instant),
    }),
  ),
  inWork: z.nullable(
    z.strictObject({
      rev: revision, // send it back as If-Match; none in work: 0
      status: z.enum(['DRAFT', 'PROPOSED']),
      notice: z.string(),
      days: z.readonly(z.array(calendarDay)),
      editors: z.readonly(z.array(personRef)),
      editedAt: instant,
      proposedBy: z.nullable(personRef),
      proposedAt: z.nullable(instant),
      expired: z.boolean(), // nobody approved it in time
      mayPublish: z.boolean(),
    }),
  ),
});
export type CalendarYearResponse = z.infer<typeof calendarYearResponse>;

/** `PUT /api/calendar/years/:year/draft` with If-Match; else 409 `draftChanged`, 422 `calendarRefused`. */
export const saveYearBody = z.strictObject({
  notice: z.string().check(z.maxLength(200)),
  days,
});
export type SaveYearBody = z.infer<typeof saveYearBody>;
export const yearRevResponse = z.strictObject({ rev: revision });
export type YearRevResponse = z.infer<typeof yearRevResponse>;

/** `POST /api/calendar/years/:year/import`: a dry run, nothing is kept. */
const MOST_TEXT = 100_000;
export const importYearBody = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('bundled') }),
  z.strictObject({ type: z.literal('file'), text: z.string().check(z.maxLength(MOST_TEXT)) }),
]);
export type ImportYearBody = z.infer<typeof importYearBody>;
export const importYearResponse = z.strictObject({
  notice: z.string(),
  days: z.readonly(z.array(calendarDay)),
  added: z.int(),
  changed: z.int(),
  removed: z.int(),
  faults: z.readonly(
    z.array(
      z.strictObject({
        code: z.string(),
        zh: z.string(),
        en: z.string(),
        row: z.optional(z.int()),
      }),
    ),
  ),
});
export type ImportYearResponse = z.infer<typeof importYearResponse>;

/** `POST …/propose`, `…/publish`, `…/discard` with If-Match and nothing to say. */
export const yearStepBody = z.strictObject({});
export const publishYearResponse = z.strictObject({ number: z.int() });
export type PublishYearResponse = z.infer<typeof publishYearResponse>;

/** `GET /api/calendar/preview`: `with` asks what the year in work would make of it. */
export const previewDueQuery = z.strictObject({
  from: civilDate,
  n: z.coerce.number().check(z.int()),
  unit: z.enum(['workingDays', 'calendarDays', 'months']),
  roll: z.enum(['none', 'forward', 'backward']),
  with: z.optional(calendarYear),
});
export type PreviewDueQuery = z.infer<typeof previewDueQuery>;
export const previewDueResponse = z.strictObject({
  due: civilDate,
  rolledFrom: z.nullable(civilDate),
  provisional: z.boolean(),
  days: z.readonly(
    z.array(
      z.strictObject({ date: civilDate, counts: z.boolean(), zh: z.string(), en: z.string() }),
    ),
  ),
  zh: z.string(),
  en: z.string(),
});
export type PreviewDueResponse = z.infer<typeof previewDueResponse>;
