import { randomBytes, scrypt, timingSafeEqual, type ScryptOptions } from 'node:crypto';
import { promisify } from 'node:util';
import { createGate } from './gate.ts';

/** A password as it is kept; parameters beside the hash, so that they can be raised later. */
export interface Credential {
  readonly algorithm: string;
  readonly parameters: { readonly N: number; readonly r: number; readonly p: number };
  readonly salt: Buffer;
  readonly hash: Buffer;
}

const PARAMETERS = { N: 2 ** 15, r: 8, p: 3 } as const;
const KEY_BYTES = 32;
const MAX_MEMORY = 64 * 1024 * 1024;
const AT_ONCE = 4; // each holds 32 MiB and a core for a quarter of a second
const PATIENCE_MS = 5_000;

const derive = promisify<string, Buffer, number, ScryptOptions, Buffer>(scrypt);
const gate = createGate(AT_ONCE, PATIENCE_MS);

export const hashPassword = async (password: string): Promise<Credential> => {
  const salt = randomBytes(KEY_BYTES);
  return {
    algorithm: 'scrypt',
    parameters: PARAMETERS,
    salt,
    hash: await run(password, salt, PARAMETERS),
  };
};

/** Somebody nobody knows costs as much as somebody known: the answer's time tells nothing. */
export const verifyPassword = async (
  password: string,
  credential: Credential | null,
): Promise<boolean> => {
  const { parameters, salt, hash } = credential ?? NOBODY;
  const found = await run(password, salt, parameters);
  return timingSafeEqual(found, hash) && credential !== null;
};

const run = (
  password: string,
  salt: Buffer,
  parameters: Credential['parameters'],
): Promise<Buffer> =>
  gate(() =>
    derive(password.normalize('NFC'), salt, KEY_BYTES, { ...parameters, maxmem: MAX_MEMORY }),
  );

const NOBODY: Credential = {
  algorithm: 'scrypt',
  parameters: PARAMETERS,
  salt: randomBytes(KEY_BYTES),
  hash: randomBytes(KEY_BYTES),
};
