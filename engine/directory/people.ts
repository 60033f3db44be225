import type { EntityManager } from '@mikro-orm/postgresql';
import { selectHolders, selectKnownPeople, selectPostsOfPerson } from '../store/sql/directory.ts';
import { parsePrincipal, principalsOf, principalsOfPost } from './principals.ts';

/** Everything a person can be asked as today. */
export const principalsOfPerson = async (
  em: EntityManager,
  countyId: string,
  personId: string,
): Promise<readonly string[]> =>
  principalsOf(personId, await selectPostsOfPerson(em, countyId, personId));

/** Who can answer to each of these principals; a requester answers on the tracking page. */
export const holdersOf = async (
  em: EntityManager,
  countyId: string,
  principals: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> => {
  const parsed = principals.map((text) => ({ text, principal: parsePrincipal(text) }));
  const people = parsed.filter(({ principal }) => principal === null).map(({ text }) => text);
  const roles = [
    ...new Set(parsed.flatMap(({ principal }) => (principal ? [principal.role] : []))),
  ];
  const known = people.length > 0 ? await selectKnownPeople(em, countyId, people) : [];
  const posts = roles.length > 0 ? await selectHolders(em, countyId, roles) : [];

  const holders = new Map<string, string[]>(known.map((id) => [id, [id]]));
  for (const post of posts) {
    for (const name of principalsOfPost(post)) {
      const people = holders.get(name) ?? [];
      if (!people.includes(post.personId)) holders.set(name, [...people, post.personId]);
    }
  }
  return holders;
};

/** The requester of a case has no account: the principal itself is the answer. */
export const isTracked = (principal: string): boolean => principal.startsWith('requester@');
