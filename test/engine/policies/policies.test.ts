import { describe, expect, it } from 'vitest';
import { areasOf } from '../../../engine/policies/area.ts';
import { can as canAudit } from '../../../engine/policies/audit.ts';
import { can as canCalendar, type CalendarAction } from '../../../engine/policies/calendar.ts';
import { can as canCase, type CaseAction, type CaseFacts } from '../../../engine/policies/case.ts';
import { can as canDefinition } from '../../../engine/policies/definition.ts';
import { can as canDirectory } from '../../../engine/policies/directory.ts';
import type { Person, Role } from '../../../engine/policies/person.ts';
import { can as canTask, type TaskAction, type TaskFacts } from '../../../engine/policies/task.ts';
import { principalsOf } from '../../../engine/directory/principals.ts';

const person = (role: Role, unitId: string | null = null, personId = 'me'): Person => ({
  countyId: 'county',
  accountId: `account-${personId}`,
  personId,
  posts: [{ id: 'post', role, headKind: null, unitId }],
  principals: principalsOf(personId, [{ role, headKind: null, unitId }]),
});
const file: CaseFacts = {
  countyId: 'county',
  stationId: 'station',
  streetId: 'street',
  leadUnitId: 'unit',
  leadSystem: 'GOVERNMENT',
  requesterAccountId: null,
  startedBy: 'somebody',
  sandbox: false,
  involved: ['liaisonOfficer@station'],
};

describe('a case', () => {
  it.each<[Role, string | null, CaseAction, boolean]>([
    ['liaisonOfficer', 'station', 'view', true],
    ['liaisonOfficer', 'another station', 'view', false],
    ['leadDeputy', 'station', 'view', true],
    ['streetCongressWorkCommittee', 'street', 'view', true],
    ['streetCongressWorkCommittee', 'another street', 'view', false],
    ['deputyAffairsCommittee', null, 'view', true],
    ['governmentOffice', null, 'view', true],
    ['unitHandler', 'unit', 'view', true],
    ['unitHandler', 'another unit', 'view', false],
    ['auditor', null, 'view', true],
    ['auditor', null, 'viewHistory', true],
    ['deputyAffairsCommittee', null, 'viewHistory', true],
    ['liaisonOfficer', 'station', 'viewHistory', false],
    ['processAdministrator', null, 'view', false], // sees structure, no content
    ['processAdministrator', null, 'viewDiagram', true],
    ['systemAdministrator', null, 'view', false],
    ['systemAdministrator', null, 'viewDiagram', false],
    ['deputyAffairsCommittee', null, 'repair', true],
    ['processAdministrator', null, 'repair', false], // values are content
    ['leadDeputy', 'station', 'repair', false],
    ['deputyAffairsCommittee', null, 'climb', true],
    ['governmentOffice', null, 'climb', true],
    ['unitHandler', 'unit', 'climb', false],
    ['processAdministrator', null, 'climb', false],
    ['leadDeputy', null, 'start', true],
    ['auditor', null, 'start', false],
    ['deputyAffairsCommittee', null, 'fastForward', false], // no county for trying things out
  ])('%s of %s: %s is %s', (role, unitId, action, expected) => {
    expect(canCase(person(role, unitId), action, action === 'start' ? null : file)).toBe(expected);
  });

  it('of units outside the government is none of the government office’s', () => {
    const vertical = { ...file, leadSystem: 'VERTICAL' };
    expect(canCase(person('governmentOffice'), 'view', vertical)).toBe(false);
    expect(canCase(person('governmentOffice'), 'climb', vertical)).toBe(false);
    expect(canCase(person('deputyAffairsCommittee'), 'climb', vertical)).toBe(true);
  });

  it('of another county is nobody’s', () => {
    expect(
      canCase(person('deputyAffairsCommittee'), 'view', { ...file, countyId: 'another' }),
    ).toBe(false);
  });

  it('may be read by whoever has or had a task in it', () => {
    expect(canCase(person('coSigner'), 'view', { ...file, involved: ['me'] })).toBe(true);
    expect(canCase(person('coSigner'), 'view', file)).toBe(false);
  });
});

