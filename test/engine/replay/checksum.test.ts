import { describe, expect, it } from 'vitest';
import type { InstanceState } from '../../../engine/interpreter/state.ts';
import { canonical, checksum } from '../../../engine/replay/checksum.ts';

const stateOf = (json: unknown): InstanceState => json as InstanceState;

describe('the checksum of a state', () => {
  it('does not depend on the order of keys, nor on fields without a value', () => {
    const one = stateOf({ rev: 1, tokens: { t1: { id: 't1' }, t2: { id: 't2' } } });
    const other = stateOf({
      tokens: { t2: { id: 't2' }, t1: { id: 't1', via: undefined } },
      rev: 1,
    });
    expect(checksum(one)).toBe(checksum(other));
    expect(checksum(one)).toMatch(/^[0-9a-f]{16}$/);
  });

  it('changes with every value and with the order of lists', () => {
    const variants = [
      { rev: 1, handled: ['a', 'b'] },
      { rev: 2, handled: ['a', 'b'] },
      { rev: 1, handled: ['b', 'a'] },
      { rev: 1, handled: ['a', 'b', ''] },
      { rev: 1, handled: ['a', '乙'] },
    ];
    expect(new Set(variants.map((variant) => checksum(stateOf(variant)))).size).toBe(
      variants.length,
    );
  });

  it('is taken over JSON that anybody can write', () => {
    expect(canonical({ b: [1, null, { d: 'x', c: true }], a: '“”' })).toBe(
      '{"a":"“”","b":[1,null,{"c":true,"d":"x"}]}',
    );
  });
});
