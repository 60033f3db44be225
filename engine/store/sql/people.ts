import type { EntityManager } from '@mikro-orm/postgresql';

export interface NamedRow {
  readonly id: string;
  readonly name: string;
  readonly nameEn: string | null;
}

/** Names of people and units by id, in one question; what is no id of either is left out. */
export const selectNames = (
  em: EntityManager,
  countyId: string,
  ids: readonly string[],
): Promise<NamedRow[]> =>
  em.execute<NamedRow[]>(
    `with wanted as (select jsonb_array_elements_text(?::jsonb) as id)
     select p.id::text, p.name, p.name_en as "nameEn" from person p join wanted w on w.id = p.id::text
      where p.county_id = ?
     union all
     select u.id::text, u.name, u.name_en from unit u join wanted w on w.id = u.id::text
      where u.county_id = ?`,
    [JSON.stringify(ids), countyId, countyId],
  );

export interface PersonFound {
  readonly id: string;
  readonly name: string;
  readonly titles: readonly { readonly zh: string; readonly en: string }[];
  readonly unitId: string | null;
  readonly unitName: string | null;
  readonly unitNameEn: string | null;
}
const MOST_FOUND = 50;

export const selectPeople = (
  em: EntityManager,
  countyId: string,
  { role, unit, text }: { role: string | null; unit: string | null; text: string | null },
): Promise<PersonFound[]> =>
  em.execute<PersonFound[]>(
    `select n.id, n.name,
            jsonb_agg(jsonb_build_object('zh', coalesce(p.title, ''), 'en', coalesce(p.title_en, p.title, '')) order by p.id) as titles,
            (array_agg(u.id order by p.id))[1] as "unitId",
            (array_agg(u.name order by p.id))[1] as "unitName",
            (array_agg(u.name_en order by p.id))[1] as "unitNameEn"
       from person n
       join post p on p.county_id = n.county_id and p.person_id = n.id and p.account_kind = 'business'
       join account a on a.county_id = p.county_id and a.id = p.account_id and not a.disabled
       left join unit u on u.county_id = p.county_id and u.id = p.unit_id
      where n.county_id = ?
        and (?::text is null or p.role = ?)
        and (?::text is null or p.unit_id::text = ?)
        and (?::text is null or n.name ilike '%' || ? || '%')
      group by n.id, n.name order by n.name, n.id limit ${MOST_FOUND}`,
    [countyId, role, role, unit, unit, text, text],
  );

export interface UnitFound {
  readonly id: string;
  readonly kind: string;
  readonly name: string;
  readonly nameEn: string;
}
export const selectUnits = (
  em: EntityManager,
  countyId: string,
  { kind, text }: { kind: string | null; text: string | null },
): Promise<UnitFound[]> =>
  em.execute<UnitFound[]>(
    `select id, kind, name, name_en as "nameEn" from unit
      where county_id = ? and not disabled
        and (?::text is null or kind = any(string_to_array(?, ',')))
        and (?::text is null or name ilike '%' || ? || '%')
      order by kind, name, id limit 200`,
    [countyId, kind, kind, text, text],
  );

export interface StationRow {
  readonly id: string;
  readonly name: string;
  readonly nameEn: string;
  readonly streetId: string | null;
}
export const selectStation = async (
  em: EntityManager,
  countyId: string,
  stationId: string,
): Promise<StationRow | null> => {
  const [row] = await em.execute<StationRow[]>(
    `select id, name, name_en as "nameEn", parent_id as "streetId" from unit
      where county_id = ? and id = ?::uuid and kind = 'STATION' and not disabled`,
    [countyId, stationId],
  );
  return row ?? null;
};
