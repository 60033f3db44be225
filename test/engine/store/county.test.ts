import { randomUUID } from 'node:crypto';
import type { MikroORM } from '@mikro-orm/postgresql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createWithCounty, type WithCounty } from '../../../engine/store/county.ts';
import { Unit } from '../../../engine/store/entities/directory.ts';
import { createOrm } from '../../../engine/store/orm.ts';
import { createCountyFixture, type CountyFixture } from '../../support/county-fixture.ts';
import { createTestDatabase, type TestDatabase } from '../../support/test-database.ts';

let database: TestDatabase;
let orm: MikroORM;
let withCounty: WithCounty;
let here: CountyFixture;
let there: CountyFixture;
const unitThere = randomUUID();

beforeAll(async () => {
  database = await createTestDatabase();
  here = await createCountyFixture(database);
  there = await createCountyFixture(database);
  orm = await createOrm({ url: database.url('bihuan_app'), pool: { min: 0, max: 4 } });
  withCounty = createWithCounty(orm);
  await withCounty({ countyId: there.countyId }, (em) =>
    Promise.resolve(void em.create(Unit, unit(there.countyId, unitThere))),
  );
});
afterAll(async () => {
  await Promise.all([orm.close(), here.close(), there.close()]);
  await database.drop();
});

const unit = (countyId: string, id: string) => ({
  countyId,
  id,
  kind: 'UNIT' as const,
  name: '某单位（演示）',
  nameEn: 'A unit',
});

describe('the county door', () => {
  it('shows nothing of another county, even by its id', async () => {
    const seen = await withCounty({ countyId: here.countyId }, (em) =>
      em.find(Unit, { id: unitThere }),
    );
    expect(seen).toEqual([]);
  });

  it('changes nothing of another county', async () => {
    const changed = await withCounty({ countyId: here.countyId }, (em) =>
      em.nativeUpdate(Unit, { id: unitThere }, { name: '改' }),
    );
    expect(changed).toBe(0);
  });

  it('refuses a row for another county, and a move to it', async () => {
    const forThere = withCounty({ countyId: here.countyId }, (em) =>
      Promise.resolve(void em.create(Unit, unit(there.countyId, randomUUID()))),
    );
    await expect(forThere).rejects.toThrow(/row-level security/);
    const id = randomUUID();
    await withCounty({ countyId: here.countyId }, (em) =>
      Promise.resolve(void em.create(Unit, unit(here.countyId, id))),
    );
    const moved = withCounty({ countyId: here.countyId }, (em) =>
      em.nativeUpdate(Unit, { id }, { countyId: there.countyId }),
    );
    await expect(moved).rejects.toThrow(/row-level security/);
  });

  it('never leaves a county behind on a connection: 1,000 alternating requests over 4 connections', async () => {
    const scopes = Array.from(
      { length: 1_000 },
      (_, index) => (index % 2 === 0 ? here : there).countyId,
    );
    const seen = await Promise.all(
      scopes.map((countyId) =>
        withCounty({ countyId }, async (em) =>
          (await em.find(Unit, {})).every((row) => row.countyId === countyId),
        ),
      ),
    );
    expect(seen.every(Boolean)).toBe(true);
  });
});
