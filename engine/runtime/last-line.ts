import { readFileSync } from 'node:fs';

/** The last line of a log, where a process that failed says why. */
export const lastLine = (file: string): string => {
  try {
    return readFileSync(file, 'utf8').trim().split('\n').at(-1) ?? '';
  } catch {
    return '';
  }
};
