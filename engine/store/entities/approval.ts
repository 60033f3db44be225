import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import type { Json } from '../../interpreter/values.ts';
import type { ApprovalKind } from '../../policies/approval.ts';
import { countyKey, moment, tenantTable, textList } from './tenant.ts';

/**
 * Something that takes effect only once another person has approved exactly this. About one object
 * at most one is open; one that has been decided never changes.
 */
export const ApprovalRequest = defineEntity({
  name: 'ApprovalRequest',
  ...tenantTable('approval_request'),
  properties: {
    countyId: countyKey(),
    id: p.uuid().primary(),
    kind: p.text().$type<ApprovalKind>(),
    object: p.text(), // what it is about: a year, the sheets
    payload: p.json().$type<Json>(),
    hash: p.text(), // of the payload
    authors: textList(), // persons who worked on it; none of them decides
    status: p.text().$type<'OPEN' | 'APPROVED' | 'REFUSED' | 'WITHDRAWN' | 'EXPIRED'>(),
    proposedBy: p.uuid(),
    proposedAt: moment().defaultRaw('now()'),
    decidedBy: p.uuid().nullable(),
    decidedAt: moment().nullable(),
    reason: p.text().nullable(),
  },
  indexes: [
    {
      name: 'approval_request_about',
      properties: ['countyId', 'kind', 'object', 'proposedAt'],
    },
  ],
});
export type ApprovalRequestRow = InferEntity<typeof ApprovalRequest>;
