import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import type { Incident, TaskDetails, Wait } from '../../interpreter/state.ts';
import type { Json, Variables } from '../../interpreter/values.ts';
import { countyKey, moment, tenantTable, textList, verbatim } from './tenant.ts';

/** One run of a plan, as of its revision. */
export const Instance = defineEntity({
  name: 'Instance',
  ...tenantTable('instance'),
  properties: {
    countyId: countyKey(),
    id: p.text().primary(),
    caseId: p.uuid(),
    parentId: p.text().nullable(),
    definitionId: p.uuid().nullable(),
    version: p.integer().nullable(),
    processId: p.text(),
    planHash: p.text(),
    semantics: p.integer(),
    rev: p.integer(),
    lastSeq: p.integer(),
    epoch: p.integer().default(0),
    runId: p.text(),
    status: p.text().$type<'active' | 'completed' | 'canceled' | 'failed'>(),
    suspended: p.boolean().default(false),
    variables: p.json().$type<Variables>(),
    incidents: p.json().$type<Record<string, Incident>>(),
    startedAt: moment(),
    endedAt: moment().nullable(),
  },
  indexes: [
    { name: 'instance_case', properties: ['countyId', 'caseId'] },
    { name: 'instance_plan', properties: ['countyId', 'planHash', 'status'] },
  ],
});
export type InstanceRow = InferEntity<typeof Instance>;

/** A row of the inbox. Its public id is `<instanceId>~<tokenId>`. */
export const Task = defineEntity({
  name: 'Task',
  ...tenantTable('task'),
  properties: {
    countyId: countyKey(),
    id: p.text().primary(),
    instanceId: p.text(),
    tokenId: p.text(),
    waitId: p.text(),
    epoch: p.integer(),
    rev: p.integer(),
    caseId: p.uuid(),
    processId: p.text(),
    planHash: p.text(),
    elementId: p.text(),
    name: p.text(),
    formRef: p.text().nullable(),
    formHash: p.text().nullable(),
    outcomes: textList(),
    offered: textList().nullable(), // activities of an ad-hoc sub-process to choose from
    assignee: p.text().nullable(),
    owner: p.text().nullable(),
    candidates: textList(),
    excluded: textList(),
    stage: p.text().$type<TaskDetails['stage']>(),
    priority: p.integer(),
    due: moment().nullable(),
    unrolledDue: moment().nullable(),
    provisional: p.boolean().default(false),
    openedAt: moment(),
    closedAt: moment().nullable(),
    closedBecause: p.text().$type<'over' | 'withdrawn'>().nullable(),
    completedBy: p.text().nullable(),
    outcome: p.text().nullable(),
    contentId: p.uuid().nullable(),
    data: p.json().$type<Variables>(),
  },
  indexes: [
    { name: 'task_case', properties: ['countyId', 'caseId'] },
    { name: 'task_instance', properties: ['countyId', 'instanceId'] },
    { name: 'task_assignee', properties: ['countyId', 'assignee', 'closedAt'] },
    { name: 'task_open', properties: ['countyId', 'closedAt', 'due'] },
    { name: 'task_completed_by', properties: ['countyId', 'completedBy', 'closedAt'] },
  ],
});
export type TaskRow = InferEntity<typeof Task>;

/** Whatever else a token waits for: job, timer, message, signal, call, condition. */
export const WaitRecord = defineEntity({
  name: 'WaitRecord',
  ...tenantTable('wait'),
  properties: {
    countyId: countyKey(),
    instanceId: p.text().primary(),
    waitId: p.text().primary(),
    tokenId: p.text(),
    elementId: p.text(),
    caseId: p.uuid(),
    epoch: p.integer(),
    rev: p.integer(),
    kind: p.text().$type<Wait['kind']>(),
    name: p.text().nullable(), // of a message or signal; type of a job; purpose of a timer
    correlationKey: p.text().nullable(), // as it is compared
    due: moment().nullable(),
    detail: p.json().$type<Json>(),
    claimedBy: p.text().nullable(), // the message that was promised to it
    openedAt: moment(),
    closedAt: moment().nullable(),
  },
  indexes: [
    { name: 'wait_listening', properties: ['countyId', 'kind', 'name', 'correlationKey'] },
    { name: 'wait_case', properties: ['countyId', 'caseId'] },
  ],
});
export type WaitRow = InferEntity<typeof WaitRecord>;

/** One applied event. Folding these through `advance` gives the state again. */
export const StepLog = defineEntity({
  name: 'StepLog',
  ...tenantTable('step_log'),
  properties: {
    countyId: countyKey(),
    instanceId: p.text().primary(),
    epoch: p.integer().primary(),
    rev: p.integer().primary(),
    caseId: p.uuid(),
    at: moment(),
    event: verbatim().$type<Json>(),
    operation: p.json().$type<Json>().nullable(),
    commands: p.json().$type<Json>(),
    checksum: p.text(),
    updateId: p.text().nullable(),
  },
  indexes: [{ name: 'step_log_case', properties: ['countyId', 'caseId', 'at'] }],
});
export type StepLogRow = InferEntity<typeof StepLog>;

/** What a reader of the diagram would see, entry by entry. */
export const TraceLog = defineEntity({
  name: 'TraceLog',
  ...tenantTable('trace_log'),
  properties: {
    countyId: countyKey(),
    instanceId: p.text().primary(),
    epoch: p.integer().primary(),
    seq: p.integer().primary(),
    rev: p.integer(),
    at: moment(),
    elementId: p.text(),
    elementType: p.text(),
    token: p.text().nullable(),
    scope: p.text().nullable(),
    type: p.text(),
    detail: p.json().$type<Json>().nullable(),
  },
});
export type TraceLogRow = InferEntity<typeof TraceLog>;
