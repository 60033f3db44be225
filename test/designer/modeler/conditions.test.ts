import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import {
  readCondition,
  relations,
  typeOfValue,
  writeCondition,
  type ConditionRow,
} from '../../../designer/modeler/conditions.ts';

describe('condition rows', () => {
  it.each([
    ['outcome = "PASS"', 'and', [['outcome', '=', 'PASS', 'text']]],
    [
      'amount > 10 and urgent = true',
      'and',
      [
        ['amount', '>', '10', 'number'],
        ['urgent', '=', 'true', 'boolean'],
      ],
    ],
    [
      'a.b != "x and y" or 类别 = "水"',
      'or',
      [
        ['a.b', '!=', 'x and y', 'text'],
        ['类别', '=', '水', 'text'],
      ],
    ],
    ['rounds < limit', 'and', [['rounds', '<', 'limit', 'name']]],
    ['', 'and', []],
  ])('show %s', (feel, join, rows) => {
    expect(readCondition(feel)).toEqual({
      join,
      rows: rows.map(([field, relation, value, type]) => ({ field, relation, value, type })),
    });
  });

  it.each([
    'count(list) > 0',
    'a = 1 and b = 2 or c = 3',
    '(a = 1)',
    'not(a)',
    'a',
    'a = null',
    'x in [1, 2]',
  ])('leave %s to the expert', (feel) => {
    expect(readCondition(feel)).toBeNull();
  });

  const row = fc
    .record({
      field: fc.constantFrom('outcome', 'a.b', '金额', 'x_1'),
      relation: fc.constantFrom(...relations),
      value: fc
        .string({ minLength: 1, maxLength: 12 })
        .filter((text) => !/[\\\u0000-\u001f]/.test(text)),
    })
    .map((parts): ConditionRow => ({ ...parts, type: typeOfValue(parts.value) }));

  test.prop([
    fc.constantFrom('and' as const, 'or' as const),
    fc.array(row, { minLength: 2, maxLength: 4 }),
  ])('come back from FEEL as they were', (join, rows) => {
    expect(readCondition(writeCondition({ join, rows }))).toEqual({ join, rows });
  });

  it('drop a row without a field', () => {
    const rows: readonly ConditionRow[] = [
      { field: ' ', relation: '=', value: 'x', type: 'text' },
      { field: 'a', relation: '=', value: '1', type: 'number' },
    ];
    expect(writeCondition({ join: 'and', rows })).toBe('a = 1');
  });
});
