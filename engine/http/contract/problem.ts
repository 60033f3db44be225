import * as z from 'zod/mini';
import { json } from './values.ts';

/** Where one field is wrong. `path` is a JSON pointer into the values; the sentence is found by code. */
export const fieldProblem = z.strictObject({
  path: z.string(),
  code: z.string(),
  params: z.record(z.string(), json),
});
export type FieldProblem = z.infer<typeof fieldProblem>;

/** A problem of a drawn process, as the compiler words it. */
export const modelProblem = z.strictObject({
  severity: z.enum(['error', 'warning']),
  publish: z.nullable(z.enum(['block', 'ack'])),
  rule: z.string(),
  elementId: z.nullable(z.string()),
  elementName: z.nullable(z.string()),
  line: z.nullable(z.int()),
  column: z.nullable(z.int()),
  zh: z.string(),
  en: z.string(),
});
export type ModelProblem = z.infer<typeof modelProblem>;

/** Every answer that is not a success, whatever the route. */
export const problemResponse = z.strictObject({
  code: z.string(),
  params: z.record(z.string(), json),
  requestId: z.string(),
  fields: z.optional(z.array(fieldProblem)),
  problems: z.optional(z.array(modelProblem)), // of a refused publication or import
});
export type ProblemResponse = z.infer<typeof problemResponse>;
