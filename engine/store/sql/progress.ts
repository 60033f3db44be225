import type { EntityManager } from '@mikro-orm/postgresql';

/** How far the projection of an instance has come; null: not begun. */
export const selectRev = async (
  em: EntityManager,
  countyId: string,
  instanceId: string,
): Promise<number | null> => {
  const [row] = await em.execute<{ rev: number }[]>(
    'select rev from instance where county_id = ? and id = ?',
    [countyId, instanceId],
  );
  return row?.rev ?? null;
};

/** Reminders of one task since the day began. */
export const countUrges = async (
  em: EntityManager,
  countyId: string,
  instanceId: string,
  tokenId: string,
  since: Date,
): Promise<number> => {
  const [row] = await em.execute<{ count: number }[]>(
    `select count(*)::int as count from step_log
      where county_id = ? and instance_id = ? and at >= ?
        and operation ->> 'verb' = 'urge' and operation ->> 'task' = ?`,
    [countyId, instanceId, since, tokenId],
  );
  return row?.count ?? 0;
};
