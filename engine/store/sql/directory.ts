import type { EntityManager } from '@mikro-orm/postgresql';

export interface HolderRow {
  readonly personId: string;
  readonly role: string;
  readonly headKind: string | null;
  readonly unitId: string | null;
}

/** Posts of these roles whose accounts can sign in today; null: of every role. */
export const selectHolders = (
  em: EntityManager,
  countyId: string,
  roles: readonly string[] | null,
): Promise<HolderRow[]> =>
  em.execute<HolderRow[]>(
    `select p.person_id as "personId", p.role, p.head_kind as "headKind", p.unit_id as "unitId"
       from post p
       join account a on a.county_id = p.county_id and a.id = p.account_id
      where p.county_id = ? and not a.disabled
        and (?::jsonb is null or p.role in (select jsonb_array_elements_text(?::jsonb)))
        and (p.since is null or p.since <= current_date) and (p.until is null or p.until >= current_date)
      order by p.person_id, p.id`,
    [countyId, ...Array<string | null>(2).fill(roles && JSON.stringify(roles))],
  );

/** Stations with resident deputies, and how many enterprises stand in their care. */
export const selectStationFacts = (
  em: EntityManager,
  countyId: string,
): Promise<{ name: string; deputies: number; enterprises: number }[]> =>
  em.execute(
    `select u.name, count(distinct p.person_id)::int as deputies,
            (select count(*)::int from unit e where e.county_id = u.county_id and e.parent_id = u.id
                and e.kind = 'ENTERPRISE' and not e.disabled) as enterprises
       from unit u
       join post p on p.county_id = u.county_id and p.unit_id = u.id and p.role = 'leadDeputy'
        and (p.since is null or p.since <= current_date) and (p.until is null or p.until >= current_date)
       join account a on a.county_id = p.county_id and a.id = p.account_id and not a.disabled
      where u.county_id = ? and u.kind = 'STATION' and not u.disabled
      group by u.county_id, u.id, u.name order by u.name, u.id`,
    [countyId],
  );

export const selectKnownPeople = async (
  em: EntityManager,
  countyId: string,
  ids: readonly string[],
): Promise<string[]> => {
  const rows = await em.execute<{ id: string }[]>(
    `select id from person where county_id = ? and id in (select jsonb_array_elements_text(?::jsonb)::uuid) order by id`,
    [countyId, JSON.stringify(ids)],
  );
  return rows.map(({ id }) => id);
};

export const selectPostsOfPerson = (
  em: EntityManager,
  countyId: string,
  personId: string,
): Promise<HolderRow[]> =>
  em.execute<HolderRow[]>(
    `select p.person_id as "personId", p.role, p.head_kind as "headKind", p.unit_id as "unitId"
       from post p
       join account a on a.county_id = p.county_id and a.id = p.account_id
      where p.county_id = ? and p.person_id = ? and not a.disabled
        and (p.since is null or p.since <= current_date) and (p.until is null or p.until >= current_date)
      order by p.id`,
    [countyId, personId],
  );

/** How many tasks each person holds now: what `leastLoaded` compares. */
export const selectLoads = (
  em: EntityManager,
  countyId: string,
  people: readonly string[],
): Promise<{ personId: string; open: number }[]> =>
  em.execute(
    `select assignee as "personId", count(*)::int as open from task
      where county_id = ? and closed_at is null and assignee in (select jsonb_array_elements_text(?::jsonb))
      group by assignee`,
    [countyId, JSON.stringify(people)],
  );

/** When each person was last given this step: what `roundRobin` compares. */
export const selectLastGiven = (
  em: EntityManager,
  countyId: string,
  elementId: string,
  people: readonly string[],
): Promise<{ personId: string; at: Date }[]> =>
  em.execute(
    `select assignee as "personId", max(opened_at) as at from task
      where county_id = ? and element_id = ? and assignee in (select jsonb_array_elements_text(?::jsonb))
      group by assignee`,
    [countyId, elementId, JSON.stringify(people)],
  );

export interface StartListRow {
  readonly residentDeputies: string[];
  readonly stationHeads: { person: string; kind: string | null }[];
  readonly units: string[];
  readonly governmentUnits: string[];
  readonly enterprises: string[];
  readonly councilMembers: string[];
  readonly streetId: string | null;
}

/** The directory as a case of this station sees it on the day it starts. */
export const selectStartLists = async (
  em: EntityManager,
  countyId: string,
  stationId: string | null,
): Promise<StartListRow> => {
  const [row] = await em.execute<StartListRow[]>(
    `with held as (
       select p.person_id, p.role, p.head_kind, p.unit_id from post p
         join account a on a.county_id = p.county_id and a.id = p.account_id
        where p.county_id = ? and not a.disabled
     )
     select
       coalesce((select jsonb_agg(distinct person_id order by person_id) from held
         where role = 'leadDeputy' and unit_id = ?::uuid), '[]') as "residentDeputies",
       coalesce((select jsonb_agg(jsonb_build_object('person', person_id, 'kind', head_kind) order by person_id) from held
         where role = 'stationHead' and unit_id = ?::uuid), '[]') as "stationHeads",
       coalesce((select jsonb_agg(distinct person_id order by person_id) from held
         where role = 'councilOfChairpersons'), '[]') as "councilMembers",
       coalesce((select jsonb_agg(id order by id) from unit
         where county_id = ? and kind in ('UNIT', 'STREET') and not disabled), '[]') as units,
       coalesce((select jsonb_agg(id order by id) from unit
         where county_id = ? and kind in ('UNIT', 'STREET') and system = 'GOVERNMENT' and not disabled), '[]') as "governmentUnits",
       coalesce((select jsonb_agg(id order by id) from unit
         where county_id = ? and kind = 'ENTERPRISE' and parent_id is not distinct from ?::uuid and not disabled), '[]') as enterprises,
       (select parent_id from unit where county_id = ? and id = ?::uuid) as "streetId"`,
    [countyId, stationId, stationId, countyId, countyId, countyId, stationId, countyId, stationId],
  );
  return row!;
};

export const selectStations = async (em: EntityManager, countyId: string): Promise<string[]> => {
  const rows = await em.execute<{ id: string }[]>(
    `select id from unit where county_id = ? and kind = 'STATION' and not disabled order by id`,
    [countyId],
  );
  return rows.map(({ id }) => id);
};
