import { closeSync, openSync, readdirSync, readFileSync, readSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import type { Resources } from '../compiler/options.ts';
import type { Json, Variables } from '../interpreter/values.ts';

/** A diagram and the county's papers beside it. */
export interface ModelFile {
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly resources: Resources;
  readonly parameters: Variables;
}

const READ_LIMIT_BYTES = 16 * 1_024 * 1_024; // the compiler refuses from 1 MiB on; the rest need not be read
const READ_AT_ONCE_BYTES = 256 * 1_024;

/** Throws what the file system throws; a paper that is not JSON is the caller's error too. */
export const readModel = (file: string): ModelFile => {
  const bytes = readStart(file);
  const folder = dirname(file);
  const terms = readPaper(join(folder, 'terms.json'));
  const ladders = readPaper(join(folder, 'ladders.json'));
  const lists = readPaper(join(folder, 'lists.json'));
  const forms = readFolder(join(folder, 'forms'));
  const decisions = readFolder(join(folder, 'decisions'));
  return {
    file,
    bytes,
    parameters: { terms: terms ?? {}, ladders: ladders ?? {}, lists: lists ?? {} },
    resources: {
      ...(terms ? { terms: Object.keys(terms), sheet: terms } : {}),
      ...(ladders ? { ladders: Object.keys(ladders) } : {}),
      ...(lists ? { lists: Object.keys(lists) } : {}),
      ...(forms ? { forms } : {}),
      ...(decisions ? { decisions } : {}),
    },
  };
};

export const readJson = (file: string): Json => {
  const text = readFileSync(file, 'utf8');
  try {
    return JSON.parse(text) as Json;
  } catch {
    throw new SyntaxError(`Expected JSON in "${file}", but it cannot be parsed`);
  }
};

/** What a pipe holds is not known before it is read, so the size is not asked for. */
const readStart = (file: string): Uint8Array => {
  const handle = openSync(file, 'r');
  try {
    const parts: Uint8Array[] = [];
    for (let length = 0; length < READ_LIMIT_BYTES;) {
      const part = new Uint8Array(READ_AT_ONCE_BYTES);
      const read = readSync(handle, part, 0, part.length, null);
      if (read === 0) break;
      parts.push(part.subarray(0, read));
      length += read;
    }
    return Buffer.concat(parts);
  } finally {
    closeSync(handle);
  }
};

/** null: the folder has no such paper, and the rules about it do not apply. */
const readPaper = (file: string): Variables | null => {
  if (!readdirSync(dirname(file)).includes(basename(file))) return null;
  const json = readJson(file);
  if (typeof json === 'object' && json !== null && !Array.isArray(json)) return json as Variables;
  throw new SyntaxError(`Expected an object in "${file}", but it is ${JSON.stringify(json)}`);
};

/** Forms and decisions: a file each, known by its name. */
const readFolder = (folder: string): Record<string, Json> | null => {
  if (!readdirSync(dirname(folder)).includes(basename(folder))) return null;
  const files = readdirSync(folder).filter((name) => extname(name) === '.json');
  return Object.fromEntries(
    files.sort().map((name) => [basename(name, '.json'), readJson(join(folder, name))]),
  );
};
