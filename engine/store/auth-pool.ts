import { Pool } from 'pg';

/** Connections of the role that may see sessions and credentials, and nothing else of the county's. */
export type AuthPool = Pool;

/** `onError`: a connection was lost while nobody used it, also one that is being closed. */
export const createAuthPool = (url: string, onError: (error: Error) => void): AuthPool =>
  new Pool({
    connectionString: url,
    max: 4,
    application_name: 'bihuan auth',
    options:
      '-c lock_timeout=2s -c statement_timeout=5s -c idle_in_transaction_session_timeout=10s',
  }).on('error', onError);
