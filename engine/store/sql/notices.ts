import type { EntityManager } from '@mikro-orm/postgresql';
import type { Json } from '../../interpreter/values.ts';
import { caseTitle } from './case-title.ts';
import { ms } from './instant.ts';

export interface NoticeRow {
  readonly id: string; // of what was sent, and who it was sent to
  readonly recipient: string;
  readonly reason: string;
  readonly caseId: string;
  readonly taskId: string | null;
  readonly elementId: string | null;
  readonly contentId: string | null;
  readonly detail: Json;
}
export const insertNotices = (
  em: EntityManager,
  countyId: string,
  rows: readonly NoticeRow[],
): Promise<unknown> =>
  em.execute(
    `insert into notice (county_id, id, recipient, reason, case_id, task_id, element_id, content_id, detail)
       select ?::uuid, n.id, n.recipient, n.reason, n."caseId", n."taskId", n."elementId", n."contentId", n.detail
       from jsonb_to_recordset(?::jsonb) as n(id text, recipient text, reason text, "caseId" uuid, "taskId" text, "elementId" text, "contentId" uuid, detail jsonb)
       on conflict do nothing`,
    [countyId, JSON.stringify(rows)],
  );

/** What was sent is one thing, however many were told; this is its id. */
const SENT = 'left(n.id, length(n.id) - length(n.recipient) - 1)';

export interface SentNotice {
  readonly id: string;
  readonly reason: string;
  readonly elementId: string | null;
  readonly detail: Json;
  readonly to: readonly string[];
  readonly at: number;
}
/** Everything sent about a case, each with everybody who was told. */
export const selectNoticesOfCase = (
  em: EntityManager,
  countyId: string,
  caseId: string,
): Promise<SentNotice[]> =>
  em.execute<SentNotice[]>(
    `select ${SENT} as id, n.reason, n.element_id as "elementId", n.detail,
            array_agg(n.recipient order by n.recipient) as "to", ${ms('min(n.created_at)')} as at
       from notice n
      where n.county_id = ? and n.case_id = ?::uuid
      group by 1, 2, 3, 4
      order by min(n.created_at), 1`,
    [countyId, caseId],
  );

export interface NoticeReader {
  readonly countyId: string;
  readonly personId: string;
  readonly principals: readonly string[]; // his own id among them
}
export interface ReceivedNotice {
  readonly id: string;
  readonly reason: string;
  readonly detail: Json;
  readonly caseId: string;
  readonly caseNumber: string | null;
  readonly caseTitle: string;
  readonly aheadMs: number;
  readonly taskId: string | null;
  readonly elementId: string | null;
  readonly element: { readonly name: string; readonly nameEn?: string } | null;
  readonly text: string | null;
  readonly at: number;
  readonly readAt: number | null;
}

/** Of someone told under several names only the first counts. */
const MINE = `n.county_id = ? and n.recipient = any(me.principals)
  and not exists (
    select 1 from unnest(me.principals) name
      join notice twin on twin.county_id = n.county_id and twin.id = ${SENT} || ':' || name
     where name < n.recipient)`;
const ME = `with me as (select array(select jsonb_array_elements_text(?::jsonb)) as principals)`;
const READ = `left join notice_read r on r.county_id = n.county_id and r.notice_id = ${SENT} and r.person_id = ?`;

/** Newest first. */
export const selectNotices = (
  em: EntityManager,
  { countyId, personId, principals }: NoticeReader,
  page: {
    readonly unread: boolean;
    readonly before: { readonly at: number; readonly id: string } | null;
    readonly limit: number;
  },
): Promise<ReceivedNotice[]> =>
  em.execute<ReceivedNotice[]>(
    `${ME}
     select ${SENT} as id, n.reason, n.detail, n.case_id as "caseId", c.number as "caseNumber",
            coalesce(${caseTitle('c', 'k')}, vp.name) as "caseTitle", c.ahead_ms::float8 as "aheadMs",
            t.id as "taskId", n.element_id as "elementId", coalesce(iv.elements -> n.element_id, v.elements -> n.element_id) as element,
            said.body ->> 'text' as text, ${ms('n.created_at')} as at, ${ms('r.at')} as "readAt"
       from me
       join notice n on ${MINE}
       ${READ}
       join case_file c on c.county_id = n.county_id and c.id = n.case_id
       join definition_version v on v.county_id = c.county_id and v.definition_id = c.definition_id and v.number = c.version
       join version_process vp on vp.county_id = c.county_id and vp.definition_id = c.definition_id
        and vp.number = c.version and vp.process_id = c.process_id
       left join task t on t.county_id = n.county_id and t.id = n.task_id
       left join instance i on i.county_id = t.county_id and i.id = t.instance_id
       left join definition_version iv on iv.county_id = i.county_id and iv.definition_id = i.definition_id and iv.number = i.version
       left join content k on k.county_id = c.county_id and k.id = c.content_id
       left join content said on said.county_id = n.county_id and said.id = n.content_id
      where (not ? or r.at is null)
        and (?::float8 is null or (${ms('n.created_at')}, ${SENT}) < (?::float8, ?))
      order by n.created_at desc, id desc
      limit ?`,
    [
      JSON.stringify(principals),
      countyId,
      personId,
      page.unread,
      page.before?.at ?? null,
      page.before?.at ?? null,
      page.before?.id ?? null,
      page.limit,
    ],
  );

/** Counted up to a bound: nobody reads “1,234”. */
export const countUnread = async (
  em: EntityManager,
  { countyId, personId, principals }: NoticeReader,
  most: number,
): Promise<number> => {
  const [row] = await em.execute<{ unread: number }[]>(
    `${ME}
     select count(*)::int as unread from (
       select 1 from me join notice n on ${MINE} ${READ} where r.at is null limit ?) found`,
    [JSON.stringify(principals), countyId, personId, most],
  );
  return row?.unread ?? 0;
};

/** Which of them are his and had not been read. */
export const markRead = async (
  em: EntityManager,
  { countyId, personId, principals }: NoticeReader,
  ids: readonly string[],
): Promise<string[]> => {
  const rows = await em.execute<{ id: string }[]>(
    `insert into notice_read (county_id, notice_id, person_id)
       select distinct n.county_id, sent.id, ?::uuid
         from jsonb_array_elements_text(?::jsonb) sent(id)
        cross join jsonb_array_elements_text(?::jsonb) name(recipient)
         join notice n on n.county_id = ? and n.id = sent.id || ':' || name.recipient
       on conflict do nothing
       returning notice_id as id`,
    [personId, JSON.stringify(ids), JSON.stringify(principals), countyId],
  );
  return rows.map(({ id }) => id).sort();
};
