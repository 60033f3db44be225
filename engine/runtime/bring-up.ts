import type { ListrTask } from 'listr2';
import { InvariantViolation } from '../answer.ts';
import type { Config } from '../config.ts';
import { migrateDatabase, roleUrl } from '../store/migrate.ts';
import { countiesWithout } from './demo/counties-without.ts';
import { gangnan } from './demo/gangnan.ts';
import type { DemoCounty } from './demo/organization.ts';
import { pinggui } from './demo/pinggui.ts';
import { seedCases } from './demo/seed-cases.ts';
import { seedProcedures } from './demo/seed-procedures.ts';
import { seedOrganizations } from './demo/seed-organization.ts';
import { stopLeftover } from './child.ts';
import { prepareTemporalDatabases } from './databases.ts';
import { lockHome } from './lock.ts';
import { startNodeService } from './node-service.ts';
import { becomesFree } from './ports.ts';
import { runPhases } from './phases.ts';
import { startPostgres, superuserUrl } from './postgres.ts';
import { passwordsOf } from './role-passwords.ts';
import { loadSecrets, type Secrets } from './secrets.ts';
import type { Supervisor } from './supervisor.ts';
import { temporalBinaries, type TemporalBinaries } from './temporal-binaries.ts';
import { prepareNamespace } from './temporal-namespace.ts';
import { startTemporal } from './temporal-server.ts';
import { buildWebApp } from './web-app.ts';

export interface BringUp {
  readonly config: Config;
  readonly demoData: boolean; // counties, people, procedures
  readonly demoCases: boolean;
  readonly supervisor: Supervisor;
}

/** What the phases find and hand on. */
interface Stage extends BringUp {
  readonly secrets: Secrets;
  postgresPort?: number; // embedded only
  adminUrl: string; // may create roles and databases
  temporalAddress: string;
  address: string;
}

const APP_DATABASE = 'app';
const PORT_PATIENCE_MS = 5_000; // a program’s sockets are closed a moment after it has ended
const EMBEDDED_PATIENCE_MS = 60_000;
const EXTERNAL_PATIENCE_MS = 10_000;

/**
 * Everything the product needs, in order; what the environment names is used, the rest is started
 * and kept by the supervisor, which the caller stops. Gives the address of the web app.
 */
export const bringUp = async ({ config, supervisor, ...wanted }: BringUp): Promise<string> => {
  lockHome(config.home);
  const hasEnded = await stopLeftover(config.home, 'server', 'SIGTERM'); // it held the port
  const patienceMs = hasEnded ? PORT_PATIENCE_MS : 0;
  if (config.port !== 0 && !(await becomesFree(config.port, config.host, patienceMs)))
    throw new Error(
      `Port ${config.port} is taken by another program. Set BIHUAN_PORT to a free one.`,
    );
  const stage: Stage = {
    ...wanted,
    config,
    supervisor,
    secrets: loadSecrets(config.secretsFile),
    adminUrl: config.databaseUrl ?? '',
    temporalAddress: config.temporalAddress ?? '',
    address: '',
  };
  await runPhases(phases(stage));
  return stage.address;
};

const phases = (stage: Stage): ListrTask[] => [
  {
    title: 'PostgreSQL',
    enabled: () => !stage.config.databaseUrl || !stage.config.temporalAddress,
    task: () => runPostgres(stage),
  },
  {
    title: 'Temporal server',
    enabled: () => !stage.config.temporalAddress,
    task: (_, task) => runTemporal(stage, (line) => void (task.output = line)),
    rendererOptions: { persistentOutput: false },
  },
  { title: 'Temporal namespace', task: () => connectTemporal(stage) },
  { title: 'Database schema', task: () => migrate(stage) },
  {
    title: 'Demo counties',
    enabled: () => stage.demoData,
    task: () => seedOrganizations(ownerUrl(stage), [gangnan, pinggui]),
  },
  { title: 'Web app', task: buildWebApp },
  { title: 'Worker', task: () => runWorker(stage) },
  { title: 'Server', task: () => runServer(stage) },
  {
    title: 'Demo procedures',
    enabled: () => stage.demoData,
    task: async () => seedProcedures(stage.address, await without(stage, 'procedures')),
  },
  { title: 'Demo cases', enabled: () => stage.demoCases, task: () => tellDemoCases(stage) },
];

