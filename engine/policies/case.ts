import { holds, type Person, type Role } from './person.ts';

/**
 * Cases: role × relation (domain.md §9.2), as data.
 *
 * Whatever a list shows and whatever a page opens is decided by the same scope: `scopeOf` turns
 * the table into places and ids, `isInside` asks one case, and the SQL of a list reads the scope.
 */
export type CaseAction =
  'view' | 'viewHistory' | 'viewDiagram' | 'start' | 'fastForward' | 'repair' | 'suspend' | 'climb';
export interface CaseFacts {
  readonly countyId: string;
  readonly stationId: string | null;
  readonly streetId: string | null;
  readonly leadUnitId: string | null;
  readonly leadSystem: string | null; // GOVERNMENT, VERTICAL, …
  readonly requesterAccountId: string | null;
  readonly startedBy: string; // person id
  readonly sandbox: boolean; // its county is one for trying things out
  /** Assignees, performers and candidates of its tasks: people and principals. */
  readonly involved: readonly string[];
}

type Relation = 'own' | 'station' | 'street' | 'unit' | 'government' | 'county';

const VIEW: readonly (readonly [Role, Relation])[] = [
  ['requester', 'own'],
  ['unionGridOfficer', 'own'],
  ['leadDeputy', 'own'],
  ['leadDeputy', 'station'],
  ['coSigner', 'own'],
  ['coSigner', 'station'],
  ['liaisonOfficer', 'station'],
  ['stationHead', 'station'],
  ['streetCongressWorkCommittee', 'street'],
  ['deputyAffairsCommittee', 'county'],
  ['counterpartCommittee', 'own'],
  ['councilOfChairpersons', 'county'],
  ['governmentOffice', 'government'],
  ['unitHandler', 'unit'],
  ['unitLeader', 'unit'],
  ['jointUnit', 'unit'],
  ['auditor', 'county'],
];

const HISTORY: readonly (readonly [Role, Relation])[] = [
  ['deputyAffairsCommittee', 'county'],
  ['auditor', 'county'],
];

const STARTERS: ReadonlySet<Role> = new Set<Role>([
  'unionGridOfficer',
  'leadDeputy',
  'coSigner',
  'liaisonOfficer',
  'stationHead',
  'streetCongressWorkCommittee',
  'deputyAffairsCommittee',
  'unitLeader',
]);

/** What a person's posts open: places, or the whole county. `own` and `involved` need no post. */
export interface CaseScope {
  readonly county: boolean;
  readonly government: boolean;
  readonly stations: readonly string[];
  readonly streets: readonly string[];
  readonly units: readonly string[];
  readonly accountId: string;
  readonly personId: string;
  readonly principals: readonly string[];
}

export const scopeOf = (person: Person, action: 'view' | 'viewHistory' = 'view'): CaseScope => {
  const table = action === 'view' ? VIEW : HISTORY;
  const at = (relation: Relation): readonly string[] =>
    person.posts.flatMap(({ role, unitId }) =>
      unitId !== null && table.some(([r, rel]) => r === role && rel === relation) ? [unitId] : [],
    );
  const has = (relation: Relation): boolean =>
    person.posts.some(({ role }) => table.some(([r, rel]) => r === role && rel === relation));
  return {
    county: has('county'),
    government: has('government'),
    stations: at('station'),
    streets: at('street'),
    units: at('unit'),
    accountId: person.accountId,
    personId: person.personId,
    principals: action === 'view' ? person.principals : [],
  };
};

export const isInside = (
  scope: CaseScope,
  facts: CaseFacts,
  action: CaseAction = 'view',
): boolean =>
  scope.county ||
  (scope.government && facts.leadSystem === 'GOVERNMENT') ||
  isAmong(scope.stations, facts.stationId) ||
  isAmong(scope.streets, facts.streetId) ||
  isAmong(scope.units, facts.leadUnitId) ||
  (action !== 'viewHistory' && isTheirs(scope, facts));

const isTheirs = (scope: CaseScope, facts: CaseFacts): boolean =>
  facts.startedBy === scope.personId ||
  facts.requesterAccountId === scope.accountId ||
  facts.involved.some((who) => scope.principals.includes(who));

const isAmong = (places: readonly string[], place: string | null): boolean =>
  place !== null && places.includes(place);

export const can = (person: Person, action: CaseAction, facts: CaseFacts | null): boolean => {
  if (facts && facts.countyId !== person.countyId) return false;
  switch (action) {
    case 'start':
      return person.posts.some(({ role }) => STARTERS.has(role));
    case 'view':
      return facts !== null && isInside(scopeOf(person), facts);
    case 'viewDiagram': // the process administrator sees structure, never content
      return (
        facts !== null &&
        (holds(person, 'processAdministrator') || isInside(scopeOf(person), facts))
      );
    case 'fastForward':
      return facts?.sandbox === true && holds(person, 'deputyAffairsCommittee');
    case 'suspend': // whoever answers for the terms of the county stops them
    case 'repair': // an incident shown to the committee is the committee's to resolve (domain.md §9.3)
      return facts !== null && holds(person, 'deputyAffairsCommittee');
    case 'climb': // the committee, and the government office for the units of the government
      return (
        facts !== null &&
        (holds(person, 'deputyAffairsCommittee') ||
          (holds(person, 'governmentOffice') && facts.leadSystem === 'GOVERNMENT'))
      );
    case 'viewHistory':
      return facts !== null && isInside(scopeOf(person, 'viewHistory'), facts, 'viewHistory');
  }
};
