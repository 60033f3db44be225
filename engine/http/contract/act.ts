import * as z from 'zod/mini';
import { due, formValues, identifier, instant, json, names, revision, words } from './values.ts';

/** What a person asks for on one task. The words in it are stored apart; the case gets their hash. */
export const operationBody = z.discriminatedUnion('verb', [
  z.strictObject({ verb: z.literal('claim') }),
  z.strictObject({ verb: z.literal('unclaim') }),
  z.strictObject({
    verb: z.literal('complete'),
    outcome: z.optional(identifier),
    values: formValues,
    formHash: z.optional(identifier), // of the form that was filled in
  }),
  /** What begins of an ad-hoc sub-process; nothing: it ends. */
  z.strictObject({
    verb: z.literal('choose'),
    elements: z.array(identifier).check(z.maxLength(50)),
  }),
  z.strictObject({ verb: z.literal('transfer'), to: identifier, reason: words }),
  z.strictObject({ verb: z.literal('urge'), text: words }),
]);
export type OperationBody = z.infer<typeof operationBody>;
export const taskVerb = z.enum(['claim', 'unclaim', 'complete', 'choose', 'transfer', 'urge']);
export type TaskVerb = z.infer<typeof taskVerb>;

/** A button. Possible: pressed at once. Impossible now: gray, with the reason that would refuse it. */
export const offeredVerb = z.strictObject({
  verb: taskVerb,
  refusal: z.nullable(z.strictObject({ code: z.string(), params: z.record(z.string(), json) })),
});
export type OfferedVerb = z.infer<typeof offeredVerb>;

/** 200: readers see it already. 202: accepted, readers see it soon; merge `opened` meanwhile. */
export const actResponse = z.strictObject({
  rev: revision,
  projected: z.boolean(),
  caseEnded: z.boolean(),
  opened: z.array(z.strictObject({ id: identifier, step: names, mine: z.boolean() })),
});
export type ActResponse = z.infer<typeof actResponse>;

/** `POST /api/tasks/:id/preview`: what submitting would lead to; nothing is kept. */
export const previewBody = z.strictObject({
  outcome: z.optional(identifier),
  values: formValues,
});
export type PreviewBody = z.infer<typeof previewBody>;
export const previewResponse = z.strictObject({
  next: z.array(z.strictObject({ step: names, who: z.array(names), due: z.nullable(due) })),
  ends: z.boolean(), // the case would be over
});
export type PreviewResponse = z.infer<typeof previewResponse>;

/** `PUT /api/tasks/:id/draft` 暂存: values need not be valid yet. */
export const draftBody = z.strictObject({ values: formValues, outcome: z.optional(identifier) });
export type DraftBody = z.infer<typeof draftBody>;
export const draftResponse = z.strictObject({ savedAt: instant });
export type DraftResponse = z.infer<typeof draftResponse>;
