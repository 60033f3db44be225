import type { EntityManager } from '@mikro-orm/postgresql';
import { selectPostsOfPerson } from '../store/sql/directory.ts';
import { holdersOf } from './people.ts';
import { parsePrincipal } from './principals.ts';

const HEADS = ['unitLeader', 'stationHead'] as const;

/** The heads of the bodies a person or principal belongs to, as principals somebody holds today. */
export const leadersOf = async (
  em: EntityManager,
  countyId: string,
  whom: string,
): Promise<readonly string[]> => {
  const principal = parsePrincipal(whom);
  const units = principal
    ? [principal.scope]
    : (await selectPostsOfPerson(em, countyId, whom)).map(({ unitId }) => unitId);
  const heads = units.flatMap((unit) =>
    unit === null ? [] : HEADS.map((role) => `${role}@${unit}`),
  );
  const held = await holdersOf(em, countyId, heads);
  return [...new Set(heads)].filter((head) => held.has(head));
};
