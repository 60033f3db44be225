import { join } from 'node:path';
import { readConfig, type Config } from './config.ts';
import { createServer } from './create-server.ts';
import { createLog } from './log.ts';
import { watchSkew } from './runtime/clock-skew.ts';
import { DEMO_PASSWORD } from './runtime/demo/organization.ts';
import { openHealthPort } from './runtime/health-port.ts';
import { createHealth } from './runtime/health.ts';
import { createMachine } from './runtime/machine.ts';
import { loadSecrets } from './runtime/secrets.ts';
import { passwordsOf } from './runtime/role-passwords.ts';
import { roleUrl, type DatabaseRole } from './store/migrate.ts';

/** The HTTP process. Prints `ready <address>` when it serves; ends on SIGTERM after what is in flight. */
const main = async (): Promise<void> => {
  const config = readConfig();
  const log = createLog(config.logLevel, 'server');
  const secrets = loadSecrets(config.secretsFile);
  const passwords = passwordsOf(secrets);
  const databaseUrl = needed(config.databaseUrl, 'DATABASE_URL');
  const database = new URL(databaseUrl).pathname.slice(1);
  refuseUnsafe(config);

  const urlOf = (role: DatabaseRole) => roleUrl(databaseUrl, database, role, passwords[role]);
  const temporal = {
    address: needed(config.temporalAddress, 'TEMPORAL_ADDRESS'),
    namespace: config.temporalNamespace,
  };
  const server = await createServer({
    urlOf,
    temporal,
    taskQueue: config.taskQueue,
    sessionSecret: secrets.session,
    trackingSecret: secrets.tracking,
    filesFolder: join(config.home, 'files'),
    publicOrigin: config.publicOrigin,
    demoPassword: isDemo(config) ? DEMO_PASSWORD : null,
    generousLimits: isDemo(config),
    log,
  });
  watchSkew(server.clock, log);
  const health = createHealth({
    databaseUrl: urlOf('bihuan_app'),
    queue: { ...temporal, name: config.taskQueue },
    machine: createMachine(config.home),
    clock: server.clock,
  });
  const healthPort = await openHealthPort(health, { port: config.healthPort, home: config.home });
  const address = await server.listen(config.port, config.host);
  for (const signal of ['SIGTERM', 'SIGINT'] as const)
    process.once(
      signal,
      () => void Promise.all([healthPort.close(), server.close()]).then(() => process.exit(0)),
    );
  console.log(`ready ${config.publicOrigin ?? address}`);
};

const LOOPBACK: ReadonlySet<string> = new Set(['127.0.0.1', '::1', 'localhost']);

const isDemo = (config: Config): boolean =>
  config.demo && !config.production && LOOPBACK.has(config.host);

/** Beyond this machine only by https: a cookie on plain http is anybody's. */
const refuseUnsafe = ({ publicOrigin, host }: Config): void => {
  const isPlain = publicOrigin?.startsWith('http:') ?? false;
  const name = publicOrigin === null ? host : new URL(publicOrigin).hostname;
  if (isPlain && !LOOPBACK.has(name))
    throw new Error(
      `Expected PUBLIC_ORIGIN to be https beyond this machine, but it is "${publicOrigin}"`,
    );
  if (publicOrigin === null && !LOOPBACK.has(host))
    throw new Error(`Expected PUBLIC_ORIGIN to be set for address "${host}", but it is not`);
};

const needed = (value: string | null, name: string): string => {
  if (value === null) throw new Error(`Expected ${name} to be set, but it is not`);
  return value;
};

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error));
  process.exit(1);
});
