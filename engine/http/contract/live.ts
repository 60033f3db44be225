import * as z from 'zod/mini';
import { identifier, revision, uuid } from './values.ts';

/** What `GET /api/events` (text/event-stream) says: which questions to ask again, never the answers. */
export const liveEvent = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('hello') }),
  z.strictObject({
    type: z.literal('case'), // refetch inbox, this case and its tasks
    caseId: uuid,
    instanceId: identifier,
    rev: revision,
  }),
  z.strictObject({ type: z.literal('definitions') }),
  z.strictObject({ type: z.literal('signedOut') }),
]);
export type LiveEvent = z.infer<typeof liveEvent>;
