import pg from 'pg';
import type { Secrets } from './secrets.ts';

/** Temporal's two databases and their owner; each step may run again. The product's own: store/migrate.ts. */
export const prepareTemporalDatabases = async (
  adminUrl: string,
  secrets: Secrets,
): Promise<void> => {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    await ensureRole(client, 'bihuan_temporal', secrets.temporal);
    await ensureDatabase(client, 'temporal', 'bihuan_temporal');
    await ensureDatabase(client, 'temporal_visibility', 'bihuan_temporal');
  } finally {
    await client.end();
  }
};

const ensureRole = async (client: pg.Client, name: string, password: string): Promise<void> => {
  const { rowCount } = await client.query('select 1 from pg_roles where rolname = $1', [name]);
  const verb = rowCount ? 'alter' : 'create';
  await client.query(
    `${verb} role ${name} login nosuperuser password ${client.escapeLiteral(password)}`,
  );
};

const ensureDatabase = async (client: pg.Client, name: string, owner: string): Promise<void> => {
  const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [name]);
  if (!rowCount) await client.query(`create database ${name} owner ${owner}`);
};
