/** A post as far as it decides what its holder may be asked. */
export interface PostFacts {
  readonly role: string;
  readonly headKind: string | null;
  readonly unitId: string | null;
}

/**
 * Every name under which a task can ask for whoever holds this post: the role anywhere, at its
 * unit, and for a station head also by kind.
 */
export const principalsOfPost = ({ role, headKind, unitId }: PostFacts): readonly string[] => {
  const roles = headKind === null ? [role] : [role, `${role}:${headKind}`];
  return unitId === null ? roles : roles.flatMap((name) => [name, `${name}@${unitId}`]);
};

/** A person is always asked for by his own id, too. */
export const principalsOf = (personId: string, posts: readonly PostFacts[]): readonly string[] => [
  ...new Set([personId, ...posts.flatMap(principalsOfPost)]),
];

export interface Principal {
  readonly role: string;
  readonly headKind: string | null;
  readonly scope: string | null;
}

/** `role`, `role@scope`, `role:KIND@scope`; null: the id of a person. */
export const parsePrincipal = (text: string): Principal | null => {
  if (/^[0-9a-f]{8}-[0-9a-f-]{27}$/.test(text)) return null;
  const [name = '', scope] = text.split('@');
  const [role = '', headKind] = name.split(':');
  return { role, headKind: headKind ?? null, scope: scope ?? null };
};
