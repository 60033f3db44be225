import type { EntityManager } from '@mikro-orm/postgresql';
import { readCaseContext } from '../cases/case-context.ts';
import type { FoundCase } from '../cases/find-task.ts';
import { namesOf, stepName, type Names } from '../cases/names.ts';
import type { CasePorts, Doer } from '../cases/ports.ts';
import { summaryOf } from '../cases/summary.ts';
import { lateSince, timelineOf } from '../cases/timeline.ts';
import { readDirectory, type Directory } from '../cases/who.ts';
import { isRecord } from '../forms/pointer.ts';
import type { Json } from '../interpreter/values.ts';
import type { Person } from '../policies/person.ts';
import type { WithCounty } from '../store/county.ts';
import {
  selectAuditHead,
  selectAuditKinds,
  selectAuditLog,
  selectAuditOfCase,
  type AuditFilter,
  type AuditLogRow,
} from '../store/sql/audit-log.ts';
import { selectVersionXml } from '../store/sql/definitions.ts';
import type { OpenWait } from '../store/sql/tasks.ts';
import { selectSteps, selectTrace, type StepRow, type TraceRow } from '../store/sql/timeline.ts';
import { appendAudit } from './append.ts';
import { byPerson } from './by-person.ts';

export interface AuditPorts extends Pick<CasePorts, 'withCounty' | 'plans' | 'now'> {
  readonly withCountyAsAuditor: WithCounty; // the only role that may read the chain
}
interface Entry {
  readonly seq: number;
  readonly at: number;
  readonly kind: string;
  readonly outcome: 'done' | 'refused' | 'failed';
  readonly actor: {
    account: string | null;
    person: { id: string; name: string } | null;
    roles: string[];
    via: 'user' | 'timer' | 'system' | 'cli';
  };
  readonly object: { type: string; id: string } | null;
  readonly case: { id: string; number: string | null } | null;
  readonly definition: { id: string; name: Names; version: number | null } | null;
  readonly instance: string | null;
  readonly step: number | null;
  readonly request: string | null;
  readonly sandbox: boolean;
  readonly rowHash: string;
}

/** The record: rows of the chain, and one case step by step under the version it ran. */
export const createReadAudit = (ports: AuditPorts) => ({
  list: ({ countyId, accountId }: Person, filter: AuditFilter) =>
    ports.withCountyAsAuditor({ countyId, accountId }, async (em) => {
      const rows = await selectAuditLog(em, countyId, { ...filter, limit: filter.limit + 1 });
      const page = rows.slice(0, filter.limit);
      const directory = await readDirectory(em, countyId, page.map(personIn));
      const last = rows.length > filter.limit ? page.at(-1) : undefined;
      return {
        entries: page.map((row) => presentEntry(row, directory)),
        kinds: await selectAuditKinds(em, countyId),
        before: last?.seq ?? null,
        head: await selectAuditHead(em, countyId),
      };
    }),

  readCase: async (doer: Doer, { row }: FoundCase) => {
    const { person, request } = doer;
    const { countyId, accountId } = person;
    const entries = await ports.withCountyAsAuditor({ countyId, accountId }, async (em) => {
      const rows = await selectAuditOfCase(em, countyId, row.id);
      const directory = await readDirectory(em, countyId, rows.map(personIn));
      return rows.map((one) => presentEntry(one, directory));
    });
    return ports.withCounty({ countyId, accountId, requestId: request }, async (em) => {
      const page = { ...(await historyOf(em, ports, row)), entries };
      await appendAudit(em, [readRow(doer, row.id)]);
      return page;
    });
  },
});

const historyOf = async (em: EntityManager, ports: AuditPorts, row: FoundCase['row']) => {
  const steps = await selectSteps(em, row.countyId, row.id);
  const trace = await selectTrace(em, row.countyId, row.id);
  const people = steps.map(({ event }) => event.actor.id);
  const context = await readCaseContext(em, ports, row.countyId, [row], people);
  const waits = new Map(
    context.waitsOf(row.id).map((wait) => [`${wait.instanceId} w ${wait.waitId}`, wait]),
  );
  const places = new Map([
    ...context
      .tasksOf(row.id)
      .map((task) => [`${task.instanceId} t ${task.tokenId}`, task.elementId] as const),
    ...[...waits].map(([key, wait]) => [key, wait.elementId] as const),
  ]);
  const byStep = Map.groupBy(
    trace,
    ({ instanceId, epoch, rev }) => `${instanceId} ${epoch} ${rev}`,
  );
  return {
    case: summaryOf(row),
    xml: await selectVersionXml(em, row.countyId, row.definitionId, row.version),
    processId: row.processId,
    steps: steps.map((step) =>
      presentStep(step, row, context.directory, {
        elementId: elementOfStep(step, places),
        lateSince: lateIn(step, waits),
        trace: byStep.get(`${step.instanceId} ${step.epoch} ${step.rev}`) ?? [],
      }),
    ),
    timeline: await timelineOf(em, row, context),
  };
};

