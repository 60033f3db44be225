import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';

const MOST_BYTES = 1_048_576; // as much as a model may have; what is larger is no schema of one

/**
 * What lies beside a model, for the imports it names. Only its own folder and those below are
 * looked into: a model from elsewhere must not ask for the files of this machine.
 */
export const neighborsOf =
  (file: string) =>
  (location: string): Uint8Array | 'missing' | 'unknown' => {
    const folder = dirname(file);
    const path = join(folder, location);
    if (!path.startsWith(folder === '.' ? '' : `${folder}${sep}`) || path.startsWith('..'))
      return 'unknown';
    if (!existsSync(path) || !statSync(path).isFile()) return 'missing';
    return statSync(path).size > MOST_BYTES ? 'unknown' : readFileSync(path);
  };
