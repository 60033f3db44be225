import type { EntityManager } from '@mikro-orm/postgresql';

/** Running instances in the order of their ids, a page at a time. */
export const selectActiveInstances = async (
  em: EntityManager,
  countyId: string,
  { after, most }: { readonly after: string; readonly most: number },
): Promise<string[]> => {
  const rows = await em.execute<{ id: string }[]>(
    `select id from instance where county_id = ? and status = 'active' and id > ? order by id limit ?`,
    [countyId, after, most],
  );
  return rows.map(({ id }) => id);
};
