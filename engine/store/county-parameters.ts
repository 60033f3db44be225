import type { EntityManager } from '@mikro-orm/postgresql';
import { CountyParameters, type CountyParametersRow } from './entities/definitions.ts';

/** What a case that opens then is started with: the newest version whose day has come. */
export const parametersInForce = (
  em: EntityManager,
  countyId: string,
  at: Date,
): Promise<CountyParametersRow | null> =>
  em.findOne(
    CountyParameters,
    { countyId, effectiveFrom: { $lte: at } },
    { orderBy: { version: 'desc' } },
  );

/** What is worked on: the newest version, in force or not yet. */
export const newestParameters = (
  em: EntityManager,
  countyId: string,
): Promise<CountyParametersRow | null> =>
  em.findOne(CountyParameters, { countyId }, { orderBy: { version: 'desc' } });

/** Newest first. */
export const listParameters = (
  em: EntityManager,
  countyId: string,
): Promise<CountyParametersRow[]> =>
  em.find(CountyParameters, { countyId }, { orderBy: { version: 'desc' } });

export interface NewParameters extends Pick<
  CountyParametersRow,
  'countyId' | 'version' | 'terms' | 'ladders' | 'effectiveFrom'
> {
  readonly note: string;
  readonly createdBy: string;
  readonly approvedBy: string;
}

/** False: somebody else has written that version in the meantime. */
export const insertParameters = async (em: EntityManager, row: NewParameters): Promise<boolean> => {
  const { countyId, version, terms, ladders, effectiveFrom, note, createdBy, approvedBy } = row;
  const written = await em.execute<{ version: number }[]>(
    `insert into county_parameters (county_id, version, terms, ladders, effective_from, note, created_by, approved_by)
     values (?, ?, ?::jsonb, ?::jsonb, ?, ?, ?, ?) on conflict do nothing returning version`,
    [
      ...[countyId, version, JSON.stringify(terms), JSON.stringify(ladders)],
      ...[effectiveFrom, note, createdBy, approvedBy],
    ],
  );
  return written.length > 0;
};
