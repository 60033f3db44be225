import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import type { Json } from '../../interpreter/values.ts';
import { countyKey, moment, tenantTable, verbatim } from './tenant.ts';

/**
 * An entry of one of the county's registers (台账), numbered in the order of writing. What one
 * activation of an activity writes under one data store stands in it once.
 */
export const RegisterEntry = defineEntity({
  name: 'RegisterEntry',
  ...tenantTable('register_entry'),
  properties: {
    countyId: countyKey(),
    register: p.text().primary(),
    number: p.integer().primary().autoincrement(false),
    value: verbatim().$type<Json>(),
    caseId: p.uuid(),
    instanceId: p.text(),
    tokenId: p.text(),
    store: p.text(), // the data store reference it was written through
    elementId: p.text(),
    writtenAt: moment(),
  },
  indexes: [
    {
      name: 'register_entry_writer',
      properties: ['countyId', 'instanceId', 'tokenId', 'store'],
    },
  ],
});
export type RegisterEntryRow = InferEntity<typeof RegisterEntry>;
