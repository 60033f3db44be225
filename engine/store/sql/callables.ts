import type { EntityManager } from '@mikro-orm/postgresql';

/** One published state of a process another procedure may call. */
export interface CallableRow {
  readonly definitionId: string;
  readonly definitionName: string;
  readonly definitionNameEn: string;
  readonly number: number;
  readonly processId: string;
  readonly name: string;
  readonly nameEn: string | null;
  readonly hash: string;
  readonly tag: string | null;
  readonly inForce: boolean;
}
/** Newest first, as a call bound to the latest looks for it. */
export const selectCallables = (em: EntityManager, countyId: string): Promise<CallableRow[]> =>
  em.execute<CallableRow[]>(
    `select vp.definition_id as "definitionId", d.name as "definitionName", d.name_en as "definitionNameEn",
            vp.number, vp.process_id as "processId", vp.name, vp.name_en as "nameEn",
            vp.plan_hash as hash, vp.version_tag as tag,
            v.status = 'active' and v.effective_from <= now() as "inForce"
       from version_process vp
       join definition_version v on v.county_id = vp.county_id and v.definition_id = vp.definition_id and v.number = vp.number
       join definition d on d.county_id = vp.county_id and d.id = vp.definition_id
      where vp.county_id = ? and vp.executable and vp.callable
      order by v.effective_from desc, v.number desc, vp.definition_id, vp.process_id`,
    [countyId],
  );
