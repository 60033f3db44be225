import type { EntityManager } from '@mikro-orm/postgresql';
import type { Json } from '../interpreter/values.ts';
import { ActReceipt } from './entities/exchange.ts';

export interface Receipt {
  readonly requestHash: string;
  readonly response: Json;
}

/** The answer one actor's key was given; written with the projection of the act, or beside it. */
export const findReceipt = (
  em: EntityManager,
  countyId: string,
  actorId: string,
  key: string,
): Promise<Receipt | null> => em.findOne(ActReceipt, { countyId, actorId, key });

export const keepReceipt = (
  em: EntityManager,
  receipt: { countyId: string; actorId: string; key: string; requestHash: string; response: Json },
): void => {
  em.create(ActReceipt, { ...receipt, status: 200, createdAt: new Date() });
};
