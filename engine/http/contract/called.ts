import * as z from 'zod/mini';
import { formSchema } from '../../forms/schema.ts';
import type { ProcessPlan } from '../../interpreter/plan.ts';
import { identifier } from './values.ts';

/** Made by our compiler, and played by the interpreter as it is. */
const plan = z.json() as unknown as z.ZodMiniType<ProcessPlan>;
const call = z.strictObject({ processId: identifier, planHash: z.exactOptional(identifier) });

/**
 * `POST /api/definitions/:id/called`: what calls of a drawing lead to outside it, so that it can be
 * tried out whole. Nothing is written. More than a hundred states are 422 `tooManyCalled`.
 */
export const calledBody = z.strictObject({
  processes: z.array(identifier).check(z.maxLength(500)), // of the drawing
  calls: z.array(call).check(z.maxLength(500)), // that none of these answers; without hash: the latest
});
export type CalledBody = z.infer<typeof calledBody>;

/** What a step of a published version is called and how its form is filled in; the rest stays behind. */
const calledStep = z.object({
  kind: z.string(),
  name: z.string(),
  nameEn: z.exactOptional(z.string()),
  form: z.exactOptional(z.string()),
  access: z.exactOptional(z.record(z.string(), z.enum(['edit', 'read', 'hide']))),
  outcomes: z.exactOptional(
    z.readonly(
      z.array(
        z.object({ code: z.string(), name: z.string(), nameEn: z.exactOptional(z.string()) }),
      ),
    ),
  ),
});
export const calledResponse = z.strictObject({
  called: z.array(
    z.strictObject({
      plan,
      name: z.string(),
      nameEn: z.nullable(z.string()),
      elements: z.record(z.string(), calledStep), // nodes and flows of the plan
      forms: z.record(z.string(), formSchema),
    }),
  ),
  /** What the latest is to who calls it: a plan by its hash, the drawing where it is null. */
  latest: z.array(
    z.strictObject({
      caller: z.nullable(identifier),
      processId: identifier,
      planHash: identifier,
    }),
  ),
});
export type CalledResponse = z.infer<typeof calledResponse>;
