import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import type { ProcessPlan } from '../../interpreter/plan.ts';
import type { Json, Variables } from '../../interpreter/values.ts';
import { countyKey, moment, tenantTable } from './tenant.ts';

/** A county's procedure and its draft; what runs is one of its versions. */
export const Definition = defineEntity({
  name: 'Definition',
  ...tenantTable('definition'),
  properties: {
    countyId: countyKey(),
    id: p.uuid().primary(),
    key: p.text(),
    name: p.text(),
    nameEn: p.text(),
    template: p.text().nullable(),
    draftXml: p.text(),
    draftRev: p.integer().default(1),
    draftResources: p.json().$type<Json>().defaultRaw(`'{}'`),
    latestVersion: p.integer().default(0),
    createdBy: p.uuid().nullable(),
    updatedBy: p.uuid().nullable(),
    createdAt: moment().defaultRaw('now()'),
    updatedAt: moment().defaultRaw('now()'),
  },
  uniques: [{ name: 'definition_key', properties: ['countyId', 'key'] }],
});
export type DefinitionRow = InferEntity<typeof Definition>;

/** One deployed state of a definition; never changes but for `status`. */
export const DefinitionVersion = defineEntity({
  name: 'DefinitionVersion',
  ...tenantTable('definition_version'),
  properties: {
    countyId: countyKey(),
    definitionId: p.uuid().primary(),
    number: p.integer().primary(),
    xml: p.text(),
    xmlHash: p.text(),
    status: p.text().$type<'active' | 'retired'>().default('active'),
    effectiveFrom: moment().defaultRaw('now()'),
    publishedBy: p.uuid().nullable(),
    publishedAt: moment().defaultRaw('now()'),
    note: p.text().nullable(),
    elements: p.json().$type<Json>().defaultRaw(`'{}'`),
    problems: p.json().$type<Json>().defaultRaw(`'[]'`),
    resources: p.json().$type<Json>().defaultRaw(`'{}'`),
  },
});
export type DefinitionVersionRow = InferEntity<typeof DefinitionVersion>;

/** Content-addressed: the hash of a plan is its name, so rows are only ever added. */
export const ProcessPlanRecord = defineEntity({
  name: 'ProcessPlanRecord',
  ...tenantTable('process_plan'),
  properties: {
    countyId: countyKey(),
    hash: p.text().primary(),
    processId: p.text(),
    name: p.text(),
    plan: p.json().$type<ProcessPlan>(),
    createdAt: moment().defaultRaw('now()'),
  },
});
export type ProcessPlanRow = InferEntity<typeof ProcessPlanRecord>;

/** The processes (pools) of a version and the plan each was compiled to. */
export const VersionProcess = defineEntity({
  name: 'VersionProcess',
  ...tenantTable('version_process'),
  properties: {
    countyId: countyKey(),
    definitionId: p.uuid().primary(),
    number: p.integer().primary(),
    processId: p.text().primary(),
    planHash: p.text(),
    name: p.text(),
    nameEn: p.text().nullable(),
    executable: p.boolean().default(true),
    starts: p.json().$type<Json>().defaultRaw(`'[]'`),
    versionTag: p.text().nullable(),
    callable: p.boolean().default(true), // it can begin without an event
  },
  indexes: [{ name: 'version_process_plan', properties: ['countyId', 'planHash'] }],
});
export type VersionProcessRow = InferEntity<typeof VersionProcess>;

/** What may start an instance from outside: message, signal and timer starts of the active version. */
export const StartSubscription = defineEntity({
  name: 'StartSubscription',
  ...tenantTable('start_subscription'),
  properties: {
    countyId: countyKey(),
    definitionId: p.uuid().primary(),
    processId: p.text().primary(),
    elementId: p.text().primary(),
    definition: p.integer().primary().default(0), // of several
    needs: p.integer().nullable(), // all of so many
    number: p.integer(),
    planHash: p.text(),
    kind: p.text().$type<'message' | 'signal' | 'timer' | 'conditional'>(),
    name: p.text(),
    caseKind: p.text().nullable(),
    timer: p.json().$type<Json>().nullable(),
  },
  indexes: [{ name: 'start_subscription_name', properties: ['countyId', 'kind', 'name'] }],
});
export type StartSubscriptionRow = InferEntity<typeof StartSubscription>;

export const FormVersion = defineEntity({
  name: 'FormVersion',
  ...tenantTable('form_version'),
  properties: {
    countyId: countyKey(),
    ref: p.text().primary(),
    hash: p.text().primary(),
    schema: p.json().$type<Json>(),
    createdAt: moment().defaultRaw('now()'),
  },
});
export type FormVersionRow = InferEntity<typeof FormVersion>;

export const VersionForm = defineEntity({
  name: 'VersionForm',
  ...tenantTable('version_form'),
  properties: {
    countyId: countyKey(),
    definitionId: p.uuid().primary(),
    number: p.integer().primary(),
    ref: p.text().primary(),
    hash: p.text(),
  },
});
export type VersionFormRow = InferEntity<typeof VersionForm>;

/** The county's terms and ladders; the version in force is frozen into a case at its start. */
export const CountyParameters = defineEntity({
  name: 'CountyParameters',
  ...tenantTable('county_parameters'),
  properties: {
    countyId: countyKey(),
    version: p.integer().primary(),
    terms: p.json().$type<Variables>().defaultRaw(`'{}'`),
    ladders: p.json().$type<Variables>().defaultRaw(`'{}'`),
    effectiveFrom: moment().defaultRaw('now()'),
    note: p.text().nullable(),
    createdBy: p.uuid().nullable(),
    approvedBy: p.uuid().nullable(),
    createdAt: moment().defaultRaw('now()'),
  },
});
export type CountyParametersRow = InferEntity<typeof CountyParameters>;
