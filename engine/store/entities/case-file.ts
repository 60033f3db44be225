import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import type { Json } from '../../interpreter/values.ts';
import { countyKey, moment, tenantTable, textList } from './tenant.ts';

/** What people call a case: a root instance with its papers. Its id is the root instance's id. */
export const CaseFile = defineEntity({
  name: 'CaseFile',
  ...tenantTable('case_file'),
  properties: {
    countyId: countyKey(),
    id: p.uuid().primary(),
    kind: p.text(),
    number: p.text().nullable(),
    trackingHash: p.text().nullable(),
    definitionId: p.uuid().nullable(),
    version: p.integer().nullable(),
    processId: p.text(),
    planHash: p.text(),
    stationId: p.uuid().nullable(),
    streetId: p.uuid().nullable(),
    leadUnitId: p.uuid().nullable(),
    state: p.text().default('RECEIVED'),
    phase: p.text().nullable(),
    result: p.text().nullable(),
    contentId: p.uuid().nullable(),
    contentSha256: p.text().nullable(),
    source: p.text().nullable(),
    requesterKind: p.text().nullable(),
    requesterAccountId: p.uuid().nullable(),
    urgent: p.boolean().default(false),
    hideFromUnit: p.boolean().default(false),
    originCaseId: p.uuid().nullable(),
    masterCaseId: p.uuid().nullable(),
    publication: p.json().$type<Json>().nullable(),
    anchors: p.json().$type<Record<string, number>>().defaultRaw(`'{}'`),
    startedBy: p.text(),
    demo: p.boolean().default(false),
    aheadMs: p.bigint('number').defaultRaw('0'), // how far it was fast-forwarded: a sandbox county's only
    openedAt: moment(),
    closedAt: moment().nullable(),
  },
  uniques: [
    { name: 'case_file_number', properties: ['countyId', 'number'] },
    { name: 'case_file_tracking', properties: ['countyId', 'trackingHash'] },
  ],
  indexes: [
    { name: 'case_file_station', properties: ['countyId', 'stationId', 'openedAt'] },
    { name: 'case_file_state', properties: ['countyId', 'kind', 'state', 'openedAt'] },
    { name: 'case_file_opened', properties: ['countyId', 'openedAt'] },
    { name: 'case_file_origin', properties: ['countyId', 'originCaseId'] },
  ],
});
export type CaseFileRow = InferEntity<typeof CaseFile>;

/** Words, files' descriptions and personal values. Referenced from everywhere by id and SHA-256. */
export const Content = defineEntity({
  name: 'Content',
  ...tenantTable('content'),
  properties: {
    countyId: countyKey(),
    id: p.uuid().primary(),
    caseId: p.uuid().nullable(),
    taskId: p.text().nullable(),
    kind: p.text(),
    authorId: p.text(),
    requestKey: p.text(),
    body: p.json().$type<Json>(),
    sha256: p.text(),
    state: p.text().$type<'pending' | 'kept'>().default('pending'),
    createdAt: moment().defaultRaw('now()'),
  },
  uniques: [
    { name: 'content_request', properties: ['countyId', 'authorId', 'requestKey', 'kind'] },
  ],
  indexes: [
    { name: 'content_case', properties: ['countyId', 'caseId'] },
    { name: 'content_task', properties: ['countyId', 'taskId'] },
  ],
});
export type ContentRow = InferEntity<typeof Content>;

/** Lineage between cases (domain.md §2): both cases show it. */
export const CaseLink = defineEntity({
  name: 'CaseLink',
  ...tenantTable('case_link'),
  properties: {
    countyId: countyKey(),
    fromCaseId: p.uuid().primary(),
    toCaseId: p.uuid().primary(),
    type: p.text().primary().$type<'becomes' | 'mergedInto' | 'splitFrom'>(),
    at: moment(),
  },
  indexes: [{ name: 'case_link_to', properties: ['countyId', 'toCaseId'] }],
});
export type CaseLinkRow = InferEntity<typeof CaseLink>;

/** A frozen problem list (问题清单) of a station, with the decision taken on every problem. */
export const ProblemList = defineEntity({
  name: 'ProblemList',
  ...tenantTable('problem_list'),
  properties: {
    countyId: countyKey(),
    id: p.text().primary(), // the job's key: a repeated job finds its list
    stationId: p.uuid().nullable(),
    number: p.text(),
    name: p.text().nullable(),
    decisions: p.json().$type<Json>(),
    caseIds: textList(),
    frozenAt: moment(),
  },
  indexes: [{ name: 'problem_list_station', properties: ['countyId', 'stationId', 'frozenAt'] }],
});
export type ProblemListRow = InferEntity<typeof ProblemList>;

/** 交办 with its three mandates: unit, deadline, deputy participation (kept in `deliverables`). */
export const Referral = defineEntity({
  name: 'Referral',
  ...tenantTable('referral'),
  properties: {
    countyId: countyKey(),
    id: p.text().primary(),
    caseId: p.uuid(),
    number: p.text(),
    leadUnitId: p.text().nullable(),
    deadline: p.text().nullable(),
    deliverables: p.json().$type<Json>(),
    createdAt: moment(),
  },
  indexes: [{ name: 'referral_case', properties: ['countyId', 'caseId'] }],
});
export type ReferralRow = InferEntity<typeof Referral>;

/** A reply letter's number and kind; its words are content. */
export const Letter = defineEntity({
  name: 'Letter',
  ...tenantTable('letter'),
  properties: {
    countyId: countyKey(),
    id: p.text().primary(),
    caseId: p.uuid(),
    number: p.text(),
    leadUnitId: p.text().nullable(),
    kind: p.text().nullable(),
    issuedAt: moment(),
  },
  indexes: [{ name: 'letter_case', properties: ['countyId', 'caseId'] }],
});
export type LetterRow = InferEntity<typeof Letter>;

/** The last number given in a series. Advanced under a row lock: no gaps, no doubles. */
export const NumberSeries = defineEntity({
  name: 'NumberSeries',
  ...tenantTable('number_series'),
  properties: {
    countyId: countyKey(),
    series: p.text().primary(),
    last: p.integer().default(0),
  },
});
export type NumberSeriesRow = InferEntity<typeof NumberSeries>;

/** What a job did, by its key: a repeated job returns the first result. */
export const JobResult = defineEntity({
  name: 'JobResult',
  ...tenantTable('job_result'),
  properties: {
    countyId: countyKey(),
    id: p.text().primary(),
    type: p.text(),
    result: p.json().$type<Json>(),
    at: moment().defaultRaw('now()'),
  },
});
export type JobResultRow = InferEntity<typeof JobResult>;
