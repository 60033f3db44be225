import pg from 'pg';
import { hashPassword, type Credential } from '../../http/password.ts';
import { demoId } from './demo-id.ts';
import { DEMO_PASSWORD, type DemoCounty, type DemoPerson, type DemoUnit } from './organization.ts';

const ADMINISTRATORS = new Set(['systemAdministrator', 'securityAdministrator', 'auditor']);

/** Writes the counties' units, people, accounts and posts as the schema's owner. Repeating it adds nothing. */
export const seedOrganizations = async (
  ownerUrl: string,
  counties: readonly DemoCounty[],
): Promise<void> => {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const credential = await hashPassword(DEMO_PASSWORD); // one for all: the password is public
    for (const county of counties) await seedCounty(client, county, credential);
  } finally {
    await client.end();
  }
};

const seedCounty = async (
  client: pg.Client,
  county: DemoCounty,
  credential: Credential,
): Promise<void> => {
  const countyId = demoId(county.code);
  await client.query('begin');
  await client.query(`select set_config('app.county', $1, true)`, [countyId]);
  await client.query(
    `insert into county (id, code, name, name_en, region, demo, sandbox) values ($1, $2, $3, $4, $5, true, true)
     on conflict (id) do nothing`,
    [countyId, county.code, county.name, county.nameEn, county.region],
  );
  for (const unit of county.units) await seedUnit(client, county.code, countyId, unit);
  for (const person of county.people)
    await seedPerson(client, county.code, countyId, person, credential);
  await client.query('commit');
};

const seedUnit = (
  client: pg.Client,
  code: string,
  countyId: string,
  unit: DemoUnit,
): Promise<unknown> =>
  client.query(
    `insert into unit (county_id, id, kind, system, parent_id, industry, name, name_en, attributes)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict (county_id, id) do nothing`,
    [
      countyId,
      demoId(code, 'unit', unit.key),
      unit.kind,
      unit.system ?? null,
      unit.parent ? demoId(code, 'unit', unit.parent) : null,
      unit.industry ?? null,
      unit.name,
      unit.nameEn,
      unit.short ? { short: unit.short } : {},
    ],
  );

const seedPerson = async (
  client: pg.Client,
  code: string,
  countyId: string,
  person: DemoPerson,
  credential: Credential,
): Promise<void> => {
  const personId = demoId(code, 'person', person.login);
  const accountId = demoId(code, 'account', person.login);
  const kind = person.posts.some(({ role }) => ADMINISTRATORS.has(role))
    ? 'administrator'
    : 'business';
  await client.query(
    `insert into person (county_id, id, name, name_en) values ($1, $2, $3, $4)
     on conflict (county_id, id) do nothing`,
    [countyId, personId, person.name, person.nameEn],
  );
  await client.query(
    `insert into account (county_id, id, person_id, login, kind, demo) values ($1, $2, $3, $4, $5, true)
     on conflict (county_id, id) do nothing`,
    [countyId, accountId, personId, person.login, kind],
  );
  await client.query(
    `insert into auth.credential (county_id, account_id, algorithm, parameters, salt, hash)
     values ($1, $2, $3, $4, $5, $6) on conflict (county_id, account_id) do nothing`,
    [
      countyId,
      accountId,
      credential.algorithm,
      credential.parameters,
      credential.salt,
      credential.hash,
    ],
  );
  for (const post of person.posts)
    await client.query(
      `insert into post (county_id, id, account_id, account_kind, person_id, role, head_kind, unit_id, title, title_en)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) on conflict (county_id, id) do nothing`,
      [
        countyId,
        demoId(code, 'post', person.login, post.role),
        accountId,
        kind,
        personId,
        post.role,
        post.headKind ?? null,
        post.unit ? demoId(code, 'unit', post.unit) : null,
        post.title,
        post.titleEn,
      ],
    );
};
