import { createHmac, timingSafeEqual } from 'node:crypto';
import { Problem } from './problems.ts';

export interface After {
  readonly key: string;
  readonly id: string;
}

/** Where a page ended, signed: a cursor that was not given by us asks for nothing. */
export interface Cursors {
  write(after: After | null): string | null;
  read(cursor: string | undefined): After | null;
}
const SIGNATURE_BYTES = 12;

export const createCursors = (secret: string): Cursors => {
  const sign = (text: string): Buffer =>
    createHmac('sha256', secret).update(`cursor ${text}`).digest().subarray(0, SIGNATURE_BYTES);
  return {
    write: (after) => {
      if (after === null) return null;
      const text = Buffer.from(JSON.stringify([after.key, after.id])).toString('base64url');
      return `${text}.${sign(text).toString('base64url')}`;
    },
    read: (cursor) => {
      if (cursor === undefined) return null;
      const [text = '', given = ''] = cursor.split('.');
      const signature = Buffer.from(given, 'base64url');
      const isOurs = signature.length === SIGNATURE_BYTES && timingSafeEqual(signature, sign(text));
      if (!isOurs)
        throw new Problem('invalidInput', {
          fields: [{ path: '/cursor', code: 'invalidCursor', params: {} }],
        });
      const [key, id] = JSON.parse(Buffer.from(text, 'base64url').toString('utf8')) as [
        string,
        string,
      ];
      return { key, id };
    },
  };
};
