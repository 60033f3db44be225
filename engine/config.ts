import { createHash } from 'node:crypto';
import { existsSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { cacheFolder } from './runtime/cache-folder.ts';

/**
 * The only reader of the environment.
 *
 * Unknown `BIHUAN_*` names are refused: a misspelled variable that is silently ignored would
 * leave an installation running with a default nobody chose. Secrets live in one file of the
 * data directory and are never printed.
 */

/** Where the product's own files are. */
export const CHECKOUT = resolve(dirname(fileURLToPath(import.meta.url)), '..');

const port = z.coerce.number().int().min(0).max(65_535);

const environmentSchema = z.strictObject({
  BIHUAN_HOME: z.string().min(1).optional(),
  BIHUAN_CACHE: z.string().min(1).optional(),
  BIHUAN_HOST: z.string().min(1).default('127.0.0.1'),
  BIHUAN_PORT: port.default(3600),
  BIHUAN_HEALTH_PORT: port.default(0),
  BIHUAN_LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'silent']).default('warn'),
  BIHUAN_DEMO: z.enum(['on', 'off']).default('on'),
  BIHUAN_SECRETS_FILE: z.string().min(1).optional(),
  BIHUAN_TASK_QUEUE: z.string().min(1).max(200).default('bihuan'),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  DATABASE_PASSWORD_FILE: z.string().min(1).optional(),
  TEMPORAL_ADDRESS: z
    .string()
    .regex(/^[^\s/:]+:\d+$/, 'host:port')
    .optional(),
  TEMPORAL_NAMESPACE: z
    .string()
    .regex(/^[a-z0-9-]+$/)
    .default('bihuan'),
  PUBLIC_ORIGIN: z.url({ protocol: /^https?$/ }).optional(),
  CHROME_PATH: z.string().min(1).optional(),
  NODE_ENV: z.enum(['production', 'development', 'test']).optional(),
});
const KNOWN = Object.keys(environmentSchema.shape);

export interface Config {
  readonly home: string; // data directory: databases, secrets, files, logs
  readonly cache: string; // downloaded or built server binaries, shared by every checkout
  readonly host: string;
  readonly port: number; // 0: any free port
  readonly healthPort: number; // on loopback; 0: any free one
  readonly publicOrigin: string | null;
  readonly logLevel: string;
  readonly demo: boolean;
  readonly production: boolean;
  readonly databaseUrl: string | null; // null: the embedded server
  readonly databasePasswordFile: string | null; // of the account in DATABASE_URL
  readonly temporalAddress: string | null; // null: the embedded server
  readonly temporalNamespace: string;
  readonly taskQueue: string;
  readonly secretsFile: string;
  readonly chromePath: string | null;
}

/** A variable that does not fit; `message` is one line for whoever starts the product. */
export class ConfigurationError extends Error {
  override readonly name = 'ConfigurationError';
}

export const readConfig = (environment: NodeJS.ProcessEnv = process.env): Config => {
  const unknown = Object.keys(environment).find(
    (n) => n.startsWith('BIHUAN_') && !KNOWN.includes(n),
  );
  if (unknown)
    throw new ConfigurationError(
      `Expected only documented BIHUAN_ variables, but found "${unknown}"; the README lists them all`,
    );

  const given = Object.fromEntries(
    KNOWN.filter((n) => environment[n] !== undefined && environment[n] !== '').map((n) => [
      n,
      environment[n],
    ]),
  );
  const parsed = environmentSchema.safeParse(given);
  if (!parsed.success) throw new ConfigurationError(firstComplaint(parsed.error));
  return toConfig(parsed.data);
};

const toConfig = (values: z.infer<typeof environmentSchema>): Config => {
  const home = resolve(values.BIHUAN_HOME ?? defaultHome());
  return {
    home,
    cache: cacheFolder(values.BIHUAN_CACHE),
    host: values.BIHUAN_HOST,
    port: values.BIHUAN_PORT,
    healthPort: values.BIHUAN_HEALTH_PORT,
    publicOrigin: values.PUBLIC_ORIGIN ?? null,
    logLevel: values.BIHUAN_LOG_LEVEL,
    demo: values.BIHUAN_DEMO === 'on',
    production: values.NODE_ENV === 'production',
    databaseUrl: values.DATABASE_URL ?? null,
    databasePasswordFile: values.DATABASE_PASSWORD_FILE ?? null,
    temporalAddress: values.TEMPORAL_ADDRESS ?? null,
    temporalNamespace: values.TEMPORAL_NAMESPACE,
    taskQueue: values.BIHUAN_TASK_QUEUE,
    secretsFile: values.BIHUAN_SECRETS_FILE ?? join(home, 'secrets.json'),
    chromePath: values.CHROME_PATH ?? null,
  };
};

/** The value itself is not repeated: it may hold a password. */
const firstComplaint = (error: z.ZodError): string => {
  const [issue] = error.issues;
  return `Expected ${String(issue?.path[0])} to be valid, but: ${issue?.message ?? 'it is not'}`;
};

/**
 * `.bihuan` in the checkout, so that two checkouts never share data. PostgreSQL refuses to run as
 * root and its own user cannot enter a private directory such as root's home: then a directory
 * under /var/lib named after the checkout.
 */
const defaultHome = (): string => {
  if (process.getuid?.() !== 0 || isOpenToEverybody(CHECKOUT)) return join(CHECKOUT, '.bihuan');
  return join(
    '/var/lib',
    `bihuan-${createHash('sha256').update(CHECKOUT).digest('hex').slice(0, 8)}`,
  );
};

const isOpenToEverybody = (directory: string): boolean => {
  for (let path = directory; ; path = dirname(path)) {
    if (existsSync(path) && (statSync(path).mode & 0o001) === 0) return false;
    if (path === dirname(path)) return true;
  }
};
