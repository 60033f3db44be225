import { describe, expect, it } from 'vitest';
import {
  marksAt,
  numbersOf,
  stationsOf,
  waysInto,
} from '../../../designer/modeler/run-to-fault.ts';

const isFlow = (id: string): boolean => id.startsWith('to');

/** A choice leads to one of two ways that a parallel join waits for. */
const stuck = stationsOf(['start', 'toChoice', 'choice', 'toA', 'a', 'toJoin1'], 'join', isFlow);

describe('a run to a fault', () => {
  it('is the elements in the order they are left, and at last where it sticks', () => {
    expect(stuck).toEqual([
      { id: 'start', flows: ['toChoice'] },
      { id: 'choice', flows: ['toA'] },
      { id: 'a', flows: ['toJoin1'] },
      { id: 'join', flows: [] },
    ]);
  });

  it('ends where its path ends, if that is the fault', () => {
    const round = stationsOf(['start', 'toA', 'a', 'toA', 'a'], 'a', isFlow);
    expect(round.map(({ id }) => id)).toEqual(['start', 'a', 'a']);
  });

  it('marks the way that is passed, where it stands and where it will stick', () => {
    expect(Object.fromEntries(marksAt(stuck, 1))).toEqual({
      start: 'passed',
      toChoice: 'passed',
      choice: 'here',
      join: 'stuck',
    });
    expect(marksAt(stuck, 3).get('join')).toBe('stuck');
    expect(marksAt([], 0).size).toBe(0);
  });

  it('numbers what is passed twice twice', () => {
    const round = stationsOf(['start', 'a', 'b', 'a'], 'b', isFlow);
    expect(Object.fromEntries(numbersOf(round))).toEqual({ start: '1', a: '2·4', b: '3·5' });
  });
});

describe('the ways into a join', () => {
  it('are there, or will not come', () => {
    expect(waysInto(['toJoin1', 'toJoin2'], stuck)).toEqual({
      came: ['toJoin1'],
      missing: ['toJoin2'],
    });
  });

  it('are counted by rounds: what the join took before is gone', () => {
    const again = stationsOf(['s', 'to1', 'to2', 'join', 's', 'to2'], 'join', isFlow);
    expect(waysInto(['to1', 'to2'], again)).toEqual({ came: ['to2'], missing: ['to1'] });
  });

  it('are none where nothing leads in', () => {
    expect(waysInto([], stuck)).toEqual({ came: [], missing: [] });
  });
});
