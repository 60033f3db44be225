import pg from 'pg';
import type { Secrets } from './secrets.ts';

/** The three databases of the embedded cluster and their owners; each step may run again. */
export const prepareDatabases = async (adminUrl: string, secrets: Secrets): Promise<void> => {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    await ensureRole(client, 'bihuan_owner', secrets.owner, 'createrole');
    await ensureRole(client, 'bihuan_temporal', secrets.temporal, 'nocreaterole');
    await ensureDatabase(client, 'app', 'bihuan_owner');
    await ensureDatabase(client, 'temporal', 'bihuan_temporal');
    await ensureDatabase(client, 'temporal_visibility', 'bihuan_temporal');
  } finally {
    await client.end();
  }
};

const ensureRole = async (
  client: pg.Client,
  name: string,
  password: string,
  right: string,
): Promise<void> => {
  const { rowCount } = await client.query('select 1 from pg_roles where rolname = $1', [name]);
  const verb = rowCount ? 'alter' : 'create';
  await client.query(
    `${verb} role ${name} login nosuperuser ${right} password ${client.escapeLiteral(password)}`,
  );
};

const ensureDatabase = async (client: pg.Client, name: string, owner: string): Promise<void> => {
  const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [name]);
  if (!rowCount) await client.query(`create database ${name} owner ${owner}`);
};
