import type { EntityManager } from '@mikro-orm/postgresql';
import type { Json } from '../interpreter/values.ts';
import { Draft } from './entities/exchange.ts';

export interface DraftKey {
  readonly countyId: string;
  readonly taskId: string;
  readonly accountId: string;
}

/** 暂存: one draft a person and task; the newest one wins, it touches nobody else. */
export const saveDraft = async (em: EntityManager, key: DraftKey, body: Json): Promise<Date> => {
  const now = new Date();
  const known = await em.findOne(Draft, { ...key });
  if (known) Object.assign(known, { body, rev: known.rev + 1, updatedAt: now });
  else em.create(Draft, { ...key, body, rev: 1, updatedAt: now });
  await em.flush();
  return now;
};

export const findDraft = (em: EntityManager, key: DraftKey) => em.findOne(Draft, { ...key });

export const deleteDraft = (em: EntityManager, key: DraftKey): Promise<number> =>
  em.nativeDelete(Draft, { ...key });
