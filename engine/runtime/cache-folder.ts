import { homedir } from 'node:os';
import { join, resolve } from 'node:path';

/** What can be made anew at any time: server binaries, compiled modules. Shared by every checkout. */
export const cacheFolder = (given: string | undefined = process.env['BIHUAN_CACHE']): string => {
  if (given !== undefined && given !== '') return resolve(given);
  return join(resolve(process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache')), 'bihuan');
};
