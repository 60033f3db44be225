import type { EntityManager } from '@mikro-orm/postgresql';
import type { Json } from '../../interpreter/values.ts';
import { InvariantViolation } from '../../answer.ts';
import { ms } from './instant.ts';

export const selectVersionXml = async (
  em: EntityManager,
  countyId: string,
  definitionId: string,
  version: number,
): Promise<string> => {
  const [row] = await em.execute<{ xml: string }[]>(
    'select xml from definition_version where county_id = ? and definition_id = ? and number = ?',
    [countyId, definitionId, version],
  );
  if (!row)
    throw new InvariantViolation(
      `Expected version ${version} of "${definitionId}", but there is none`,
    );
  return row.xml;
};

/** What people read of each element a version draws. */
export const selectElements = async (
  em: EntityManager,
  countyId: string,
  definitionId: string,
  version: number,
): Promise<Readonly<Record<string, Json>>> => {
  const [row] = await em.execute<{ elements: Readonly<Record<string, Json>> }[]>(
    'select elements from definition_version where county_id = ? and definition_id = ? and number = ?',
    [countyId, definitionId, version],
  );
  return row?.elements ?? {};
};

export interface VersionRow {
  readonly definitionId: string;
  readonly number: number;
  readonly note: string | null;
  readonly xmlHash: string;
  readonly status: 'active' | 'retired';
  readonly publishedAt: number;
  readonly publishedBy: string | null;
  readonly publishedByName: string | null;
  readonly running: number;
  readonly ended: number;
}
/** Versions with the cases on them, newest first; of one definition or of all. */
export const selectVersions = (
  em: EntityManager,
  countyId: string,
  definitionId: string | null,
): Promise<VersionRow[]> =>
  em.execute<VersionRow[]>(
    `select v.definition_id as "definitionId", v.number, v.note, v.xml_hash as "xmlHash", v.status,
            ${ms('v.published_at')} as "publishedAt", v.published_by as "publishedBy", n.name as "publishedByName",
            coalesce(cases.running, 0) as running, coalesce(cases.ended, 0) as ended
       from definition_version v
       left join account a on a.county_id = v.county_id and a.id = v.published_by
       left join person n on n.county_id = v.county_id and n.id = coalesce(a.person_id, v.published_by)
       left join lateral (
         select count(*) filter (where c.closed_at is null)::int as running,
                count(*) filter (where c.closed_at is not null)::int as ended
           from case_file c
          where c.county_id = v.county_id and c.definition_id = v.definition_id and c.version = v.number) cases on true
      where v.county_id = ? and (?::uuid is null or v.definition_id = ?::uuid)
      order by v.definition_id, v.number desc`,
    [countyId, definitionId, definitionId],
  );

export interface ProcessRow {
  readonly definitionId: string;
  readonly number: number;
  readonly processId: string;
  readonly planHash: string;
  readonly name: string;
  readonly nameEn: string | null;
  readonly executable: boolean;
  readonly starts: Json;
}
export interface ActiveProcessRow extends ProcessRow {
  readonly startElements: Readonly<Record<string, Json>>; // what the version says about its start events
}
export const selectProcesses = (
  em: EntityManager,
  countyId: string,
  definitionId: string,
  version: number,
): Promise<ProcessRow[]> =>
  em.execute<ProcessRow[]>(
    `select definition_id as "definitionId", number, process_id as "processId", plan_hash as "planHash",
            name, name_en as "nameEn", executable, starts
       from version_process where county_id = ? and definition_id = ? and number = ? order by process_id`,
    [countyId, definitionId, version],
  );

/** Processes of every definition's newest active version: what can be started today. */
export const selectActiveProcesses = (
  em: EntityManager,
  countyId: string,
): Promise<ActiveProcessRow[]> =>
  em.execute<ActiveProcessRow[]>(
    `select vp.definition_id as "definitionId", vp.number, vp.process_id as "processId",
            vp.plan_hash as "planHash", vp.name, vp.name_en as "nameEn", vp.executable, vp.starts,
            (select coalesce(jsonb_object_agg(e.key, e.value), '{}')
               from definition_version v, jsonb_each(v.elements) e
              where v.county_id = vp.county_id and v.definition_id = vp.definition_id
                and v.number = vp.number and e.value->>'kind' = 'startEvent') as "startElements"
       from version_process vp
       join (select definition_id, max(number) as number from definition_version
              where county_id = ? and status = 'active' and effective_from <= now()
              group by definition_id) newest using (definition_id, number)
      where vp.county_id = ? and vp.executable
      order by vp.name, vp.process_id`,
    [countyId, countyId],
  );
