import type { EntityManager } from '@mikro-orm/postgresql';
import type { Json, Variables } from '../../interpreter/values.ts';
import { ms } from './instant.ts';

/** One applied event with what its reader needs: who, which element, what was written. */
export interface StepRow {
  readonly instanceId: string;
  readonly processId: string;
  readonly epoch: number;
  readonly rev: number;
  readonly at: number;
  readonly event: {
    readonly type: string;
    readonly waitId?: string;
    readonly actor: { readonly kind: string; readonly id: string; readonly onBehalfOf?: string };
    readonly [more: string]: Json | undefined;
  };
  readonly operation: {
    readonly verb: string;
    readonly task?: string;
    readonly [more: string]: Json | undefined;
  } | null;
  readonly planHash: string;
  readonly version: number | null; // of the instance's procedure
}
export const selectSteps = (
  em: EntityManager,
  countyId: string,
  caseId: string,
): Promise<StepRow[]> =>
  em.execute<StepRow[]>(
    `select s.instance_id as "instanceId", i.process_id as "processId", s.epoch, s.rev, ${ms('s.at')} as at,
            s.event, s.operation, i.plan_hash as "planHash", i.version
       from step_log s join instance i on i.county_id = s.county_id and i.id = s.instance_id
      where s.county_id = ? and s.case_id = ?::uuid
      order by s.at, s.instance_id, s.epoch, s.rev`,
    [countyId, caseId],
  );

/** What the terms of an instance are reckoned with: the county's parameters when it began, its data. */
export interface Reckoning {
  readonly instanceId: string;
  readonly parameters: Variables;
  readonly variables: Variables;
}
export const selectReckonings = (
  em: EntityManager,
  countyId: string,
  caseId: string,
): Promise<Reckoning[]> =>
  em.execute<Reckoning[]>(
    `select s.instance_id as "instanceId", s.event -> 'parameters' as parameters, coalesce(i.variables, '{}') as variables
       from step_log s join instance i on i.county_id = s.county_id and i.id = s.instance_id
      where s.county_id = ? and s.case_id = ?::uuid and s.event ->> 'type' = 'processStarted'`,
    [countyId, caseId],
  );

export interface MoveRow {
  readonly instanceId: string;
  readonly epoch: number;
  readonly seq: number;
  readonly at: number;
  readonly elementId: string;
  readonly from: number;
  readonly to: number;
}
/** Terms that were moved from one day to another, not those that began to run. */
export const selectMoves = (
  em: EntityManager,
  countyId: string,
  caseId: string,
): Promise<MoveRow[]> =>
  em.execute<MoveRow[]>(
    `select l.instance_id as "instanceId", l.epoch, l.seq, ${ms('l.at')} as at, l.element_id as "elementId",
            (l.detail -> 'detail' ->> 'from')::float8 as "from", (l.detail -> 'detail' ->> 'to')::float8 as "to"
       from instance i
       join trace_log l on l.county_id = i.county_id and l.instance_id = i.id and l.type = 'dueChanged'
      where i.county_id = ? and i.case_id = ?::uuid
        and jsonb_typeof(l.detail -> 'detail' -> 'from') = 'number' and jsonb_typeof(l.detail -> 'detail' -> 'to') = 'number'
      order by l.at, l.instance_id, l.epoch, l.seq`,
    [countyId, caseId],
  );

export interface TraceRow {
  readonly instanceId: string;
  readonly processId: string;
  readonly epoch: number;
  readonly seq: number;
  readonly rev: number;
  readonly at: number;
  readonly elementId: string;
  readonly elementType: string;
  readonly type: string;
  readonly detail: Json;
  readonly definitionId: string | null; // of the instance
  readonly version: number | null;
}
export const selectTrace = (
  em: EntityManager,
  countyId: string,
  caseId: string,
): Promise<TraceRow[]> =>
  em.execute<TraceRow[]>(
    `select l.instance_id as "instanceId", i.process_id as "processId", l.epoch, l.seq, l.rev, ${ms('l.at')} as at,
            l.element_id as "elementId", l.element_type as "elementType", l.type, l.detail,
            i.definition_id as "definitionId", i.version
       from instance i
       join trace_log l on l.county_id = i.county_id and l.instance_id = i.id
      where i.county_id = ? and i.case_id = ?::uuid
      order by l.at, l.instance_id, l.epoch, l.seq`,
    [countyId, caseId],
  );
