import type { EntityManager } from '@mikro-orm/postgresql';
import type { CaseScope } from '../../policies/case.ts';
import type { Json, Variables } from '../../interpreter/values.ts';
import { caseTitle } from './case-title.ts';
import { CASE_SCOPE, INSIDE_SCOPE, scopeParameter } from './case-scope.ts';
import { ms } from './instant.ts';
import { suspensionOf, type Suspension } from './suspension.ts';

/** A case as its pages need it: the file, its definition, its titles, and what the policies ask. */
export interface CaseRow {
  readonly id: string;
  readonly countyId: string;
  readonly kind: string;
  readonly number: string | null;
  readonly title: string | null; // null: nobody gave it one
  readonly processName: string;
  readonly processNameEn: string | null;
  readonly definitionId: string;
  readonly definitionName: string;
  readonly definitionNameEn: string;
  readonly version: number;
  readonly processId: string;
  readonly planHash: string;
  readonly stationId: string | null;
  readonly stationName: string | null;
  readonly stationNameEn: string | null;
  readonly streetId: string | null;
  readonly leadUnitId: string | null;
  readonly leadSystem: string | null;
  readonly requesterAccountId: string | null;
  readonly startedBy: string;
  readonly hideFromUnit: boolean;
  readonly aheadMs: number; // of everybody's clock; 0 outside of sandboxes
  readonly sandbox: boolean; // of its county
  readonly contentId: string | null;
  readonly status: 'active' | 'completed' | 'canceled' | 'failed';
  readonly suspended: boolean;
  readonly suspension: Suspension | null;
  readonly rev: number;
  readonly openedAt: number;
  readonly closedAt: number | null;
  readonly result: string | null;
  readonly elements: Readonly<Record<string, Json>>;
  readonly involved: readonly string[];
}

/** Of the other procedures the case has called; where two have an element of one id, its own counts. */
const CALLED_ELEMENTS = `coalesce((
    select jsonb_object_agg(e.key, e.value)
      from (select distinct o.definition_id, o.version from instance o
             where o.county_id = c.county_id and o.case_id = c.id
               and (o.definition_id, o.version) is distinct from (c.definition_id, c.version)) other
      join definition_version ov on ov.county_id = c.county_id and ov.definition_id = other.definition_id and ov.number = other.version
     cross join lateral jsonb_each(ov.elements) e), '{}')`;

const COLUMNS = `
  c.id, c.county_id as "countyId", c.kind, c.number,
  ${caseTitle('c', 'k')} as title,
  vp.name as "processName", vp.name_en as "processNameEn",
  c.definition_id as "definitionId", d.name as "definitionName", d.name_en as "definitionNameEn", c.version,
  c.process_id as "processId", c.plan_hash as "planHash",
  c.station_id as "stationId", station.name as "stationName", station.name_en as "stationNameEn",
  c.street_id as "streetId", c.lead_unit_id as "leadUnitId", lead.system as "leadSystem",
  c.requester_account_id as "requesterAccountId", c.started_by as "startedBy",
  c.hide_from_unit as "hideFromUnit", c.ahead_ms::float8 as "aheadMs", county.sandbox, c.content_id as "contentId",
  i.status, i.suspended, ${suspensionOf('i')} as suspension, i.rev, ${ms('c.opened_at')} as "openedAt", ${ms('c.closed_at')} as "closedAt", c.result,
  ${CALLED_ELEMENTS} || v.elements as elements,
  coalesce((
    select jsonb_agg(distinct who) from (
      select unnest(t.candidates || t.assignee || t.completed_by) as who from task t
       where t.county_id = c.county_id and t.case_id = c.id
      union all
      select copy.recipient from notice copy
       where copy.county_id = c.county_id and copy.case_id = c.id and copy.reason = 'cc') them
     where who is not null), '[]') as involved`;

const TABLES = `
  case_file c
  join county on county.id = c.county_id
  join instance i on i.county_id = c.county_id and i.id = c.id::text
  join definition d on d.county_id = c.county_id and d.id = c.definition_id
  join definition_version v on v.county_id = c.county_id and v.definition_id = c.definition_id and v.number = c.version
  join version_process vp on vp.county_id = c.county_id and vp.definition_id = c.definition_id
    and vp.number = c.version and vp.process_id = c.process_id
  left join unit station on station.county_id = c.county_id and station.id = c.station_id
  left join unit lead on lead.county_id = c.county_id and lead.id = c.lead_unit_id
  left join content k on k.county_id = c.county_id and k.id = c.content_id`;

export const selectCase = async (
  em: EntityManager,
  countyId: string,
  caseId: string,
): Promise<CaseRow | null> => {
  const [row] = await em.execute<CaseRow[]>(
    `select ${COLUMNS} from ${TABLES} where c.county_id = ? and c.id = ?::uuid`,
    [countyId, caseId],
  );
  return row ?? null;
};

