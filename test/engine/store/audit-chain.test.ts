import { createHash } from 'node:crypto';
import pg from 'pg';
import type { MikroORM } from '@mikro-orm/postgresql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { appendAudit } from '../../../engine/audit/append.ts';
import type { AuditRow } from '../../../engine/audit/body.ts';
import { createWithCounty, type WithCounty } from '../../../engine/store/county.ts';
import { createOrm } from '../../../engine/store/orm.ts';
import { createCountyFixture, type CountyFixture } from '../../support/county-fixture.ts';
import { createTestDatabase, type TestDatabase } from '../../support/test-database.ts';

let database: TestDatabase;
let county: CountyFixture;
let orm: MikroORM;
let withCounty: WithCounty;
let admin: pg.Client;

beforeAll(async () => {
  database = await createTestDatabase();
  county = await createCountyFixture(database);
  orm = await createOrm({ url: database.url('bihuan_app'), pool: { min: 0, max: 4 } });
  withCounty = createWithCounty(orm);
  admin = new pg.Client({ connectionString: database.adminUrl });
  await admin.connect();
});
afterAll(async () => {
  await Promise.all([orm.close(), county.close(), admin.end()]);
  await database.drop();
});

const row = (person: string): AuditRow => ({
  kind: 'taskClaimed',
  outcome: 'done',
  actor: { person, via: 'user' },
});
const append = (rows: readonly AuditRow[]): Promise<void> =>
  withCounty({ countyId: county.countyId }, (em) => appendAudit(em, rows));

interface Link {
  seq: string;
  ms: string;
  body: string;
  body_hash: Buffer;
  prev_hash: Buffer;
  row_hash: Buffer;
  actor: string | null;
}
const chain = async (): Promise<Link[]> => {
  const { rows } = await admin.query<Link>(
    `select e.seq, (extract(epoch from e.at) * 1000)::bigint as ms, b.body, e.body_hash, e.prev_hash, e.row_hash, b.actor
       from audit.entry e join audit.body b using (county_id, seq) where e.county_id = $1 order by e.seq`,
    [county.countyId],
  );
  return rows;
};

const sha256 = (...parts: (string | Buffer)[]): Buffer => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
};
const int8 = (value: string): Buffer => {
  const bytes = Buffer.alloc(8);
  bytes.writeBigInt64BE(BigInt(value));
  return bytes;
};

describe('the chain', () => {
  it('is gapless and can be computed again outside the database', async () => {
    await Promise.all(
      Array.from({ length: 20 }, (_, index) => append([row(`p${index}`), row(`q${index}`)])),
    );
    const links = await chain();
    expect(links).toHaveLength(40);

    const id = Buffer.from(county.countyId.replaceAll('-', ''), 'hex');
    let previous = sha256('bh1.genesis\0', id);
    links.forEach((link, index) => {
      expect(link.seq).toBe(String(index + 1));
      expect(link.prev_hash).toEqual(previous);
      expect(link.body_hash).toEqual(sha256(link.body));
      previous = sha256(
        'bh1.row\0',
        id,
        int8(link.seq),
        int8(link.ms),
        link.prev_hash,
        link.body_hash,
      );
      expect(link.row_hash).toEqual(previous);
    });
  });

  it('keeps bodies as they are hashed: canonical, and with no name in them', async () => {
    await append([{ ...row('p'), detail: { b: 1, a: '中' } }]);
    const last = (await chain()).at(-1)!;
    expect(last.body).toBe(
      '{"actor":{"person":"p","via":"user"},"detail":{"a":"中","b":1},"kind":"taskClaimed","outcome":"done","v":1}',
    );
    expect(last.actor).toBe('p');
  });

  it.each([
    'update audit.entry set row_hash = row_hash',
    'update audit.body set kind = kind',
    'delete from audit.entry',
    'delete from audit.body',
    'truncate audit.entry',
    'truncate audit.body',
    'delete from audit.head',
    'truncate audit.head',
  ])('refuses "%s" even to a superuser', async (statement) => {
    await append([row('p')]);
    await expect(admin.query(statement)).rejects.toThrow(/only appended/);
  });

  it('goes with its transaction: what is rolled back leaves no row and no gap', async () => {
    const before = (await chain()).length;
    const failing = withCounty({ countyId: county.countyId }, async (em) => {
      await appendAudit(em, [row('lost')]);
      throw new Error('after');
    });
    await expect(failing).rejects.toThrow('after');
    await append([row('kept')]);
    expect((await chain()).map(({ seq }) => Number(seq)).at(-1)).toBe(before + 1);
  });
});
