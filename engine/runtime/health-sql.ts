import { Client } from 'pg';
import { migrations } from '../store/migrations/index.ts';

const PATIENCE_MS = 4_000;
const READ_ONLY = '25006'; // as PostgreSQL says when it refuses one
const NO_COUNTY = '00000000-0000-0000-0000-000000000000';

/** Reaches the write-ahead log and the disk, and leaves no row. */
export const takesWrites = (databaseUrl: string): Promise<unknown> =>
  ask(databaseUrl, async (client) => {
    const { rows } = await client.query<{ readOnly: string }>(
      `select current_setting('transaction_read_only') as "readOnly",
              pg_logical_emit_message(true, 'bihuan', '')`,
    );
    if (rows[0]?.readOnly === 'on')
      throw Object.assign(new Error('Expected a database that takes writes'), { code: READ_ONLY });
  });

/** What this version knows and the database has not seen. */
export const unappliedMigrations = (databaseUrl: string): Promise<readonly string[]> =>
  ask(databaseUrl, async (client) => {
    const { rows } = await client.query<{ name: string }>('select name from migration');
    const applied = new Set(rows.map(({ name }) => name));
    return migrations.map(({ name }) => name).filter((name) => !applied.has(name));
  });

/** A row is appended with its hashes and taken back: what blocks it would block every act. */
export const appendsToAudit = (databaseUrl: string): Promise<unknown> =>
  ask(databaseUrl, async (client) => {
    await client.query('begin');
    await client.query(`select set_config('app.county', $1, true)`, [NO_COUNTY]);
    await client.query(`select audit.append(array['{"kind":"health"}'])`);
    await client.query('rollback');
  });

/** A connection of its own: a pool that is used up says nothing of the database. */
const ask = async <T>(databaseUrl: string, work: (client: Client) => Promise<T>): Promise<T> => {
  const client = new Client({
    connectionString: databaseUrl,
    application_name: 'bihuan health',
    connectionTimeoutMillis: PATIENCE_MS,
    statement_timeout: PATIENCE_MS,
  });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
};
