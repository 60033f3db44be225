import type { EntityManager } from '@mikro-orm/postgresql';
import { readDecision } from '../compiler/decisions.ts';
import { digestOf } from '../cases/digest.ts';
import type { DecidedBy } from '../interpreter/events.ts';
import type { Json, Variables } from '../interpreter/values.ts';
import { insertDecision, listDecisions, newestDecision } from '../store/decisions.ts';

/** What procedures are drawn with: the newest table of each name. */
export const readDecisions = async (em: EntityManager, countyId: string): Promise<Variables> => {
  const rows = await listDecisions(em, countyId);
  const newest = rows.filter(({ ref }, at) => rows[at - 1]?.ref !== ref);
  return Object.fromEntries(newest.map(({ ref, table }) => [ref, table]));
};

/** The table in force now, for a task bound to the latest; null: there is none. */
export const decisionInForce = async (
  em: EntityManager,
  countyId: string,
  ref: string,
): Promise<DecidedBy | null> => {
  const row = await newestDecision(em, countyId, ref);
  const read = row ? readDecision(row.table) : null;
  return row && read?.ok
    ? { ref, version: row.version, hash: digestOf(row.table), table: read.table }
    : null;
};

/** Tables a template brings and the county has not: added, nothing is overwritten. */
export const addDecisions = async (
  em: EntityManager,
  countyId: string,
  given: Variables,
  by: string,
): Promise<void> => {
  for (const [ref, table] of Object.entries(given)) {
    const added: { table: Json; note: string } = { table, note: '随模板带入 / from the template' };
    await insertDecision(em, { countyId, ref, version: 1, ...added, createdBy: by });
  }
};
