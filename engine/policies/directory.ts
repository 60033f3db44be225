import type { Person, Role } from './person.ts';

/** The county's people and units: whoever works here may look up colleagues; requesters may not. */
export type DirectoryAction = 'lookUp';

const OUTSIDERS: ReadonlySet<Role> = new Set<Role>(['requester', 'unionGridOfficer']);

export const can = (person: Person, action: DirectoryAction): boolean =>
  action === 'lookUp' && person.posts.some(({ role }) => !OUTSIDERS.has(role));
