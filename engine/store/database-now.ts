import type { EntityManager } from '@mikro-orm/postgresql';

/** When the transaction began, by the database's clock: the one that all who write rows share. */
export const databaseNow = async (em: EntityManager): Promise<Date> => {
  const [row] = await em.execute<[{ now: number }]>(
    'select floor(extract(epoch from now()) * 1000)::float8 as now',
  );
  return new Date(row.now);
};