export const selectCaseByTracking = async (
  em: EntityManager,
  countyId: string,
  trackingHash: string,
): Promise<CaseRow | null> => {
  const [row] = await em.execute<CaseRow[]>(
    `select ${COLUMNS} from ${TABLES} where c.county_id = ? and c.tracking_hash = ?`,
    [countyId, trackingHash],
  );
  return row ?? null;
};

export interface CaseFilter {
  readonly state: 'open' | 'ended' | 'all';
  readonly kind: string | null;
  readonly station: string | null;
  readonly number: string | null;
  readonly late: boolean;
  readonly sort: 'opened' | 'due' | 'number';
  readonly after: { readonly key: string; readonly id: string } | null;
  readonly limit: number;
}
export interface ListedCase extends CaseRow {
  readonly sortKey: string;
}

// Milliseconds until a day far ahead: text order is then newest first.
const NEWEST_FIRST = `lpad((253370764800000 - (extract(epoch from c.opened_at) * 1000)::bigint)::text, 16, '0')`;

const SORT_KEY = {
  opened: NEWEST_FIRST,
  due: `to_char(coalesce(
    (select min(t.due) from task t where t.county_id = c.county_id and t.case_id = c.id and t.closed_at is null),
    '9999-01-01') at time zone 'UTC', 'YYYYMMDDHH24MISSMS')`,
  number: `coalesce(c.number, '~')`,
} as const;

/** Newest first, or the earliest term first; a page continues after the last row of the one before. */
export const selectCases = (
  em: EntityManager,
  countyId: string,
  scope: CaseScope,
  filter: CaseFilter,
): Promise<ListedCase[]> =>
  em.execute<ListedCase[]>(
    `with ${CASE_SCOPE}, found as (
       select ${COLUMNS}, ${SORT_KEY[filter.sort]} as "sortKey"
         from ${TABLES} cross join scope s
        where c.county_id = ? and ${INSIDE_SCOPE}
          and (?::text = 'all' or (i.status = 'active') = (?::text = 'open'))
          and (?::text is null or c.kind = ?)
          and (?::uuid is null or c.station_id = ?::uuid)
          and (?::text is null or c.number ilike '%' || ? || '%')
          and (not ?::boolean or exists (
            select 1 from task t where t.county_id = c.county_id and t.case_id = c.id
              and t.closed_at is null and t.due < now() + c.ahead_ms * interval '1 ms')))
     select * from found
      where ?::text is null or ("sortKey", id::text) > (?, ?)
      order by "sortKey", id::text limit ?`,
    [
      scopeParameter(scope),
      countyId,
      filter.state,
      filter.state,
      filter.kind,
      filter.kind,
      filter.station,
      filter.station,
      filter.number,
      filter.number,
      filter.late,
      filter.after?.key ?? null,
      filter.after?.key ?? null,
      filter.after?.id ?? null,
      filter.limit,
    ],
  );

export interface RelatedRow {
  readonly id: string;
  readonly number: string | null;
  readonly title: string;
  readonly link: 'becomes' | 'mergedInto' | 'splitFrom';
  readonly direction: 'to' | 'from';
}
export const selectRelated = (
  em: EntityManager,
  countyId: string,
  caseId: string,
): Promise<RelatedRow[]> =>
  em.execute<RelatedRow[]>(
    `select o.id, o.number, coalesce(${caseTitle('o', 'k')}, vp.name) as title, l.type as link,
            case when l.from_case_id = ?::uuid then 'to' else 'from' end as direction
       from case_link l
       join case_file o on o.county_id = l.county_id
        and o.id = case when l.from_case_id = ?::uuid then l.to_case_id else l.from_case_id end
       join version_process vp on vp.county_id = o.county_id and vp.definition_id = o.definition_id
        and vp.number = o.version and vp.process_id = o.process_id
       left join content k on k.county_id = o.county_id and k.id = o.content_id
      where l.county_id = ? and ?::uuid in (l.from_case_id, l.to_case_id)
      order by l.at, o.id`,
    [caseId, caseId, countyId, caseId],
  );

export interface InstanceFacts {
  readonly id: string;
  readonly processId: string;
  readonly planHash: string;
  readonly rev: number;
  readonly status: string;
  readonly startedAt: number;
  readonly endedAt: number | null;
  readonly variables: Variables;
}
export const selectInstances = (
  em: EntityManager,
  countyId: string,
  caseId: string,
): Promise<InstanceFacts[]> =>
  em.execute<InstanceFacts[]>(
    `select id, process_id as "processId", plan_hash as "planHash", rev, status,
            ${ms('started_at')} as "startedAt", ${ms('ended_at')} as "endedAt", variables
       from instance where county_id = ? and case_id = ?::uuid order by started_at, id`,
    [countyId, caseId],
  );
