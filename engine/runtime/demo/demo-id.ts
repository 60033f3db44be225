import { createHash } from 'node:crypto';

/** A UUID (version 8) derived from what it names, so that seeding twice finds the first rows. */
export const demoId = (...names: readonly string[]): string => {
  const bytes = createHash('sha256')
    .update(['bihuan-demo', ...names].join('\0'))
    .digest()
    .subarray(0, 16);
  bytes[6] = (bytes[6]! & 0x0f) | 0x80;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    hex.slice(12, 16),
    hex.slice(16, 20),
    hex.slice(20),
  ].join('-');
};
