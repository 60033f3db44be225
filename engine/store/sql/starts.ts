import type { EntityManager } from '@mikro-orm/postgresql';

/** Where a message of this name begins a case today. */
export interface MessageStartRow {
  readonly definitionId: string;
  readonly number: number;
  readonly processId: string;
  readonly elementId: string;
  readonly planHash: string;
  readonly caseKind: string | null;
  readonly form: string | null;
}
export const selectMessageStart = async (
  em: EntityManager,
  countyId: string,
  name: string,
): Promise<MessageStartRow | null> => {
  const [row] = await em.execute<MessageStartRow[]>(
    `select s.definition_id as "definitionId", s.number, s.process_id as "processId",
            s.element_id as "elementId", s.plan_hash as "planHash", s.case_kind as "caseKind",
            v.elements -> s.element_id ->> 'form' as form
       from start_subscription s
       join definition_version v on v.county_id = s.county_id and v.definition_id = s.definition_id and v.number = s.number
      where s.county_id = ? and s.kind = 'message' and s.name = ?
      order by v.effective_from desc, s.number desc, s.definition_id, s.process_id, s.element_id limit 1`,
    [countyId, name],
  );
  return row ?? null;
};

export interface PublicStationRow {
  readonly id: string;
  readonly name: string;
  readonly nameEn: string;
}
export const selectStations = (em: EntityManager, countyId: string): Promise<PublicStationRow[]> =>
  em.execute<PublicStationRow[]>(
    `select id, name, name_en as "nameEn" from unit
      where county_id = ? and kind = 'STATION' and not disabled order by name, id`,
    [countyId],
  );
