import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import type { Json, Variables } from '../../interpreter/values.ts';
import { countyKey, moment, tenantTable, verbatim } from './tenant.ts';

/** A published message: kept first, claimed for one listener, delivered by signal. */
export const MessageRecord = defineEntity({
  name: 'MessageRecord',
  ...tenantTable('message'),
  properties: {
    countyId: countyKey(),
    id: p.text().primary(),
    name: p.text(),
    correlationKey: p.text().nullable(),
    payload: verbatim().$type<Variables>(),
    source: p.text().nullable(),
    state: p.text().$type<'buffered' | 'claimed' | 'delivered' | 'expired'>().default('buffered'),
    target: p.json().$type<Json>().nullable(),
    receiver: p.json().$type<Json>().nullable(), // of a message flow
    createdAt: moment().defaultRaw('now()'),
    expiresAt: moment(),
  },
  indexes: [
    { name: 'message_buffered', properties: ['countyId', 'state', 'name', 'correlationKey'] },
  ],
});
export type MessageRow = InferEntity<typeof MessageRecord>;

/** Effects of committed steps: recorded with their step, done after it. */
export const Outbox = defineEntity({
  name: 'Outbox',
  ...tenantTable('outbox'),
  properties: {
    countyId: countyKey(),
    id: p.text().primary(),
    instanceId: p.text(),
    caseId: p.uuid(),
    rev: p.integer(),
    type: p.text(),
    payload: p.json().$type<Json>(),
    createdAt: moment().defaultRaw('now()'),
    doneAt: moment().nullable(),
  },
  indexes: [{ name: 'outbox_open', properties: ['countyId', 'doneAt', 'createdAt'] }],
});
export type OutboxRow = InferEntity<typeof Outbox>;

/** The answer given to one actor's key, kept so that a repeated request is answered alike. */
export const ActReceipt = defineEntity({
  name: 'ActReceipt',
  ...tenantTable('act_receipt'),
  properties: {
    countyId: countyKey(),
    actorId: p.text().primary(),
    key: p.text().primary(),
    requestHash: p.text(),
    status: p.integer(),
    response: p.json().$type<Json>(),
    createdAt: moment().defaultRaw('now()'),
  },
  indexes: [{ name: 'act_receipt_age', properties: ['countyId', 'createdAt'] }],
});
export type ActReceiptRow = InferEntity<typeof ActReceipt>;

/** Something a person, or everyone with a principal, should know. Its words are content. */
export const NoticeRecord = defineEntity({
  name: 'NoticeRecord',
  ...tenantTable('notice'),
  properties: {
    countyId: countyKey(),
    id: p.text().primary(), // of what was sent, and who it was sent to
    recipient: p.text(), // person id or principal
    reason: p.text(),
    caseId: p.uuid().nullable(),
    taskId: p.text().nullable(),
    elementId: p.text().nullable(),
    contentId: p.uuid().nullable(),
    detail: p.json().$type<Json>().nullable(),
    createdAt: moment().defaultRaw('now()'),
  },
  indexes: [
    { name: 'notice_recipient', properties: ['countyId', 'recipient', 'createdAt'] },
    { name: 'notice_case', properties: ['countyId', 'caseId'] },
  ],
});
export type NoticeRow = InferEntity<typeof NoticeRecord>;

export const NoticeRead = defineEntity({
  name: 'NoticeRead',
  ...tenantTable('notice_read'),
  properties: {
    countyId: countyKey(),
    noticeId: p.text().primary(), // of what was sent, whoever else was told
    personId: p.uuid().primary(),
    at: moment().defaultRaw('now()'),
  },
});
export type NoticeReadRow = InferEntity<typeof NoticeRead>;

/** 暂存: what somebody has typed so far; touches nobody else. */
export const Draft = defineEntity({
  name: 'Draft',
  ...tenantTable('draft'),
  properties: {
    countyId: countyKey(),
    taskId: p.text().primary(),
    accountId: p.uuid().primary(),
    body: p.json().$type<Json>(),
    rev: p.integer().default(1),
    updatedAt: moment().defaultRaw('now()'),
  },
});
export type DraftRow = InferEntity<typeof Draft>;
