import { holds, type Person, type Role } from './person.ts';

/**
 * The calendar and with it every term (domain.md §9.2): the process administrator and the deputy
 * affairs committee set it together. That nobody publishes what he edited is the use case's rule.
 */
export type CalendarAction = 'view' | 'edit' | 'publish';

const KEEPERS: readonly Role[] = ['processAdministrator', 'deputyAffairsCommittee'];
const ROLES: Readonly<Record<CalendarAction, readonly Role[]>> = {
  view: [...KEEPERS, 'auditor'],
  edit: KEEPERS,
  publish: KEEPERS,
};

export const can = (person: Person, action: CalendarAction): boolean =>
  ROLES[action].some((role) => holds(person, role));
