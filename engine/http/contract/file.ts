import * as z from 'zod/mini';
import { uuid } from './values.ts';

/** `POST /api/files` (multipart, field `file`): kept aside until a form refers to it. */
export const uploadResponse = z.strictObject({
  id: uuid,
  name: z.string(),
  type: z.string(), // what the content is, not what the name says
  size: z.int(), // bytes
  sha256: z.string(),
});
export type UploadResponse = z.infer<typeof uploadResponse>;
