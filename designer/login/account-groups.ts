import type { DemoAccountsResponse, RoleId } from '../../engine/http/contract/session.ts';

export type DemoAccount = DemoAccountsResponse['accounts'][number];

/** Who works where, in the order a case meets them. */
export const ACCOUNT_GROUPS = {
  station: [
    'liaisonOfficer',
    'stationHead',
    'leadDeputy',
    'coSigner',
    'unionGridOfficer',
    'requester',
  ],
  congress: [
    'streetCongressWorkCommittee',
    'deputyAffairsCommittee',
    'counterpartCommittee',
    'councilOfChairpersons',
  ],
  units: ['governmentOffice', 'unitHandler', 'unitLeader', 'jointUnit'],
  administration: [
    'processAdministrator',
    'auditor',
    'systemAdministrator',
    'securityAdministrator',
  ],
} as const satisfies Record<string, readonly RoleId[]>;
export type AccountGroup = keyof typeof ACCOUNT_GROUPS;

export const groupNames = Object.keys(ACCOUNT_GROUPS) as readonly AccountGroup[];

/** One county's accounts of one group, by role and then by name. */
export function accountsOf(accounts: readonly DemoAccount[], group: AccountGroup): DemoAccount[] {
  const roles: readonly RoleId[] = ACCOUNT_GROUPS[group];
  return accounts
    .filter(({ role }) => roles.includes(role))
    .toSorted(
      (a, b) =>
        roles.indexOf(a.role) - roles.indexOf(b.role) || a.login.localeCompare(b.login, 'en'),
    );
}
