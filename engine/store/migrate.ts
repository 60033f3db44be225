import { MikroORM } from '@mikro-orm/postgresql';
import { Client, escapeIdentifier, escapeLiteral } from 'pg';
import { refuseUndurable } from './durability.ts';
import { ormConfig } from './orm.ts';

export const databaseRoles = [
  'bihuan_owner',
  'bihuan_app',
  'bihuan_worker',
  'bihuan_auth',
  'bihuan_auditor',
] as const;
export type DatabaseRole = (typeof databaseRoles)[number];

export interface MigrateInput {
  /** May create roles and databases; used for that and nothing else. */
  readonly adminUrl: string;
  readonly database: string;
  readonly passwords: Readonly<Record<DatabaseRole, string>>;
}

/**
 * Brings a cluster to the current schema: roles, database, migrations. Repeating it changes
 * nothing but the passwords, which are set to those given.
 */
export const migrateDatabase = async ({
  adminUrl,
  database,
  passwords,
}: MigrateInput): Promise<void> => {
  await asAdmin(adminUrl, async (admin) => {
    await refuseUndurable(admin);
    await createRoles(admin, passwords);
    await createDatabase(admin, database);
  });
  const databaseUrl = roleUrl(adminUrl, database, 'bihuan_owner', passwords.bihuan_owner);
  await asAdmin(urlOf(adminUrl, database), async (admin) => {
    await admin.query('grant create, usage on schema public to bihuan_owner');
    // The owner acts as the audit's owner only while it migrates.
    await admin.query('grant audit_owner to bihuan_owner with inherit false, set true');
    try {
      await runMigrations(databaseUrl);
    } finally {
      await admin.query('revoke audit_owner from bihuan_owner');
    }
  });
};

/** The address one role uses. */
export const roleUrl = (
  adminUrl: string,
  database: string,
  role: DatabaseRole,
  password: string,
): string => {
  const url = new URL(urlOf(adminUrl, database));
  url.username = role;
  url.password = password;
  return url.href;
};

const urlOf = (adminUrl: string, database: string): string => {
  const url = new URL(adminUrl);
  url.pathname = `/${database}`;
  return url.href;
};

const asAdmin = async <T>(url: string, work: (client: Client) => Promise<T>): Promise<T> => {
  const client = new Client({ connectionString: url, application_name: 'bihuan migrate' });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
};

const createRoles = async (admin: Client, passwords: MigrateInput['passwords']): Promise<void> => {
  for (const role of databaseRoles) {
    const attributes = `login nosuperuser nobypassrls nocreatedb nocreaterole password ${escapeLiteral(passwords[role])}`;
    await createOrAlterRole(admin, role, attributes);
  }
  await createOrAlterRole(admin, 'audit_owner', 'nologin nosuperuser nobypassrls');
};

const createOrAlterRole = async (
  admin: Client,
  role: string,
  attributes: string,
): Promise<void> => {
  const known = await admin.query('select 1 from pg_roles where rolname = $1', [role]);
  const verb = known.rowCount === 0 ? 'create' : 'alter';
  await admin.query(`${verb} role ${escapeIdentifier(role)} with ${attributes}`);
};

const createDatabase = async (admin: Client, database: string): Promise<void> => {
  const known = await admin.query('select 1 from pg_database where datname = $1', [database]);
  const name = escapeIdentifier(database);
  if (known.rowCount === 0) {
    // A non-superuser may only give a database to a role it can become.
    await admin.query('grant bihuan_owner to current_user');
    await admin.query(
      `create database ${name} owner bihuan_owner encoding 'UTF8' template template0`,
    );
  }
  await admin.query(`revoke all on database ${name} from public`);
  await admin.query(
    `grant connect on database ${name} to bihuan_app, bihuan_worker, bihuan_auth, bihuan_auditor`,
  );
};

const runMigrations = async (url: string): Promise<void> => {
  const orm = await MikroORM.init(
    ormConfig(url, {
      pool: { min: 0, max: 1 },
      applicationName: 'bihuan migrate',
      limits: '-c lock_timeout=10s',
    }),
  );
  try {
    await orm.migrator.up();
  } finally {
    await orm.close();
  }
};
