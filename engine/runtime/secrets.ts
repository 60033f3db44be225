import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';

const secret = z.string().min(32);

/** One password per database role, and the keys of cookies and tracking codes. */
const secretsSchema = z.strictObject({
  postgres: secret, // superuser of the embedded cluster
  owner: secret,
  app: secret,
  worker: secret,
  auth: secret,
  auditor: secret,
  temporal: secret,
  session: secret,
  tracking: secret,
});
export type Secrets = z.infer<typeof secretsSchema>;

/** Reads the installation's secrets, making them on the first start; the file is its owner's only. */
export const loadSecrets = (file: string): Secrets => {
  if (!existsSync(file)) createSecrets(file);
  return secretsSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
};

const createSecrets = (file: string): void => {
  const names = Object.keys(secretsSchema.shape);
  const values = Object.fromEntries(names.map((name) => [name, randomBytes(24).toString('hex')]));
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(`${file}.new`, JSON.stringify(values, null, 2), { mode: 0o600 });
  renameSync(`${file}.new`, file); // never half a file, whenever the power fails
};
