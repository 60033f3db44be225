import type { EntityManager } from '@mikro-orm/postgresql';
import type { OwnTimer } from '../../time/own-timer.ts';

export interface RecurringStartRow {
  readonly definitionId: string;
  readonly processId: string;
  readonly elementId: string;
  readonly definition: number; // of several that one start has
  readonly term: string | null; // null: it has a time of its own
  readonly own: OwnTimer | null;
  readonly each: 'county' | 'station';
  readonly name: string;
  readonly nameEn: string | null;
  readonly definitionName: string;
  readonly definitionNameEn: string;
}

/** What time starts in the county today: of one procedure, or of all. */
export const selectRecurringStarts = (
  em: EntityManager,
  countyId: string,
  definitionId: string | null,
): Promise<RecurringStartRow[]> =>
  em.execute<RecurringStartRow[]>(
    `select s.definition_id as "definitionId", s.process_id as "processId", s.element_id as "elementId",
            s.definition, s.timer ->> 'term' as term, s.timer -> 'own' as own, s.timer ->> 'each' as each,
            coalesce(v.elements -> s.element_id ->> 'name', s.element_id) as name,
            v.elements -> s.element_id ->> 'nameEn' as "nameEn",
            d.name as "definitionName", d.name_en as "definitionNameEn"
       from start_subscription s
       join definition d on d.county_id = s.county_id and d.id = s.definition_id
       join definition_version v on v.county_id = s.county_id and v.definition_id = s.definition_id and v.number = s.number
      where s.county_id = ? and s.kind = 'timer' and s.timer is not null
        and (?::uuid is null or s.definition_id = ?::uuid)
      order by d.created_at, s.definition_id, s.process_id, s.element_id, s.definition`,
    [countyId, definitionId, definitionId],
  );
