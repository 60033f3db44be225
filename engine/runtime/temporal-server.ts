import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { startChild, stopLeftover, type Child } from './child.ts';
import { freePort } from './ports.ts';
import type { Secrets } from './secrets.ts';
import type { TemporalBinaries } from './temporal-binaries.ts';

export interface TemporalServer {
  readonly address: string;
  readonly port: number;
  readonly child: Child;
  stop(): Promise<void>;
}

export interface TemporalOptions {
  readonly home: string;
  readonly binaries: TemporalBinaries;
  readonly postgresPort: number;
  readonly secrets: Secrets;
  readonly timeSkipping: boolean; // cases of a sandbox county can be fast-forwarded
  readonly port?: number; // of the server this one replaces after a crash
}

const STOP_PATIENCE_MS = 15_000;
const HISTORY_SHARDS = 4; // immutable once the database exists
const run = promisify(execFile);

/** Starts Temporal on loopback. It answers a moment later: whoever connects waits for the namespace. */
export const startTemporal = async (options: TemporalOptions): Promise<TemporalServer> => {
  await stopLeftover(options.home, 'temporal', 'SIGTERM');
  const port = options.port ?? (await freePort());
  const child =
    options.binaries.kind === 'server'
      ? await startServer(options, options.binaries, port)
      : startDev(options, options.binaries, port);
  return {
    address: `127.0.0.1:${port}`,
    port,
    child,
    stop: () => child.stop('SIGTERM', STOP_PATIENCE_MS),
  };
};

type ServerBinaries = TemporalBinaries & { kind: 'server' };
type DevBinaries = TemporalBinaries & { kind: 'dev' };

const startServer = async (
  options: TemporalOptions,
  binaries: ServerBinaries,
  port: number,
): Promise<Child> => {
  await prepareSchemas(options, binaries);
  const ports = await Promise.all(
    INNER_PORTS.map(async (name) => [name, String(await freePort())] as const),
  );
  return startChild({
    name: 'temporal',
    home: options.home,
    command: binaries.server,
    args: ['--allow-no-auth', 'start'],
    env: {
      DB: 'postgres12_pgx',
      POSTGRES_SEEDS: '127.0.0.1',
      DB_PORT: String(options.postgresPort),
      POSTGRES_USER: 'bihuan_temporal',
      POSTGRES_PWD: options.secrets.temporal,
      DBNAME: 'temporal',
      VISIBILITY_DBNAME: 'temporal_visibility',
      NUM_HISTORY_SHARDS: String(HISTORY_SHARDS),
      BIND_ON_IP: '127.0.0.1',
      LOG_LEVEL: 'error',
      FRONTEND_GRPC_PORT: String(port),
      ...Object.fromEntries(ports),
      DYNAMIC_CONFIG_FILE_PATH: writeDynamicConfig(options),
    },
  });
};

const INNER_PORTS = [
  'FRONTEND_HTTP_PORT',
  'FRONTEND_MEMBERSHIP_PORT',
  'HISTORY_GRPC_PORT',
  'HISTORY_MEMBERSHIP_PORT',
  'MATCHING_GRPC_PORT',
  'MATCHING_MEMBERSHIP_PORT',
  'WORKER_GRPC_PORT',
  'WORKER_MEMBERSHIP_PORT',
];

const startDev = (options: TemporalOptions, binaries: DevBinaries, port: number): Child =>
  startChild({
    name: 'temporal',
    home: options.home,
    command: binaries.temporal,
    args: [
      ...['server', 'start-dev', '--headless', '--ip', '127.0.0.1', '--port', String(port)],
      ...['--db-filename', join(options.home, 'temporal.sqlite'), '--log-level', 'error'],
      ...dynamicValues(options).flatMap(([key, value]) => [
        '--dynamic-config-value',
        `${key}=${value}`,
      ]),
    ],
  });

/** Table set-up is idempotent; a note of the server version saves its two seconds on later starts. */
const prepareSchemas = async (options: TemporalOptions, { sql }: ServerBinaries): Promise<void> => {
  const note = join(options.home, 'temporal-schema.txt');
  if (existsSync(note) && readFileSync(note, 'utf8') === sql) return;
  for (const [database, schema] of [
    ['temporal', 'postgresql/v12/temporal'],
    ['temporal_visibility', 'postgresql/v12/visibility'],
  ] as const) {
    const base = [
      '--plugin',
      'postgres12_pgx',
      '--ep',
      '127.0.0.1',
      '-p',
      String(options.postgresPort),
      '-u',
      'bihuan_temporal',
      '--db',
      database,
    ];
    const tool = (...args: string[]): Promise<unknown> =>
      run(sql, [...base, ...args], {
        env: { ...process.env, SQL_PASSWORD: options.secrets.temporal },
      });
    await tool('setup-schema', '-v', '0.0').catch(() => undefined); // refused when it is already there
    await tool('update-schema', '--schema-name', schema);
  }
  writeFileSync(note, sql);
};

const writeDynamicConfig = (options: TemporalOptions): string => {
  const folder = join(options.home, 'run');
  mkdirSync(folder, { recursive: true });
  const file = join(folder, 'dynamicconfig.yaml');
  writeFileSync(
    file,
    dynamicValues(options)
      .map(([key, value]) => `${key}: [{ value: ${value} }]\n`)
      .join(''),
  );
  return file;
};

/** What differs from the server's defaults, and why: temporal.md §6.3. */
const dynamicValues = ({
  timeSkipping,
}: TemporalOptions): readonly (readonly [string, string])[] => [
  ['system.enableActivityEagerExecution', 'true'],
  ['system.forceSearchAttributesCacheRefreshOnRead', 'true'],
  ['frontend.namespaceRPS.visibility', '100'],
  ['frontend.enableBatcher', 'false'],
  ['worker.enableNamespaceBatcher', 'false'],
  ['callback.inspectSourceHeader', 'false'],
  ['limit.maxIDLength', '255'],
  ['matching.numTaskqueueReadPartitions', '1'],
  ['matching.numTaskqueueWritePartitions', '1'],
  ...(timeSkipping
    ? ([
        ['frontend.WorkflowTimeSkippingEnabled', 'true'],
        ['history.timerProcessorMaxTimeShift', '10ms'],
        ['history.workflowIdReuseMinimalInterval', '0s'],
      ] as const)
    : []),
];
