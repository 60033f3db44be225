import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import { moment } from './tenant.ts';

/** A county (县区) is a tenant. Global and readable by every role: it is how a county is found. */
export const County = defineEntity({
  name: 'County',
  tableName: 'county',
  properties: {
    id: p.uuid().primary(),
    code: p.text().unique(),
    name: p.text(),
    nameEn: p.text(),
    region: p.text(),
    timeZone: p.text().default('Asia/Shanghai'),
    demo: p.boolean().default(false),
    sandbox: p.boolean().default(false), // its cases may be fast-forwarded
    createdAt: moment().defaultRaw('now()'),
  },
});
export type CountyRow = InferEntity<typeof County>;