describe('a task', () => {
  const task: TaskFacts = {
    assignee: null,
    owner: null,
    candidates: ['liaisonOfficer@station'],
    excluded: [],
    completedBy: null,
    isOpen: true,
    case: file,
  };
  it.each<[string, Person, TaskAction, Partial<TaskFacts>, boolean]>([
    ['a candidate claims', person('liaisonOfficer', 'station'), 'claim', {}, true],
    [
      'a colleague of another station does not',
      person('liaisonOfficer', 'elsewhere'),
      'claim',
      {},
      false,
    ],
    [
      'a candidate completes without claiming',
      person('liaisonOfficer', 'station'),
      'complete',
      {},
      true,
    ],
    [
      'not while a colleague holds it',
      person('liaisonOfficer', 'station'),
      'complete',
      { assignee: 'other' },
      false,
    ],
    ['its holder does', person('unitHandler', 'x'), 'complete', { assignee: 'me' }, true],
    [
      'a barred candidate does not',
      person('liaisonOfficer', 'station'),
      'complete',
      { excluded: ['me'] },
      false,
    ],
    [
      'a barred holder does not',
      person('unitHandler', 'x'),
      'transfer',
      { assignee: 'me', excluded: ['me'] },
      false,
    ],
    ['only its holder gives it away', person('liaisonOfficer', 'station'), 'transfer', {}, false],
    ['a supervisor urges', person('stationHead', 'station'), 'urge', {}, true],
    ['not after it is done', person('stationHead', 'station'), 'urge', { isOpen: false }, false],
    ['a handler does not urge', person('unitHandler', 'unit'), 'urge', {}, false],
    ['a reader of the case looks at it', person('stationHead', 'station'), 'view', {}, true],
    ['and does not complete it', person('stationHead', 'station'), 'complete', {}, false],
  ])('%s', (_title, who, action, facts, expected) => {
    expect(canTask(who, action, { ...task, ...facts })).toBe(expected);
  });
});

describe('the rest', () => {
  it('keeps drawing, auditing and looking up apart', () => {
    expect(canDefinition(person('processAdministrator'), 'publish', { countyId: 'county' })).toBe(
      true,
    );
    expect(canDefinition(person('deputyAffairsCommittee'), 'edit', null)).toBe(false);
    expect(canDefinition(person('processAdministrator'), 'view', { countyId: 'another' })).toBe(
      false,
    );
    expect(canAudit(person('auditor'), 'read')).toBe(true);
    expect(canAudit(person('systemAdministrator'), 'read')).toBe(false);
    expect(canDirectory(person('requester'), 'lookUp')).toBe(false);
    expect(canDirectory(person('unitHandler'), 'lookUp')).toBe(true);
  });

  it('gives each role its rail, home first', () => {
    expect(areasOf(person('auditor'))[0]).toBe('audit');
    expect(areasOf(person('liaisonOfficer'))).toEqual(['inbox', 'cases', 'submit']);
  });
});

describe('the calendar', () => {
  it.each<[Role, CalendarAction, boolean]>([
    ['processAdministrator', 'edit', true],
    ['processAdministrator', 'publish', true],
    ['deputyAffairsCommittee', 'edit', true],
    ['deputyAffairsCommittee', 'publish', true],
    ['auditor', 'view', true],
    ['auditor', 'edit', false],
    ['auditor', 'publish', false],
    ['liaisonOfficer', 'view', false],
    ['governmentOffice', 'edit', false],
    ['systemAdministrator', 'view', false],
  ])('%s may %s: %s', (role, action, expected) => {
    expect(canCalendar(person(role), action)).toBe(expected);
  });
});
