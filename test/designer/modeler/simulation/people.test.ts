import { describe, expect, it } from 'vitest';
import {
  peopleFor,
  personsFor,
  principalsOf,
} from '../../../../designer/modeler/simulation/people.ts';

const roles = [{ id: 'unitHandler' }, { id: 'stationHead' }];

describe('people made up for a run', () => {
  it('answers the directory with one person for each name that is not barred', () => {
    expect(peopleFor({ candidates: ['a', 'b'], excluded: ['a'] })).toEqual(['b']);
    expect(peopleFor({ candidates: [] })).toEqual(['somebody']);
    expect(peopleFor(null)).toEqual(['somebody']);
  });

  it('answers to his own name, to the role at its place and to the role anywhere', () => {
    expect(principalsOf('unitHandler@u1#2')).toEqual([
      'unitHandler@u1#2',
      'unitHandler@u1',
      'unitHandler',
    ]);
    expect(principalsOf('deputy-1')).toEqual(['deputy-1']);
  });

  it('offers two holders of each role, whom it names, and who acted before', () => {
    const done = { type: 'done', by: 'unitHandler#sign', outcome: null } as const;
    const log = [{ at: 0, instanceId: 'i1', elementId: 'sign', ...done }];
    const asked = { assignee: null, who: ['stationHead:INDUSTRY@s', 'deputy-1'] };
    expect(personsFor(asked, log, roles)).toEqual([
      'stationHead:INDUSTRY@s#1',
      'stationHead:INDUSTRY@s#2',
      'deputy-1',
      'unitHandler#sign',
    ]);
    expect(personsFor({ ...asked, assignee: 'deputy-2' }, [], roles)).toEqual(['deputy-2']);
  });
});