const elementOfStep = (
  { instanceId, event, operation }: StepRow,
  places: ReadonlyMap<string, string>,
): string | null => {
  const task =
    operation?.task ?? (typeof event['tokenId'] === 'string' ? event['tokenId'] : undefined);
  if (task !== undefined) return places.get(`${instanceId} t ${task}`) ?? null;
  return event.waitId === undefined
    ? null
    : (places.get(`${instanceId} w ${event.waitId}`) ?? null);
};

const lateIn = (step: StepRow, waits: ReadonlyMap<string, OpenWait>): number | null => {
  const wait = waits.get(`${step.instanceId} w ${step.event.waitId}`);
  return wait && step.event.type === 'timerFired' ? lateSince(wait, step) : null;
};

const presentStep = (
  step: StepRow,
  row: FoundCase['row'],
  directory: Directory,
  {
    elementId,
    lateSince: late,
    trace,
  }: { elementId: string | null; lateSince: number | null; trace: readonly TraceRow[] },
) => ({
  instance: step.instanceId,
  processId: step.processId,
  epoch: step.epoch,
  rev: step.rev,
  at: step.at,
  event: step.event.type,
  elementId,
  step: elementId === null ? null : stepName(row.elements, elementId),
  who: step.event.actor.kind === 'person' ? directory.person(step.event.actor.id) : null,
  verb: step.operation?.verb ?? null,
  lateSince: late,
  version: step.version ?? row.version,
  planHash: step.planHash,
  trace: trace.map(({ seq, type, elementId: element, detail }) => ({
    seq,
    type,
    elementId: element,
    detail: detail ?? null,
  })),
});

const presentEntry = (row: AuditLogRow, directory: Directory): Entry => {
  const body = isRecord(row.body) ? row.body : {};
  const actor = recordIn(body['actor']);
  const object = recordIn(body['object']);
  const definition = recordIn(body['definition']);
  const caseId = textIn(body['case']);
  return {
    seq: row.seq,
    at: row.at,
    kind: row.kind,
    outcome: OUTCOMES.find((outcome) => outcome === body['outcome']) ?? 'done',
    actor: {
      account: textIn(actor['account']),
      person: directory.person(textIn(actor['person'])),
      roles: Array.isArray(actor['roles']) ? actor['roles'].map(String) : [],
      via: DOORS.find((via) => via === actor['via']) ?? 'system',
    },
    object: 'id' in object ? { type: String(object['type']), id: String(object['id']) } : null,
    case: caseId === null ? null : { id: caseId, number: row.caseNumber },
    definition:
      'id' in definition
        ? {
            id: String(definition['id']),
            name: namesOf(row.definitionName ?? String(definition['id']), row.definitionNameEn),
            version: numberIn(definition['version']),
          }
        : null,
    instance: textIn(body['instance']),
    step: numberIn(body['step']),
    request: textIn(body['request']),
    sandbox: body['sandbox'] === true,
    rowHash: row.rowHash,
  };
};

const OUTCOMES = ['done', 'refused', 'failed'] as const;
const DOORS = ['user', 'timer', 'system', 'cli'] as const;
const recordIn = (value: Json | undefined): Record<string, Json> =>
  isRecord(value) ? { ...value } : {};
const textIn = (value: Json | undefined): string | null =>
  typeof value === 'string' ? value : null;
const numberIn = (value: Json | undefined): number | null =>
  typeof value === 'number' ? value : null;
const personIn = ({ body }: AuditLogRow): string | null =>
  textIn(recordIn(isRecord(body) ? body['actor'] : undefined)['person']);

const readRow = (doer: Doer, caseId: string) => ({
  kind: 'auditRead' as const,
  outcome: 'done' as const,
  ...byPerson(doer),
  object: { type: 'case', id: caseId },
  case: caseId,
});
