import type { EntityManager } from '@mikro-orm/postgresql';
import type { Json } from '../../interpreter/values.ts';

/** The latest entry of a register; null: it has none. */
export const selectLatestEntry = async (
  em: EntityManager,
  countyId: string,
  register: string,
): Promise<Json> => {
  const [row] = await em.execute<{ value: Json }[]>(
    `select value from register_entry where county_id = ? and register = ? order by number desc limit 1`,
    [countyId, register],
  );
  return row?.value ?? null;
};

/**
 * Its entries, oldest first. What is larger than `mostBytes` is read no further than one entry
 * beyond them: enough to be too large for whoever asks, whatever the register holds.
 */
export const selectEntries = async (
  em: EntityManager,
  countyId: string,
  register: string,
  mostBytes: number,
): Promise<readonly Json[]> => {
  const rows = await em.execute<{ value: Json }[]>(
    `select value from (
       select number, value,
              coalesce(sum(octet_length(value::text)) over (order by number rows between unbounded preceding and 1 preceding), 0) as before
         from register_entry where county_id = ? and register = ?) entry
      where before <= ? order by number`,
    [countyId, register, mostBytes],
  );
  return rows.map(({ value }) => value);
};

/** Whose doing an entry is. One writer writes once; what it writes again takes the place of that. */
export interface RegisterWriter {
  readonly instanceId: string;
  readonly tokenId: string;
  readonly store: string;
}
export interface EntriesWritten extends RegisterWriter {
  readonly register: string;
  readonly firstNumber: number;
  readonly values: readonly Json[];
  readonly caseId: string;
  readonly elementId: string;
  readonly writtenAt: string;
}

export const deleteEntriesOf = (
  em: EntityManager,
  countyId: string,
  { instanceId, tokenId, store }: RegisterWriter,
): Promise<unknown> =>
  em.execute(
    'delete from register_entry where county_id = ? and instance_id = ? and token_id = ? and store = ?',
    [countyId, instanceId, tokenId, store],
  );

export const insertEntries = (
  em: EntityManager,
  countyId: string,
  entries: EntriesWritten,
): Promise<unknown> =>
  em.execute(
    `insert into register_entry (county_id, register, number, value, case_id, instance_id, token_id, store, element_id, written_at)
       select ?::uuid, ?, ? + place - 1, value, ?::uuid, ?, ?, ?, ?, ?::timestamptz
         from json_array_elements(?::json) with ordinality as written (value, place)`,
    [
      countyId,
      entries.register,
      entries.firstNumber,
      entries.caseId,
      entries.instanceId,
      entries.tokenId,
      entries.store,
      entries.elementId,
      entries.writtenAt,
      JSON.stringify(entries.values),
    ],
  );
