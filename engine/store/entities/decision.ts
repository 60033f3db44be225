import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import type { Json } from '../../interpreter/values.ts';
import { countyKey, moment, tenantTable } from './tenant.ts';

/** A decision table of the county in one of its states; the highest version is in force. */
export const DecisionVersion = defineEntity({
  name: 'DecisionVersion',
  ...tenantTable('decision_version'),
  properties: {
    countyId: countyKey(),
    ref: p.text().primary(),
    version: p.integer().primary().autoincrement(false),
    table: p.json().$type<Json>(),
    note: p.text(),
    createdBy: p.uuid(),
    createdAt: moment().defaultRaw('now()'),
  },
});
export type DecisionVersionRow = InferEntity<typeof DecisionVersion>;
