import type { Person, Role } from './person.ts';

/** The parts of the office app each role opens, in the order of its rail; the first is home. */
export type Area = 'inbox' | 'cases' | 'submit' | 'design' | 'calendar' | 'audit' | 'directory';

const STAFF: readonly Area[] = ['inbox', 'cases', 'submit'];
const RAIL: Readonly<Record<Role, readonly Area[]>> = {
  requester: ['submit', 'cases'],
  unionGridOfficer: ['submit', 'cases'],
  leadDeputy: STAFF,
  coSigner: STAFF,
  liaisonOfficer: STAFF,
  stationHead: STAFF,
  streetCongressWorkCommittee: STAFF,
  deputyAffairsCommittee: [...STAFF, 'design', 'calendar'],
  counterpartCommittee: STAFF,
  councilOfChairpersons: ['inbox', 'cases'],
  governmentOffice: ['inbox', 'cases'],
  unitHandler: ['inbox', 'cases'],
  unitLeader: ['inbox', 'cases'],
  jointUnit: ['inbox', 'cases'],
  processAdministrator: ['design', 'calendar', 'inbox'],
  auditor: ['audit', 'cases', 'calendar'],
  systemAdministrator: ['directory'],
  securityAdministrator: ['directory'],
};

export const areasOf = (person: Pick<Person, 'posts'>): readonly Area[] => [
  ...new Set(person.posts.flatMap(({ role }) => RAIL[role])),
];
