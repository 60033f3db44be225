import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { migrateDatabase } from '../../engine/store/migrate.ts';
import { readConfig } from '../../engine/config.ts';
import { prepareTemporalDatabases } from '../../engine/runtime/databases.ts';
import { startPostgres, type Postgres } from '../../engine/runtime/postgres.ts';
import { passwordsOf } from '../../engine/runtime/role-passwords.ts';
import { loadSecrets, type Secrets } from '../../engine/runtime/secrets.ts';
import { temporalBinaries } from '../../engine/runtime/temporal-binaries.ts';
import { prepareNamespace } from '../../engine/runtime/temporal-namespace.ts';
import { startTemporal, type TemporalServer } from '../../engine/runtime/temporal-server.ts';

/** A real PostgreSQL and a real Temporal server of the tests' own, in a directory thrown away. */
export interface Stack {
  readonly home: string;
  readonly secrets: Secrets;
  readonly postgres: Postgres;
  readonly temporal: TemporalServer;
  readonly namespace: string;
  stop(): Promise<void>;
}

/** What a test file needs to reach the servers. */
export interface StackAddresses {
  readonly home: string;
  readonly secretsFile: string;
  readonly adminUrl: string; // superuser, database "postgres"
  readonly templateDatabase: string;
  readonly temporalAddress: string;
  readonly namespace: string;
}

export const addressesOf = ({ home, postgres, temporal, namespace }: Stack): StackAddresses => ({
  home,
  secretsFile: join(home, 'secrets.json'),
  adminUrl: postgres.adminUrl('postgres'),
  templateDatabase: TEMPLATE_DATABASE,
  temporalAddress: temporal.address,
  namespace,
});

export const NAMESPACE = 'test';
export const TEMPLATE_DATABASE = 'app_template';

export const startStack = async (): Promise<Stack> => {
  const home = mkdtempSync(join(tmpdir(), 'bihuan-test-'));
  const secrets = loadSecrets(join(home, 'secrets.json'));
  const postgres = await startPostgres(home, secrets);
  await prepareTemporalDatabases(postgres.adminUrl('postgres'), secrets);
  await migrateDatabase({
    adminUrl: postgres.adminUrl('postgres'),
    database: TEMPLATE_DATABASE,
    passwords: passwordsOf(secrets),
  });
  const binaries = await temporalBinaries(readConfig().cache, (line) =>
    process.stderr.write(`${line}\n`),
  );
  const temporal = await startTemporal({
    home,
    binaries,
    postgresPort: postgres.port,
    secrets,
    timeSkipping: true,
  });
  await prepareNamespace({
    address: temporal.address,
    namespace: NAMESPACE,
    patienceMs: 60_000,
    isAlive: () => temporal.child.process.exitCode === null,
  });
  return {
    home,
    secrets,
    postgres,
    temporal,
    namespace: NAMESPACE,
    stop: async () => {
      await temporal.stop();
      await postgres.stop();
      rmSync(home, { recursive: true, force: true });
    },
  };
};
