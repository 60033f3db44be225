import { holds, type Person, type Role } from './person.ts';

/** Procedures: drawn by the process administrator, read by whoever approves or examines them. */
export type DefinitionAction = 'view' | 'create' | 'edit' | 'publish';

const ROLES: Readonly<Record<DefinitionAction, readonly Role[]>> = {
  view: ['processAdministrator', 'deputyAffairsCommittee', 'auditor'],
  create: ['processAdministrator'],
  edit: ['processAdministrator'],
  publish: ['processAdministrator'],
};

export const can = (
  person: Person,
  action: DefinitionAction,
  definition: { readonly countyId: string } | null,
): boolean =>
  (definition === null || definition.countyId === person.countyId) &&
  ROLES[action].some((role) => holds(person, role));
