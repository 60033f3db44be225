import type { EntityManager } from '@mikro-orm/postgresql';
import { DecisionVersion, type DecisionVersionRow } from './entities/decision.ts';

/** All of them by name, the newest version of each first. */
export const listDecisions = (em: EntityManager, countyId: string): Promise<DecisionVersionRow[]> =>
  em.find(DecisionVersion, { countyId }, { orderBy: { ref: 'asc', version: 'desc' } });

export const newestDecision = (
  em: EntityManager,
  countyId: string,
  ref: string,
): Promise<DecisionVersionRow | null> =>
  em.findOne(DecisionVersion, { countyId, ref }, { orderBy: { version: 'desc' } });

/** False: somebody else has written that version in the meantime. */
export const insertDecision = async (
  em: EntityManager,
  row: Omit<DecisionVersionRow, 'createdAt'>,
): Promise<boolean> => {
  const { countyId, ref, version, table, note, createdBy } = row;
  const written = await em.execute<{ version: number }[]>(
    `insert into decision_version (county_id, ref, version, "table", note, created_by)
     values (?, ?, ?, ?::jsonb, ?, ?) on conflict do nothing returning version`,
    [countyId, ref, version, JSON.stringify(table), note, createdBy],
  );
  return written.length > 0;
};
