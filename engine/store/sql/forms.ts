import type { EntityManager } from '@mikro-orm/postgresql';
import type { Json } from '../../interpreter/values.ts';

export interface FormRow {
  readonly ref: string;
  readonly hash: string;
  readonly schema: Json;
}

/** The forms of one version of a definition, each as it was published with it. */
export const selectForms = (
  em: EntityManager,
  countyId: string,
  definitionId: string,
  version: number,
): Promise<FormRow[]> =>
  em.execute<FormRow[]>(
    `select f.ref, f.hash, f.schema from version_form vf
       join form_version f on f.county_id = vf.county_id and f.ref = vf.ref and f.hash = vf.hash
      where vf.county_id = ? and vf.definition_id = ? and vf.number = ? order by f.ref`,
    [countyId, definitionId, version],
  );

export interface CaseFormRow extends FormRow {
  readonly definitionId: string;
  readonly version: number;
}
/** The forms of every version a case runs on: its own, and those of what it has called. */
export const selectFormsOfCase = (
  em: EntityManager,
  countyId: string,
  caseId: string,
): Promise<CaseFormRow[]> =>
  em.execute<CaseFormRow[]>(
    `select vf.definition_id as "definitionId", vf.number as version, f.ref, f.hash, f.schema
       from (select distinct definition_id, version from instance where county_id = ? and case_id = ?::uuid) ran
       join version_form vf on vf.county_id = ? and vf.definition_id = ran.definition_id and vf.number = ran.version
       join form_version f on f.county_id = vf.county_id and f.ref = vf.ref and f.hash = vf.hash`,
    [countyId, caseId, countyId],
  );

/** A form as the newest active version that has it says. */
export const selectNewestForm = async (
  em: EntityManager,
  countyId: string,
  ref: string,
): Promise<FormRow | null> => {
  const [row] = await em.execute<FormRow[]>(
    `select f.ref, f.hash, f.schema from version_form vf
       join definition_version v on v.county_id = vf.county_id and v.definition_id = vf.definition_id and v.number = vf.number
       join form_version f on f.county_id = vf.county_id and f.ref = vf.ref and f.hash = vf.hash
      where vf.county_id = ? and vf.ref = ? and v.status = 'active' and v.effective_from <= now()
      order by v.effective_from desc, v.number desc limit 1`,
    [countyId, ref],
  );
  return row ?? null;
};
