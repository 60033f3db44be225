import { describe, expect, it } from 'vitest';
import { changesOf } from '../../../designer/terms/sheet-changes.ts';

const signFor = { zh: '签收', value: 3, unit: 'workingDays' };
const reply = {
  levels: [
    { offset: -5, to: ['unitHandler'] },
    { offset: 0, to: ['unitLeader'] },
  ],
};
const before = { terms: { signFor }, ladders: { reply } };

describe('what differs between two states of the sheets', () => {
  it('is nothing where nothing differs, whatever the order of names', () => {
    const same = { unit: 'workingDays', value: 3, zh: '签收' };
    expect(changesOf({ terms: { signFor: same }, ladders: { reply } }, before)).toEqual([]);
  });

  it('names each field with what was and what is to be, also one that comes or goes', () => {
    const { unit: _unit, ...rest } = signFor;
    const after = { ...rest, value: 2, roll: 'forward' };
    expect(changesOf({ terms: { signFor: after }, ladders: { reply } }, before)).toEqual([
      {
        sheet: 'terms',
        key: 'signFor',
        entry: after,
        fields: [
          { path: 'value', before: 3, after: 2 },
          { path: 'roll', before: undefined, after: 'forward' },
          { path: 'unit', before: 'workingDays', after: undefined },
        ],
      },
    ]);
  });

  it('goes into the levels of a ladder', () => {
    const [first, second] = reply.levels;
    const levels = [
      { ...first, offset: -10 },
      { ...second, to: ['unitLeader', 'governmentOffice'] },
    ];
    const [change] = changesOf({ terms: { signFor }, ladders: { reply: { levels } } }, before);
    expect(change?.fields).toEqual([
      { path: 'levels.0.offset', before: -5, after: -10 },
      { path: 'levels.1.to.1', before: undefined, after: 'governmentOffice' },
    ]);
  });

  it('tells a list from an object, and a parameter that is new', () => {
    const after = { terms: { signFor, extra: { value: 1 } }, ladders: { reply: { levels: {} } } };
    expect(changesOf(after, before).map(({ key, fields }) => [key, fields])).toEqual([
      ['extra', [{ path: '', before: undefined, after: { value: 1 } }]],
      ['reply', [{ path: 'levels', before: reply.levels, after: {} }]],
    ]);
  });
});