/** A demo case that could not be told is said, but keeps nobody from the product. */
const tellDemoCases = async (stage: Stage): Promise<void> => {
  for (const trouble of await seedCases(stage.address, await without(stage, 'cases')))
    console.error(trouble);
};

/** A county that has some is left alone, so an interrupted seeding hinders no later start. */
const without = (stage: Stage, what: 'cases' | 'procedures'): Promise<readonly DemoCounty[]> =>
  countiesWithout(ownerUrl(stage), what, [gangnan, pinggui]);

const runPostgres = async (stage: Stage): Promise<void> => {
  const { config, secrets } = stage;
  await stage.supervisor.keep({
    name: 'PostgreSQL',
    stopSignal: 'SIGINT',
    start: async () => {
      const postgres = await startPostgres(config.home, secrets, stage.postgresPort);
      stage.postgresPort = postgres.port;
      stage.adminUrl ||= postgres.adminUrl('postgres');
      return postgres.child;
    },
  });
};

const runTemporal = async (stage: Stage, tell: (line: string) => void): Promise<void> => {
  const { config, secrets, postgresPort } = stage;
  if (!postgresPort)
    throw new InvariantViolation('The Temporal server was started before its database');
  await prepareTemporalDatabases(superuserUrl(secrets, postgresPort, 'postgres'), secrets);
  const binaries: TemporalBinaries = await temporalBinaries(config.cache, tell);
  if (binaries.kind === 'dev')
    tell('Temporal keeps its data in a SQLite file: good for evaluation, not for production.');
  let port: number | undefined;
  await stage.supervisor.keep({
    name: 'The Temporal server',
    stopSignal: 'SIGTERM',
    start: async () => {
      const server = await startTemporal({
        home: config.home,
        binaries,
        postgresPort,
        secrets,
        timeSkipping: config.demo,
        ...(port ? { port } : {}),
      });
      port = server.port;
      stage.temporalAddress = server.address;
      return server.child;
    },
  });
};

const connectTemporal = ({ config, temporalAddress }: Stage): Promise<void> =>
  prepareNamespace({
    address: temporalAddress,
    namespace: config.temporalNamespace,
    patienceMs: config.temporalAddress ? EXTERNAL_PATIENCE_MS : EMBEDDED_PATIENCE_MS,
  });

const migrate = async ({ config, adminUrl, secrets }: Stage): Promise<void> => {
  const database = databaseOf(config);
  try {
    await migrateDatabase({ adminUrl, database, passwords: passwordsOf(secrets) });
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new Error(
      `Expected the account in DATABASE_URL to reach its server and to create roles and tables, but: ${reason}`,
      { cause },
    );
  }
};

const ownerUrl = ({ config, adminUrl, secrets }: Stage): string =>
  roleUrl(adminUrl, databaseOf(config), 'bihuan_owner', secrets.owner);

const runWorker = (stage: Stage): Promise<void> =>
  stage.supervisor.keep({
    name: 'The worker',
    stopSignal: 'SIGTERM',
    start: async () =>
      (
        await startNodeService({
          name: 'worker',
          home: stage.config.home,
          env: serviceEnvironment(stage),
        })
      ).child,
  });

const runServer = (stage: Stage): Promise<void> =>
  stage.supervisor.keep({
    name: 'The server',
    stopSignal: 'SIGTERM',
    start: async () => {
      const { child, said } = await startNodeService({
        name: 'server',
        home: stage.config.home,
        env: serviceEnvironment(stage),
      });
      stage.address = said;
      return child;
    },
  });

/** Our services never see the account that may create roles: each enters with its own role's password. */
const serviceEnvironment = ({ config, adminUrl, temporalAddress }: Stage): NodeJS.ProcessEnv => {
  const { host } = new URL(adminUrl);
  return {
    BIHUAN_HOME: config.home,
    BIHUAN_SECRETS_FILE: config.secretsFile,
    BIHUAN_PORT: String(config.port),
    DATABASE_URL: `postgres://${host}/${databaseOf(config)}`,
    TEMPORAL_ADDRESS: temporalAddress,
  };
};

const databaseOf = ({ databaseUrl }: Config): string =>
  databaseUrl ? new URL(databaseUrl).pathname.slice(1) : APP_DATABASE;
