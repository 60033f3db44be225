import pg from 'pg';
import { describe, expect, it } from 'vitest';
import { createTestDatabase } from '../../support/test-database.ts';

describe('test database', () => {
  it('is a clone every role of the product can enter', async () => {
    const database = await createTestDatabase();
    const client = new pg.Client({ connectionString: database.url('bihuan_app') });
    await client.connect();
    const { rows } = await client.query<{ name: string }>('select current_database() as name');
    await client.end();
    expect(rows).toEqual([{ name: database.name }]);
    await database.drop();
  });
});
