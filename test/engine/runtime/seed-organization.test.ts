import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { gangnan } from '../../../engine/runtime/demo/gangnan.ts';
import { demoId } from '../../../engine/runtime/demo/demo-id.ts';
import { pinggui } from '../../../engine/runtime/demo/pinggui.ts';
import { seedOrganizations } from '../../../engine/runtime/demo/seed-organization.ts';
import { createTestDatabase, type TestDatabase } from '../../support/test-database.ts';

let database: TestDatabase;
beforeAll(async () => (database = await createTestDatabase()));
afterAll(() => database.drop());

const count = async (county: string, table: string): Promise<number> => {
  const client = new pg.Client({ connectionString: database.url('bihuan_app') });
  await client.connect();
  await client.query(`select set_config('app.county', $1, false)`, [demoId(county)]);
  const { rows } = await client.query<{ n: number }>(`select count(*)::int as n from ${table}`);
  await client.end();
  return rows[0]!.n;
};

describe('demo organization', () => {
  it('gives each county its own people, and seeding twice adds nobody', async () => {
    await seedOrganizations(database.url('bihuan_owner'), [gangnan, pinggui]);
    await seedOrganizations(database.url('bihuan_owner'), [gangnan, pinggui]);

    expect(await count('gangnan', 'person')).toBe(gangnan.people.length);
    expect(await count('pinggui', 'person')).toBe(pinggui.people.length);
    expect(await count('pinggui', 'unit')).toBe(pinggui.units.length);
  });

  it('marks every natural person as invented', () => {
    const names = [...gangnan.people, ...pinggui.people].map(({ name }) => name);
    expect(names.filter((name) => !name.endsWith('（演示）'))).toEqual([]);
  });
});
