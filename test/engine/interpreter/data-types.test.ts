import { describe, expect, it } from 'vitest';
import type { SimpleType } from '../../../engine/interpreter/data-plan.ts';
import { misfit } from '../../../engine/interpreter/data-types.ts';
import type { Json } from '../../../engine/interpreter/values.ts';

const table: readonly [SimpleType, readonly Json[], readonly Json[]][] = [
  ['string', ['', '甲'], [1, true, ['a'], { a: 1 }]],
  ['anyURI', ['urn:a'], [1]],
  ['boolean', [true, false], ['true', 0]],
  ['date', ['2026-02-28'], ['2026-02-29', '2026-02-28T09:00:00', 20260228]],
  ['dateTime', ['2026-02-28T09:00:00+08:00', '2026-02-28T09:00'], ['2026-02-28', '9:00', 1]],
  ['time', ['09:00:00', '23:59', '09:00:00Z'], ['24:30', '9:00', 9]],
  ['duration', ['P1D', 'PT2H30M'], ['1d', 3]],
  ['decimal', [1.5, -2], ['1.5', true]],
  ['double', [1e300], ['1']],
  ['float', [0.5], ['0.5']],
  ['integer', [3, -3], [3.5, '3']],
  ['long', [2 ** 53], [0.1]],
  ['int', [2_147_483_647], [2_147_483_648]],
  ['short', [-32_768], [-32_769]],
  ['byte', [127], [128]],
  ['nonNegativeInteger', [0], [-1]],
  ['positiveInteger', [1], [0]],
  ['nonPositiveInteger', [0], [1]],
  ['negativeInteger', [-1], [0]],
  ['unsignedLong', [1], [-1]],
  ['unsignedInt', [4_294_967_295], [4_294_967_296]],
  ['unsignedShort', [65_535], [65_536]],
  ['unsignedByte', [255], [256]],
];

describe('types of data', () => {
  it.each(table)('%s', (type, right, wrong) => {
    for (const value of right) expect(misfit([{ name: 'x', type }], { x: value })).toBeNull();
    for (const value of wrong)
      expect(misfit([{ name: 'x', type }], { x: value })).toMatchObject({
        code: 'dataType',
        detail: { name: 'x', expected: type, actual: value },
      });
  });

  it('are held against every entry of a list', () => {
    const days = [{ name: 'x', type: 'date', collection: true }] as const;
    expect(misfit(days, { x: ['2026-03-02', null] })).toBeNull();
    expect(misfit(days, { x: [] })).toBeNull();
    expect(misfit(days, { x: ['today'] })).toMatchObject({ code: 'dataType' });
    expect(misfit(days, { x: '2026-03-02' })).toMatchObject({ detail: { expected: 'date[]' } });
  });

  it('are not asked of nothing, nor of what is not declared', () => {
    expect(misfit([{ name: 'x', type: 'int' }], { x: null, y: 'a' })).toBeNull();
    expect(misfit([{ name: 'toString', type: 'int' }], {})).toBeNull();
    expect(misfit([{ name: 'x' }], { x: { any: 'thing' } })).toBeNull();
  });
});
