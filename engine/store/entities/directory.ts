import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import { countyKey, moment, tenantTable } from './tenant.ts';

export type UnitKind =
  | 'STATION'
  | 'STREET'
  | 'UNIT'
  | 'COMMITTEE'
  | 'OFFICE'
  | 'UNION'
  | 'ASSOCIATION'
  | 'ENTERPRISE'
  | 'TASK_FORCE';

/** A station, street, office, committee, association or enterprise. A station's parent is its street. */
export const Unit = defineEntity({
  name: 'Unit',
  ...tenantTable('unit'),
  properties: {
    countyId: countyKey(),
    id: p.uuid().primary(),
    kind: p.text().$type<UnitKind>(),
    system: p.text().nullable(),
    parentId: p.uuid().nullable(),
    industry: p.text().nullable(),
    name: p.text(),
    nameEn: p.text(),
    disabled: p.boolean().default(false),
    attributes: p.json().$type<Record<string, unknown>>().defaultRaw(`'{}'`),
  },
  indexes: [{ name: 'unit_kind', properties: ['countyId', 'kind'] }],
});
export type UnitRow = InferEntity<typeof Unit>;

/** A natural person, whatever accounts and posts he has. */
export const Person = defineEntity({
  name: 'Person',
  ...tenantTable('person'),
  properties: {
    countyId: countyKey(),
    id: p.uuid().primary(),
    name: p.text(),
    nameEn: p.text().nullable(),
    attributes: p.json().$type<Record<string, unknown>>().defaultRaw(`'{}'`),
  },
});
export type PersonRow = InferEntity<typeof Person>;

export const Account = defineEntity({
  name: 'Account',
  ...tenantTable('account'),
  properties: {
    countyId: countyKey(),
    id: p.uuid().primary(),
    personId: p.uuid(),
    login: p.text(),
    kind: p.text().$type<'administrator' | 'business'>(),
    securityEpoch: p.integer().default(0),
    locale: p.text().nullable(),
    demo: p.boolean().default(false),
    disabled: p.boolean().default(false),
    createdAt: moment().defaultRaw('now()'),
  },
  uniques: [
    { name: 'account_login', properties: ['countyId', 'login'] },
    { name: 'account_kind', properties: ['countyId', 'id', 'kind'] },
  ],
  indexes: [{ name: 'account_person', properties: ['countyId', 'personId'] }],
});
export type AccountRow = InferEntity<typeof Account>;

/** A role at a place: what gives an account its principals (`engine/directory/principals.ts`). */
export const Post = defineEntity({
  name: 'Post',
  ...tenantTable('post'),
  properties: {
    countyId: countyKey(),
    id: p.uuid().primary(),
    accountId: p.uuid(),
    accountKind: p.text().$type<'administrator' | 'business'>(),
    personId: p.uuid(),
    role: p.text(),
    headKind: p.text().$type<'OFFICIAL' | 'INDUSTRY'>().nullable(),
    unitId: p.uuid().nullable(),
    title: p.text().nullable(),
    titleEn: p.text().nullable(),
    since: p.date().nullable(),
    until: p.date().nullable(),
  },
  indexes: [
    { name: 'post_account', properties: ['countyId', 'accountId'] },
    { name: 'post_role', properties: ['countyId', 'role', 'unitId'] },
    { name: 'post_person', properties: ['countyId', 'personId'] },
  ],
});
export type PostRow = InferEntity<typeof Post>;
