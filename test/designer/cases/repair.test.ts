import { describe, expect, it } from 'vitest';
import { emptyRepair, resolutionOf, textOf, valueOf } from '../../../designer/cases/repair.ts';

const reason = ' 已向经办人核实 ';

describe('what an operator decides', () => {
  it('waits for a reason, and for a target where one is needed', () => {
    expect(resolutionOf(emptyRepair)).toBeNull();
    expect(resolutionOf({ ...emptyRepair, reason: ' 好的  ' })).toBeNull();
    expect(resolutionOf({ ...emptyRepair, by: 'move', reason })).toBeNull();
    expect(resolutionOf({ ...emptyRepair, by: 'move', target: 'draft', reason })).toEqual({
      by: 'move',
      target: 'draft',
      reason: '已向经办人核实',
    });
  });

  it('carries the changed values only where they mean something', () => {
    const rows = [
      { name: ' amount ', text: '40' },
      { name: '__proto__', text: '{"a":1}' },
      { name: '', text: 'lost' },
    ];
    const retried = resolutionOf({ ...emptyRepair, rows, reason });
    const variables = retried && 'variables' in retried ? retried.variables : {};
    expect(Object.entries(variables)).toEqual([
      ['amount', 40],
      ['__proto__', { a: 1 }],
    ]);
    expect(resolutionOf({ ...emptyRepair, by: 'end', rows, reason })).toMatchObject({
      variables: {},
    });
    expect(resolutionOf({ ...emptyRepair, by: 'terminate', rows, reason })).toEqual({
      by: 'terminate',
      reason: '已向经办人核实',
    });
  });

  it.each([1, true, null, ['a'], { a: 1 }, 'plain', '40', 'true', '"quoted"', ''])(
    'reads back what it has written: %j',
    (value) => {
      expect(valueOf(textOf(value))).toEqual(value);
    },
  );
});
