import { Migrator } from '@mikro-orm/migrations';
import { defineConfig, MikroORM, UnderscoreNamingStrategy } from '@mikro-orm/postgresql';
import { entities } from './entities/index.ts';
import { migrations } from './migrations/index.ts';

export interface OrmOptions {
  readonly url: string;
  readonly pool?: { readonly min: number; readonly max: number };
  readonly applicationName?: string;
}

/** Longest waits of the write path (trust.md R15): a stuck lock must surface, not spread. */
const SESSION_LIMITS =
  '-c lock_timeout=2s -c statement_timeout=5s -c idle_in_transaction_session_timeout=10s';

export const createOrm = ({
  url,
  pool,
  applicationName = 'bihuan',
}: OrmOptions): Promise<MikroORM> =>
  MikroORM.init(ormConfig(url, { pool: pool ?? { min: 0, max: 8 }, applicationName }));

interface ConfigDetails {
  readonly pool: { readonly min: number; readonly max: number };
  readonly applicationName: string;
  readonly limits?: string;
}

/** Shared with the migrator, which runs without the limits of a request. */
export const ormConfig = (
  clientUrl: string,
  { pool, applicationName, limits = SESSION_LIMITS }: ConfigDetails,
) =>
  defineConfig({
    clientUrl,
    entities,
    namingStrategy: UnderscoreNamingStrategy,
    extensions: [Migrator],
    pool,
    forceUtcTimezone: true,
    ensureDatabase: false,
    driverOptions: { application_name: applicationName, options: limits },
    schemaGenerator: {
      createForeignKeyConstraints: false, // composite (county_id, id) keys are written in 0002-constraints.sql
      ignoreSchema: ['audit', 'auth', 'information_schema', 'pg_catalog', 'pg_toast'],
    },
    migrations: {
      tableName: 'migration',
      snapshot: false,
      migrationsList: migrations,
      allOrNothing: false, // each its own transaction
      transactional: true,
      silent: true,
    },
  });
