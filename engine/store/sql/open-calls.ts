import type { EntityManager } from '@mikro-orm/postgresql';

/**
 * Called instances of a case that have not ended, by the waits of their callers, this
 * transaction's among them. Callers of one case take turns: each sees what the others have begun.
 */
export const countOpenCalls = async (
  em: EntityManager,
  countyId: string,
  caseId: string,
): Promise<number> => {
  await em.execute('select pg_advisory_xact_lock(hashtextextended(?, 2))', [
    `${countyId}|${caseId}`,
  ]);
  const [row] = await em.execute<{ open: number }[]>(
    `select count(*)::int as open from wait
      where county_id = ? and case_id = ?::uuid and kind = 'call' and closed_at is null`,
    [countyId, caseId],
  );
  return row?.open ?? 0;
};
