import type { AuthPool } from '../auth-pool.ts';

export interface LoginRow {
  readonly accountId: string;
  readonly personId: string;
  readonly kind: 'administrator' | 'business';
  readonly disabled: boolean;
  readonly demo: boolean;
  readonly securityEpoch: number;
  readonly algorithm: string | null; // null: no password yet
  readonly parameters: { readonly N: number; readonly r: number; readonly p: number } | null;
  readonly salt: Buffer | null;
  readonly hash: Buffer | null;
}

export const selectLogin = async (
  pool: AuthPool,
  countyId: string,
  login: string,
): Promise<LoginRow | null> => {
  const { rows } = await pool.query<LoginRow>(
    `select account_id as "accountId", person_id as "personId", kind, disabled, demo,
            security_epoch as "securityEpoch", algorithm, parameters, salt, hash
       from auth.find_login($1, $2)`,
    [countyId, login],
  );
  return rows[0] ?? null;
};

export interface CredentialRow {
  readonly algorithm: string;
  readonly parameters: object;
  readonly salt: Buffer;
  readonly hash: Buffer;
}

export const upsertCredential = async (
  pool: AuthPool,
  countyId: string,
  accountId: string,
  { algorithm, parameters, salt, hash }: CredentialRow,
): Promise<void> => {
  const client = await pool.connect();
  try {
    await client.query('begin');
    await client.query(`select set_config('app.county', $1, true)`, [countyId]);
    await client.query(
      `insert into auth.credential (county_id, account_id, algorithm, parameters, salt, hash)
       values ($1, $2, $3, $4, $5, $6)
       on conflict (county_id, account_id) do update
         set algorithm = excluded.algorithm, parameters = excluded.parameters,
             salt = excluded.salt, hash = excluded.hash, changed_at = now()`,
      [countyId, accountId, algorithm, JSON.stringify(parameters), salt, hash],
    );
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw error;
  } finally {
    client.release();
  }
};

/** Ends the oldest sessions of an account beyond the number it may have. */
export const deleteOldSessions = async (
  pool: AuthPool,
  accountId: string,
  keep: number,
): Promise<void> => {
  await pool.query(
    `delete from auth.session where sid in (
       select sid from auth.session where sess ->> 'accountId' = $1
        order by (sess ->> 'signedInAt')::bigint desc offset $2)`,
    [accountId, keep],
  );
};

export const pingAuth = async (pool: AuthPool): Promise<void> => {
  await pool.query('select 1 from auth.session limit 1');
};
