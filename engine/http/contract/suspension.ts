import * as z from 'zod/mini';
import { reason, revision } from './values.ts';

/** `POST /api/cases/:id/suspension` (Idempotency-Key): of the whole case and whatever it has called. */
export const suspensionBody = z.discriminatedUnion('verb', [
  z.strictObject({ verb: z.literal('suspend'), reason }),
  /** `keep`: terms end on their days; `shift`: each gets back what it lost, unless its clock is locked. */
  z.strictObject({ verb: z.literal('resume'), timers: z.enum(['keep', 'shift']), reason }),
]);
export type SuspensionBody = z.infer<typeof suspensionBody>;

/** 200: readers see it already. 202: accepted, readers see it soon. */
export const suspensionResponse = z.strictObject({ rev: revision, projected: z.boolean() });
export type SuspensionResponse = z.infer<typeof suspensionResponse>;
