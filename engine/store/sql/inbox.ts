import type { EntityManager } from '@mikro-orm/postgresql';
import { caseTitle } from './case-title.ts';
import { suspensionOf, type Suspension } from './suspension.ts';
import { INSTANCE_OF_TASK, OF_INSTANCE, TASK_COLUMNS, type TaskView } from './tasks.ts';

export type Box = 'todo' | 'claimable' | 'done' | 'cc' | 'started' | 'all';
export interface InboxQuery {
  readonly countyId: string;
  readonly personId: string;
  readonly principals: readonly string[];
}
export interface InboxFilter {
  readonly box: Box;
  readonly sort: 'due' | 'arrived' | 'number';
  readonly step: string | null;
  readonly kind: string | null;
  readonly number: string | null;
  readonly after: { readonly key: string; readonly id: string } | null;
  readonly limit: number;
}
export interface InboxElement {
  readonly name: string;
  readonly nameEn?: string;
  readonly phase?: string;
  readonly outcomes?: readonly {
    readonly code: string;
    readonly name: string;
    readonly nameEn?: string;
  }[];
}
export interface InboxRow extends TaskView {
  readonly sortKey: string;
  readonly caseNumber: string | null;
  readonly caseKind: string;
  readonly caseTitle: string;
  readonly aheadMs: number;
  readonly suspension: Suspension | null;
  readonly stationName: string | null;
  readonly stationNameEn: string | null;
  readonly element: InboxElement | null;
  readonly lastElement: { readonly name: string; readonly nameEn?: string } | null;
  readonly lastBy: string | null;
}

/**
 * Whose task is it? Held by me, or offered to nobody but me: 待办. Offered to others as well:
 * 待认领. `others` are the names under which somebody else would be asked, too.
 */
const ASKED = `me as (
  select ?::uuid as county, ?::text as person, array(select jsonb_array_elements_text(?::jsonb)) as principals
), others as (
  select coalesce(array_agg(distinct name.principal), '{}') as principals
    from me
    join post p on p.county_id = me.county and p.person_id::text <> me.person
     and (p.since is null or p.since <= current_date) and (p.until is null or p.until >= current_date)
    join account a on a.county_id = p.county_id and a.id = p.account_id and not a.disabled
   cross join lateral (values
     (p.role), (p.role || ':' || p.head_kind), (p.role || '@' || p.unit_id),
     (p.role || ':' || p.head_kind || '@' || p.unit_id)) name(principal)
   where name.principal is not null
)`;

const OFFERED = `(t.closed_at is null and t.assignee is null and t.candidates && me.principals
  and not me.person = any(t.excluded))`;
const MINE_ALONE = `(t.candidates <@ me.principals and not t.candidates && others.principals)`;
const BOX: Readonly<Record<Box, string>> = {
  todo: `((t.closed_at is null and t.assignee = me.person) or (${OFFERED} and ${MINE_ALONE}))`,
  claimable: `(${OFFERED} and not ${MINE_ALONE})`,
  done: `(t.completed_by = me.person)`,
  cc: `exists (select 1 from notice n where n.county_id = t.county_id and n.task_id = t.id
        and n.reason = 'cc' and n.recipient = any(me.principals))`,
  started: `(t.closed_at is null and c.started_by = me.person)`,
  all: `((t.closed_at is null and t.assignee = me.person) or ${OFFERED} or t.completed_by = me.person)`,
};

const DUE_KEY = `to_char(coalesce(t.due, '9999-01-01') at time zone 'UTC', 'YYYYMMDDHH24MISSMS')`;
const NEWEST = (column: string): string =>
  `lpad((253370764800000 - (extract(epoch from ${column}) * 1000)::bigint)::text, 16, '0')`;
const SORT_KEY = {
  due: DUE_KEY,
  arrived: NEWEST('t.opened_at'),
  number: `coalesce(c.number, '~')`,
} as const;

const FROM = `
  from me cross join others
  join task t on t.county_id = me.county
  join case_file c on c.county_id = t.county_id and c.id = t.case_id`;

