import { Pool } from 'pg';

/** Connections of the role that may see sessions and credentials, and nothing else of the county's. */
export type AuthPool = Pool;

export const createAuthPool = (url: string): AuthPool =>
  new Pool({
    connectionString: url,
    max: 4,
    application_name: 'bihuan auth',
    options:
      '-c lock_timeout=2s -c statement_timeout=5s -c idle_in_transaction_session_timeout=10s',
  });
