import type { EntityManager } from '@mikro-orm/postgresql';

/** The next number of a series, under its row's lock: given up together with the transaction, so no gap. */
export const nextNumber = (em: EntityManager, countyId: string, series: string): Promise<number> =>
  takeNumbers(em, countyId, series, 1);

/** The last of so many numbers in a row. */
export const takeNumbers = async (
  em: EntityManager,
  countyId: string,
  series: string,
  count: number,
): Promise<number> => {
  const [row] = await em.execute<{ last: number }[]>(
    `insert into number_series as known (county_id, series, last) values (?, ?, ?)
       on conflict (county_id, series) do update set last = known.last + excluded.last
       returning last`,
    [countyId, series, count],
  );
  return row!.last;
};

export const setCaseNumber = (
  em: EntityManager,
  countyId: string,
  caseId: string,
  number: string,
): Promise<unknown> =>
  em.execute(
    `update case_file set number = coalesce(number || ' / ', '') || ? where county_id = ? and id = ?::uuid`,
    [number, countyId, caseId],
  );

export interface Numbering {
  readonly station: string | null; // its short name
  readonly county: string;
  readonly term: number; // 届
  readonly session: number; // 次
}

/** What numbers are made of; the congress's term and session are county parameters. */
export const selectNumbering = async (
  em: EntityManager,
  countyId: string,
  caseId: string,
): Promise<Numbering | null> => {
  const [row] = await em.execute<Numbering[]>(
    `select coalesce(s.attributes ->> 'short', s.name) as station, k.name as county,
            coalesce((p.terms #>> '{congress.term,value}')::int, 1) as term,
            coalesce((p.terms #>> '{congress.session,value}')::int, 1) as session
       from case_file c join county k on k.id = c.county_id
       left join unit s on s.county_id = c.county_id and s.id = c.station_id
       left join lateral (select terms from county_parameters
                           where county_id = c.county_id and effective_from <= now()
                           order by version desc limit 1) p on true
      where c.county_id = ? and c.id = ?::uuid`,
    [countyId, caseId],
  );
  return row ?? null;
};
