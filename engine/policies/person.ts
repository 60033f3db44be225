/** Who asks, as the policies see him: facts from the directory, read anew for each request. */
export type Role =
  | 'requester'
  | 'unionGridOfficer'
  | 'leadDeputy'
  | 'coSigner'
  | 'liaisonOfficer'
  | 'stationHead'
  | 'streetCongressWorkCommittee'
  | 'deputyAffairsCommittee'
  | 'counterpartCommittee'
  | 'councilOfChairpersons'
  | 'governmentOffice'
  | 'unitHandler'
  | 'unitLeader'
  | 'jointUnit'
  | 'processAdministrator'
  | 'auditor'
  | 'systemAdministrator'
  | 'securityAdministrator';

export interface HeldPost {
  readonly id: string;
  readonly role: Role;
  readonly headKind: 'OFFICIAL' | 'INDUSTRY' | null;
  readonly unitId: string | null;
}
export interface Person {
  readonly countyId: string;
  readonly accountId: string;
  readonly personId: string;
  readonly posts: readonly HeldPost[];
  /** `role`, `role@unit` … and the person's id: what a task's candidates are compared with. */
  readonly principals: readonly string[];
}

export const holds = (person: Person, role: Role): boolean =>
  person.posts.some((post) => post.role === role);
