import * as z from 'zod/mini';
import { json } from './values.ts';

/** `POST /api/facts`: what conditional starts are asked about. One id never starts a process twice. */
export const postFactsBody = z.strictObject({
  id: z.string().check(z.regex(/^[\w.:-]{1,100}$/)),
  facts: z.record(z.string().check(z.minLength(1), z.maxLength(100)), json),
});
export type PostFactsBody = z.infer<typeof postFactsBody>;
/** The processes that began, now or when these facts came first. */
export const postFactsResponse = z.strictObject({ begun: z.array(z.string()) });
export type PostFactsResponse = z.infer<typeof postFactsResponse>;
