import { describe, expect, it } from 'vitest';
import { contactPlan } from '../../../engine/directory/contact-plan.ts';
import { parsePrincipal, principalsOf } from '../../../engine/directory/principals.ts';

const PERSON = '0190a3d0-0000-7000-8000-000000000001';

describe('what a person may be asked as', () => {
  it('himself, his role, his role at its unit, and a station head also by kind', () => {
    const posts = [
      { role: 'stationHead', headKind: 'OFFICIAL', unitId: 's1' },
      { role: 'leadDeputy', headKind: null, unitId: 's1' },
      { role: 'deputyAffairsCommittee', headKind: null, unitId: null },
    ];
    expect(principalsOf(PERSON, posts)).toEqual([
      PERSON,
      'stationHead',
      'stationHead@s1',
      'stationHead:OFFICIAL',
      'stationHead:OFFICIAL@s1',
      'leadDeputy',
      'leadDeputy@s1',
      'deputyAffairsCommittee',
    ]);
  });

  it.each([
    ['unitHandler', { role: 'unitHandler', headKind: null, scope: null }],
    ['unitHandler@u1', { role: 'unitHandler', headKind: null, scope: 'u1' }],
    ['stationHead:INDUSTRY@s1', { role: 'stationHead', headKind: 'INDUSTRY', scope: 's1' }],
    [PERSON, null],
  ])('%s is read back', (text, principal) => {
    expect(parsePrincipal(text)).toEqual(principal);
  });
});

describe('the contact plan', () => {
  it('gives each resident deputy five enterprises and leaves none out', () => {
    const plan = contactPlan(['d1', 'd2'], ['e1', 'e2', 'e3', 'e4', 'e5', 'e6', 'e7']);
    expect(plan).toHaveLength(10);
    expect(new Set(plan.map(({ enterprise }) => enterprise)).size).toBe(7);
    expect(
      plan.filter(({ deputy }) => deputy === 'd1').map(({ enterprise }) => enterprise),
    ).toEqual(['e1', 'e2', 'e3', 'e4', 'e5']);
  });

  it('never names an enterprise twice for one deputy', () => {
    expect(contactPlan(['d1'], ['e1', 'e2'])).toHaveLength(2);
  });
});
