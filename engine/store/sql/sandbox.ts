import type { EntityManager } from '@mikro-orm/postgresql';
import { ms } from './instant.ts';

/** How far the case's clock is ahead of everybody's; it never goes back. */
export const setAhead = (
  em: EntityManager,
  countyId: string,
  caseId: string,
  aheadMs: number,
): Promise<unknown> =>
  em.execute(
    `update case_file set ahead_ms = greatest(ahead_ms, ?::bigint) where county_id = ? and id = ?::uuid`,
    [Math.ceil(aheadMs), countyId, caseId],
  );

/** The next instant at which something of the case happens by itself. */
export const nextDeadline = async (
  em: EntityManager,
  countyId: string,
  caseId: string,
  after: number,
): Promise<number | null> => {
  const [row] = await em.execute<{ due: number | null }[]>(
    `select ${ms('min(due)')} as due from wait
      where county_id = ? and case_id = ?::uuid and kind = 'timer' and closed_at is null
        and due > to_timestamp(? / 1000.0)
        and exists (select 1 from instance i where i.county_id = wait.county_id
          and i.id = wait.instance_id and not i.suspended)`,
    [countyId, caseId, after],
  );
  return row?.due ?? null;
};
