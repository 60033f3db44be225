import { rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DefaultLogger, Runtime } from '@temporalio/worker';
import { readConfig, type Config } from './config.ts';
import { createLog } from './log.ts';
import { watchSkew } from './runtime/clock-skew.ts';
import { loadSecrets } from './runtime/secrets.ts';
import { roleUrl } from './store/migrate.ts';
import { createWorker } from './temporal/create-worker.ts';

const READY_FILE = join(tmpdir(), 'bihuan-worker-ready'); // what a container's health check looks at

/** The Temporal worker: runs cases and writes their record. Any number of them may run. */
const main = async (): Promise<void> => {
  const config = readConfig();
  const log = createLog(config.logLevel, 'worker');
  Runtime.install({
    logger: new DefaultLogger('WARN', ({ level, message, meta }) =>
      log.warn({ level, code: meta?.['error'] }, message),
    ),
    shutdownSignals: [],
  });
  const worker = await createWorker({
    temporal: {
      address: needed(config.temporalAddress, 'TEMPORAL_ADDRESS'),
      namespace: config.temporalNamespace,
    },
    databaseUrl: workerUrl(config),
    taskQueue: config.taskQueue,
    cache: config.cache,
  });
  watchSkew(worker.clock, log);
  for (const signal of ['SIGTERM', 'SIGINT'] as const)
    process.once(signal, () => void worker.stop());
  console.log('ready');
  if (config.production) writeFileSync(READY_FILE, new Date().toISOString());
  await worker.finished;
  rmSync(READY_FILE, { force: true });
};

const workerUrl = (config: Config): string => {
  const url = needed(config.databaseUrl, 'DATABASE_URL');
  const database = new URL(url).pathname.slice(1);
  return roleUrl(url, database, 'bihuan_worker', loadSecrets(config.secretsFile).worker);
};

const needed = (value: string | null, name: string): string => {
  if (value === null) throw new Error(`Expected ${name} to be set, but it is not`);
  return value;
};

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error));
  process.exit(1);
});
