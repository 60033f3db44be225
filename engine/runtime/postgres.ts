import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { startChild, stopLeftover, type Child } from './child.ts';
import { postgresBinaries, type PostgresBinaries } from './postgres-binaries.ts';
import { ownDirectory, postgresUser, type SystemUser } from './postgres-user.ts';
import { freePort } from './ports.ts';
import type { Secrets } from './secrets.ts';

export interface Postgres {
  readonly port: number;
  readonly child: Child;
  /** Connection string of the superuser, for set-up only. */
  adminUrl(database: string): string;
  stop(): Promise<void>;
}

const START_PATIENCE_MS = 60_000; // a crash may leave minutes of log to replay on a slow disk
const STOP_PATIENCE_MS = 20_000;
const KEPT_OUT_PAUSE_MS = 300;
const SETTINGS = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  fsync: 'on', // trust.md R12: anything less loses acknowledged acts
  full_page_writes: 'on',
  synchronous_commit: 'on',
  shared_buffers: '96MB',
  max_connections: '120',
  log_min_messages: 'warning',
  timezone: 'UTC',
};

/** Starts the embedded cluster, making it on the first start and recovering it after a crash. */
export const startPostgres = async (
  home: string,
  secrets: Secrets,
  port?: number, // of the server this one replaces after a crash
): Promise<Postgres> => {
  await stopLeftover(home, 'postgres', 'SIGINT');
  const user = postgresUser();
  const binaries = postgresBinaries(home, user);
  const folder = join(home, 'postgres');
  if (user) chmodSync(home, 0o711); // its user must get through; what is secret is 0600 by itself
  ownDirectory(folder, user);
  const data = join(folder, 'data');
  if (!existsSync(data)) createCluster(binaries, folder, secrets, user);

  const own = port ?? (await freePort());
  const adminUrl = (database: string): string => superuserUrl(secrets, own, database);
  const child = await untilReady(adminUrl('postgres'), home, () =>
    startChild({
      name: 'postgres',
      home,
      command: binaries.postgres,
      args: [
        '-D',
        data,
        '-p',
        String(own),
        ...Object.entries(SETTINGS).flatMap(([k, v]) => ['-c', `${k}=${v}`]),
      ],
      user,
    }),
  );
  return { port: own, child, adminUrl, stop: () => child.stop('SIGINT', STOP_PATIENCE_MS) };
};

/** Where set-up connects; no request is ever served by this account. */
export const superuserUrl = (secrets: Secrets, port: number, database: string): string =>
  `postgres://postgres:${secrets.postgres}@127.0.0.1:${port}/${database}`;

/** Made aside and renamed when complete, so that a power cut never leaves half a cluster. */
const createCluster = (
  binaries: PostgresBinaries,
  folder: string,
  secrets: Secrets,
  user: SystemUser | null,
): void => {
  const half = join(folder, 'data.new');
  const passwordFile = join(folder, 'password');
  rmSync(half, { recursive: true, force: true });
  writeFileSync(passwordFile, secrets.postgres, { mode: 0o644 });
  try {
    execFileSync(
      binaries.initdb,
      [
        '-D',
        half,
        '-U',
        'postgres',
        '--encoding=UTF8',
        '--locale=C.UTF-8',
        '--data-checksums',
        '--auth=scram-sha-256',
        `--pwfile=${passwordFile}`,
      ],
      { ...(user ?? {}), cwd: folder, stdio: 'pipe', env: { ...process.env, LC_ALL: 'C' } },
    );
  } finally {
    rmSync(passwordFile, { force: true });
  }
  renameSync(half, join(folder, 'data'));
};

const untilReady = async (url: string, home: string, launch: () => Child): Promise<Child> => {
  const log = join(home, 'logs/postgres.log');
  for (const until = Date.now() + START_PATIENCE_MS; ; await pause(KEPT_OUT_PAUSE_MS)) {
    const before = sizeOf(log);
    const child = launch();
    const came = await cameUp(url, child, until);
    if (came === 'ready') return child;
    if (came === 'stopped' && Date.now() < until && isKeptOut(log, before)) continue;
    throw new Error(
      `Expected PostgreSQL to answer, but it ${came === 'stopped' ? 'stopped' : 'did not within a minute'}. The reason is at the end of ${log}.`,
    );
  }
};

const cameUp = async (
  url: string,
  child: Child,
  until: number,
): Promise<'ready' | 'stopped' | 'late'> => {
  let stopped = false;
  void child.exited.then(() => (stopped = true));
  for (; ; await pause(100)) {
    if (await answers(url)) return 'ready';
    if (stopped) return 'stopped';
    if (Date.now() > until) return 'late';
  }
};

/**
 * Whether what still runs of a killed server keeps the new one out: each of its connections ends
 * by itself, but a busy one only when its statement does.
 */
const isKeptOut = (log: string, before: number): boolean =>
  readFileSync(log).subarray(before).includes('pre-existing shared memory block');

const sizeOf = (file: string): number => statSync(file, { throwIfNoEntry: false })?.size ?? 0;

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

const answers = async (url: string): Promise<boolean> => {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2_000 });
  client.on('error', () => undefined); // a server still starting ends its clients
  try {
    await client.connect();
    await client.query('select 1');
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
};
