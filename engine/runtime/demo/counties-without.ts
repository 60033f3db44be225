import pg from 'pg';
import { demoId } from './demo-id.ts';
import type { DemoCounty } from './organization.ts';

const TABLES = { cases: 'case_file', procedures: 'definition_version' } as const;

/**
 * Demo counties that have none of these yet. Asked in the store, not through the API: a start
 * signs nobody in, and works on when a demo account was given another password.
 */
export const countiesWithout = async (
  ownerUrl: string,
  what: keyof typeof TABLES,
  counties: readonly DemoCounty[],
): Promise<readonly DemoCounty[]> => {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const without: DemoCounty[] = [];
    for (const county of counties)
      if (await isEmpty(client, TABLES[what], demoId(county.code))) without.push(county);
    return without;
  } finally {
    await client.end();
  }
};

const isEmpty = async (client: pg.Client, table: string, countyId: string): Promise<boolean> => {
  await client.query(`select set_config('app.county', $1, false)`, [countyId]);
  const { rowCount } = await client.query(`select 1 from ${table} where county_id = $1 limit 1`, [
    countyId,
  ]);
  return rowCount === 0;
};
