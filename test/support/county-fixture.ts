import { randomUUID } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { ProcessPlan } from '../../engine/interpreter/plan.ts';
import { createWithCounty, type WithCounty } from '../../engine/store/county.ts';
import { County } from '../../engine/store/entities/county.ts';
import { ProcessPlanRecord } from '../../engine/store/entities/definitions.ts';
import { Account, Person, Post } from '../../engine/store/entities/directory.ts';
import { createOrm } from '../../engine/store/orm.ts';
import type { TestDatabase } from './test-database.ts';

/** A county of a test's own, written by the owner, who is under the wall like everybody else. */
export interface CountyFixture {
  readonly countyId: string;
  readonly withCounty: WithCounty;
  person(role: string, unitId?: string): Promise<string>;
  keepPlans(plans: readonly ProcessPlan[]): Promise<void>;
  read<T>(work: (em: EntityManager) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

export const createCountyFixture = async (
  database: Pick<TestDatabase, 'url'>,
): Promise<CountyFixture> => {
  const orm = await createOrm({ url: database.url('bihuan_owner'), pool: { min: 0, max: 3 } });
  const withCounty = createWithCounty(orm);
  const countyId = randomUUID();
  const scope = { countyId };
  await withCounty(scope, async (em) => {
    em.create(County, {
      id: countyId,
      code: countyId.slice(0, 8),
      name: '测试县（演示）',
      nameEn: 'Test county',
      region: '广西',
    });
  });
  return {
    countyId,
    withCounty,
    person: (role, unitId) =>
      withCounty(scope, async (em) => {
        const [personId, accountId] = [randomUUID(), randomUUID()];
        em.create(Person, { countyId, id: personId, name: '某人（演示）' });
        em.create(Account, {
          countyId,
          id: accountId,
          personId,
          login: personId.slice(0, 8),
          kind: 'business',
        });
        await em.flush();
        em.create(Post, {
          countyId,
          id: randomUUID(),
          accountId,
          accountKind: 'business',
          personId,
          role,
          unitId: unitId ?? null,
        });
        return personId;
      }),
    keepPlans: (plans) =>
      withCounty(scope, async (em) => {
        for (const plan of plans) {
          em.create(ProcessPlanRecord, {
            countyId,
            hash: plan.hash,
            processId: plan.processId,
            name: plan.name,
            plan,
          });
        }
      }),
    read: (work) => withCounty(scope, work),
    close: () => orm.close(),
  };
};
