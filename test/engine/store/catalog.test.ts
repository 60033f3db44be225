import pg from 'pg';
import type { MikroORM } from '@mikro-orm/postgresql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { entities } from '../../../engine/store/entities/index.ts';
import { createOrm } from '../../../engine/store/orm.ts';
import { createTestDatabase, type TestDatabase } from '../../support/test-database.ts';

/** Tables without a county: read-only to every role, or no business of a county. */
const GLOBAL_TABLES = ['auth.rate_limit', 'auth.session', 'public.county', 'public.migration'];

let database: TestDatabase;
let admin: pg.Client;
let orm: MikroORM;

beforeAll(async () => {
  database = await createTestDatabase();
  admin = new pg.Client({ connectionString: database.adminUrl });
  await admin.connect();
  orm = await createOrm({ url: database.url('bihuan_owner'), pool: { min: 0, max: 2 } });
});
afterAll(async () => {
  await admin.end();
  await orm.close();
  await database.drop();
});

const rows = async <T extends pg.QueryResultRow>(sql: string): Promise<T[]> =>
  (await admin.query<T>(sql)).rows;

const OURS = `n.nspname in ('public', 'audit', 'auth') and c.relkind in ('r', 'p')`;

describe('the wall around every county', () => {
  it('each table with a county has forced row-level security and the restrictive wall; all others are known', async () => {
    const tables = await rows<{
      name: string;
      county: boolean;
      forced: boolean;
      walls: number;
      doors: number;
    }>(`
      select n.nspname || '.' || c.relname as name,
             exists (select 1 from pg_attribute a where a.attrelid = c.oid and a.attname = 'county_id') as county,
             c.relrowsecurity and c.relforcerowsecurity as forced,
             (select count(*)::int from pg_policies p where p.schemaname = n.nspname and p.tablename = c.relname
               and p.permissive = 'RESTRICTIVE' and p.cmd = 'ALL' and p.roles = '{public}'
               and p.qual = '(county_id = (current_setting(''app.county''::text))::uuid)' and p.with_check = p.qual) as walls,
             (select count(*)::int from pg_policies p where p.schemaname = n.nspname and p.tablename = c.relname
               and p.permissive = 'PERMISSIVE') as doors
        from pg_class c join pg_namespace n on n.oid = c.relnamespace where ${OURS} order by 1`);
    const tenant = tables.filter(({ county }) => county);
    expect(tenant.length).toBeGreaterThan(30);
    expect(
      tenant.filter(({ forced, walls, doors }) => !forced || walls !== 1 || doors !== 1),
    ).toEqual([]);
    expect(tables.filter(({ county }) => !county).map(({ name }) => name)).toEqual(GLOBAL_TABLES);
  });

  it('each primary key and each index of such a table leads with the county', async () => {
    const indexes = await rows<{ index: string; first: string | null }>(`
      select i.indexrelid::regclass::text as index,
             (select attname from pg_attribute a where a.attrelid = i.indrelid and a.attnum = i.indkey[0]) as first
        from pg_index i join pg_class c on c.oid = i.indrelid join pg_namespace n on n.oid = c.relnamespace
       where ${OURS} and exists (select 1 from pg_attribute a where a.attrelid = c.oid and a.attname = 'county_id')`);
    expect(indexes.filter(({ first }) => first !== 'county_id')).toEqual([]);
  });

  it('each foreign key between such tables carries the county', async () => {
    const keys = await rows<{ name: string; definition: string }>(`
      select conname as name, pg_get_constraintdef(k.oid) as definition from pg_constraint k
        join pg_namespace n on n.oid = k.connamespace where k.contype = 'f' and n.nspname in ('public', 'auth')`);
    expect(keys.length).toBeGreaterThan(15);
    expect(
      keys.filter(({ definition }) => !definition.startsWith('FOREIGN KEY (county_id')),
    ).toEqual([]);
  });

  it.each(entities.map((entity) => ({ name: entity.meta.className, entity })))(
    '$name raises without a county, also on a connection that had one',
    async ({ entity }) => {
      if (!('countyId' in entity.meta.properties)) return;
      const em = orm.em.fork();
      await expect(em.count(entity as never)).rejects.toThrow(/app\.county|uuid/);
    },
  );
});

describe('the database roles', () => {
  it('none is a superuser, passes the wall, or may create', async () => {
    const roles = await rows<{ rolname: string; rolcanlogin: boolean }>(`
      select rolname, rolcanlogin from pg_roles where (rolname like 'bihuan\\_%' or rolname = 'audit_owner')
         and rolname <> 'bihuan_temporal' and not (rolsuper or rolbypassrls or rolcreatedb or rolcreaterole) order by 1`);
    expect(roles.map(({ rolname, rolcanlogin }) => [rolname, rolcanlogin])).toEqual([
      ['audit_owner', false],
      ['bihuan_app', true],
      ['bihuan_auditor', true],
      ['bihuan_auth', true],
      ['bihuan_owner', true],
      ['bihuan_worker', true],
    ]);
  });

  it('nobody is a member of the audit owner', async () => {
    expect(
      await rows(
        `select 1 from pg_auth_members where roleid = 'audit_owner'::regrole and member::regrole::text like 'bihuan%'`,
      ),
    ).toEqual([]);
  });

  it('have exactly the rights of the committed snapshot', async () => {
    const grants = await rows<{ line: string }>(`
      select grantee || ': ' || table_schema || '.' || table_name || ' ' || string_agg(lower(privilege_type), ',' order by privilege_type) as line
        from information_schema.role_table_grants
       where grantee in ('bihuan_app', 'bihuan_worker', 'bihuan_auth', 'bihuan_auditor')
       group by grantee, table_schema, table_name order by 1`);
    await expect(`${grants.map(({ line }) => line).join('\n')}\n`).toMatchFileSnapshot(
      'grants.txt',
    );
  });

  it('neither server nor worker reads the chain or a credential', async () => {
    for (const role of ['bihuan_app', 'bihuan_worker'] as const) {
      const client = new pg.Client({ connectionString: database.url(role) });
      await client.connect();
      await client.query(`set app.county = '00000000-0000-0000-0000-000000000000'`);
      await expect(client.query('select * from audit.entry')).rejects.toThrow(/permission denied/);
      await expect(client.query('select * from auth.credential')).rejects.toThrow(
        /permission denied/,
      );
      await expect(client.query('create table mine (id int)')).rejects.toThrow(/permission denied/);
      await client.end();
    }
  });
});

describe('the migrations', () => {
  it('make what the entities say; keys, checks and partial indexes are written by hand', async () => {
    const difference = await orm.schema.getUpdateSchemaSQL({ wrap: false });
    const statements = difference
      .split(';')
      .map((line) => line.trim())
      .filter((line) => line !== '');
    const byHand =
      /^(alter table "\w+" drop constraint "\w+_(fkey|check)"|drop index "(post_(one_administrator|unit)|approval_request_one_open|calendar_edition_one_open|message_target)")$/;
    expect(statements.filter((statement) => !byHand.test(statement))).toEqual([]);
  });
});
