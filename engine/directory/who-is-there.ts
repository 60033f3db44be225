import type { EntityManager } from '@mikro-orm/postgresql';
import type { StationFacts } from '../compiler/options.ts';
import { selectHolders, selectStationFacts } from '../store/sql/directory.ts';
import { principalsOf } from './principals.ts';

/** Whom tasks reach today and what stations look after: what a procedure is published for. */
export interface WhoIsThere {
  readonly held: readonly string[];
  readonly stations: readonly StationFacts[];
}

const REQUESTER = 'requester'; // of every case: asked on the tracking page, without a post

export const whoIsThere = async (em: EntityManager, countyId: string): Promise<WhoIsThere> => {
  const posts = await selectHolders(em, countyId, null);
  const held = posts.flatMap((post) => principalsOf(post.personId, [post]));
  return {
    held: [...new Set([REQUESTER, ...held])],
    stations: await selectStationFacts(em, countyId),
  };
};