export const selectInbox = (
  em: EntityManager,
  { countyId, personId, principals }: InboxQuery,
  filter: InboxFilter,
): Promise<InboxRow[]> => {
  const isDone = filter.box === 'done' || filter.box === 'all';
  const key =
    isDone && filter.sort === 'due'
      ? NEWEST('coalesce(t.closed_at, t.opened_at)')
      : SORT_KEY[filter.sort];
  return em.execute<InboxRow[]>(
    `with ${ASKED}, found as (
       select ${TASK_COLUMNS}, ${OF_INSTANCE}, ${key} as "sortKey", t.county_id
       ${FROM} ${INSTANCE_OF_TASK}
        where ${BOX[filter.box]}
          and (?::text is null or t.element_id = ?) and (?::text is null or c.kind = ?)
          and (?::text is null or c.number ilike '%' || ? || '%')
     ), page as (
       select * from found
        where ?::text is null or ("sortKey", id) > (?, ?)
        order by "sortKey", id limit ?
     )
     select page.*, '{}'::jsonb as data, c.number as "caseNumber", c.kind as "caseKind",
            coalesce(${caseTitle('c', 'k')}, vp.name) as "caseTitle",
            c.ahead_ms::float8 as "aheadMs", ${suspensionOf('root')} as suspension,
            station.name as "stationName", station.name_en as "stationNameEn",
            v.elements -> page."elementId" as element, last.element as "lastElement", last.completed_by as "lastBy"
       from page
       join case_file c on c.county_id = page.county_id and c.id = page."caseId"
       join instance root on root.county_id = c.county_id and root.id = c.id::text
       join definition_version v on v.county_id = c.county_id and v.definition_id = page."definitionId" and v.number = page.version
       join version_process vp on vp.county_id = c.county_id and vp.definition_id = c.definition_id
        and vp.number = c.version and vp.process_id = c.process_id
       left join unit station on station.county_id = c.county_id and station.id = c.station_id
       left join content k on k.county_id = c.county_id and k.id = c.content_id
       left join lateral (
         select l.completed_by, lv.elements -> l.element_id as element from task l
           join instance li on li.county_id = l.county_id and li.id = l.instance_id
           join definition_version lv on lv.county_id = li.county_id and lv.definition_id = li.definition_id and lv.number = li.version
          where l.county_id = page.county_id and l.case_id = page."caseId" and l.closed_because = 'over'
            and l.closed_at <= coalesce(to_timestamp(page."closedAt" / 1000.0), now() + c.ahead_ms * interval '1 ms') and l.id <> page.id
          order by l.closed_at desc, l.id desc limit 1) last on true
      order by page."sortKey", page.id`,
    [
      countyId,
      personId,
      JSON.stringify(principals),
      filter.step,
      filter.step,
      filter.kind,
      filter.kind,
      filter.number,
      filter.number,
      filter.after?.key ?? null,
      filter.after?.key ?? null,
      filter.after?.id ?? null,
      filter.limit,
    ],
  );
};

export interface InboxCounts {
  readonly todo: number;
  readonly claimable: number;
  readonly cc: number;
}
export const countInbox = async (
  em: EntityManager,
  { countyId, personId, principals }: InboxQuery,
): Promise<InboxCounts> => {
  const [row] = await em.execute<InboxCounts[]>(
    `with ${ASKED}
     select count(*) filter (where ${BOX.todo})::int as todo,
            count(*) filter (where ${BOX.claimable})::int as claimable,
            count(*) filter (where ${BOX.cc})::int as cc
     ${FROM} where t.closed_at is null`,
    [countyId, personId, JSON.stringify(principals)],
  );
  return row ?? { todo: 0, claimable: 0, cc: 0 };
};

export interface StepCount {
  readonly elementId: string;
  readonly name: string;
  readonly nameEn: string | null;
  readonly count: number;
}
/** The steps that occur in a box, for its filter. */
export const countSteps = (
  em: EntityManager,
  { countyId, personId, principals }: InboxQuery,
  box: Box,
): Promise<StepCount[]> =>
  em.execute<StepCount[]>(
    `with ${ASKED}
     select t.element_id as "elementId", min(t.name) as name,
            min(v.elements -> t.element_id ->> 'nameEn') as "nameEn", count(*)::int as count
     ${FROM} ${INSTANCE_OF_TASK}
       join definition_version v on v.county_id = i.county_id and v.definition_id = i.definition_id and v.number = i.version
      where ${BOX[box]}
      group by t.element_id order by count(*) desc, t.element_id limit 100`,
    [countyId, personId, JSON.stringify(principals)],
  );
