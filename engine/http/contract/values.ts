import * as z from 'zod/mini';
import type { Json } from '../../interpreter/values.ts';
import { SHORTEST_REASON } from './limits.ts';

// zod would probe for `new Function`; under our CSP that is a report and a console error.
z.config({ jitless: true });

/** The small shapes every answer is made of. Only shapes: nothing here runs on the server alone. */
export const uuid = z.string().check(z.regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/));
export const identifier = z.string().check(z.minLength(1), z.maxLength(200));
/** `<instanceId>~<tokenId>`: a called instance carries its caller's id and wait in front. */
export const taskId = z.string().check(z.regex(/^[0-9a-f-]{36}(\.w\d+)*~t\d+$/));
export const instant = z.int(); // milliseconds since 1970-01-01T00:00Z
export const civilDate = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/));
export const revision = z.int().check(z.minimum(0));
/** One sentence a person typed: a reason, a remark. */
export const words = z.string().check(z.minLength(1), z.maxLength(2_000));
/** Why a case is repaired by hand: whoever reads the audit in ten years has to understand it. */
export const reason = z.string().check(z.trim(), z.minLength(SHORTEST_REASON), z.maxLength(2_000));
export const language = z.enum(['zh-CN', 'en']);
export type Language = z.infer<typeof language>;

/** A name drawn or entered by the county; `en` repeats `zh` where no English one exists. */
export const names = z.strictObject({ zh: z.string(), en: z.string() });
export type Names = z.infer<typeof names>;

export const json = z.json() as unknown as z.ZodMiniType<Json>;
export type { Json } from '../../interpreter/values.ts';
/** Form values: keys as in the form, nested as its groups and lists are. */
export const formValues = z.record(z.string().check(z.maxLength(64)), json);
export type FormValues = z.infer<typeof formValues>;

/** A person as colleagues see him. A hidden author is `null` where a reference may be missing. */
export const personRef = z.strictObject({ id: identifier, name: z.string() });
export type PersonRef = z.infer<typeof personRef>;

/** Why nobody can act on a case now, and since when. */
export const suspension = z.strictObject({
  at: instant,
  by: z.nullable(personRef),
  reason: z.nullable(z.string()),
});
export type Suspension = z.infer<typeof suspension>;
export const unitRef = z.strictObject({ id: identifier, name: names });
export type UnitRef = z.infer<typeof unitRef>;

/**
 * When something is due and how late it is. Lateness is derived when read, on the county's
 * calendar: `soon` from five working days, `overdue` from more than twenty working days late.
 */
export const due = z.strictObject({
  at: instant,
  date: civilDate, // the last day on which the act is in time
  workingDaysLeft: z.int(), // negative: late by so many
  level: z.enum(['onTime', 'soon', 'late', 'overdue']),
  provisional: z.boolean(), // 暂定: reaches a year whose calendar is not published
});
export type Due = z.infer<typeof due>;

/** A keyset page: pass `cursor` back as it came; null: the last page. */
export const cursor = z.string().check(z.minLength(1), z.maxLength(500));
