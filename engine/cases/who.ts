import type { EntityManager } from '@mikro-orm/postgresql';
import { parsePrincipal } from '../directory/principals.ts';
import { selectNames } from '../store/sql/people.ts';
import { namesOf, type Names } from './names.ts';
import { roleName } from './role-names.ts';

/** Names for the ids that stand in rows; asked for once a page. */
export interface Directory {
  person(id: string | null): { id: string; name: string } | null;
  unit(id: string | null): Names | null;
  /** “区工信局 · 经办人”, or the person's name. */
  principal(text: string): { name: Names; person: { id: string; name: string } | null };
  has(id: string): boolean;
}

export const readDirectory = async (
  em: EntityManager,
  countyId: string,
  mentioned: readonly (string | null | undefined)[],
): Promise<Directory> => {
  const ids = mentioned.flatMap((text) => (text ? [idIn(text)] : []));
  const rows = await selectNames(em, countyId, [...new Set(ids)]);
  const names = new Map(rows.map(({ id, name, nameEn }) => [id, namesOf(name, nameEn)]));
  const person = (id: string | null): { id: string; name: string } | null => {
    const found = id === null ? undefined : names.get(id);
    return id !== null && found ? { id, name: found.zh } : null;
  };
  return {
    person,
    unit: (id) => (id === null ? null : (names.get(id) ?? null)),
    has: (id) => names.has(id),
    principal: (text) => {
      const principal = parsePrincipal(text);
      if (!principal) return { name: names.get(text) ?? namesOf(text), person: person(text) };
      const role = roleName(principal.role, principal.headKind);
      const place = principal.scope === null ? null : names.get(principal.scope);
      const name = place ? namesOf(`${place.zh} · ${role.zh}`, `${place.en} · ${role.en}`) : role;
      return { name, person: null };
    },
  };
};

const idIn = (text: string): string => parsePrincipal(text)?.scope ?? text;
