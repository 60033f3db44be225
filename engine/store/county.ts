import type { EntityManager, MikroORM } from '@mikro-orm/postgresql';

export interface CountyScope {
  readonly countyId: string;
  readonly accountId?: string | undefined;
  readonly requestId?: string | undefined;
}

export type WithCounty = <T>(
  scope: CountyScope,
  work: (em: EntityManager) => Promise<T>,
) => Promise<T>;

/**
 * The only door to tenant tables: one transaction whose session says which county it is in.
 * The walls of the tables compare that, whatever a query forgot.
 */
export const createWithCounty =
  (orm: MikroORM): WithCounty =>
  async ({ countyId, accountId, requestId }, work) => {
    const variables = {
      'app.county': countyId,
      ...(accountId === undefined ? {} : { 'app.account': accountId }),
      ...(requestId === undefined ? {} : { 'app.request': requestId }),
    };
    const em = orm.em.fork({ session: { variables } });
    return em.transactional((inside) => work(inside as EntityManager));
  };
