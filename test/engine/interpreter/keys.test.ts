import { describe, expect, it } from 'vitest';
import { keyText } from '../../../engine/interpreter/keys.ts';

describe('a correlation key', () => {
  it('is the same whether it was typed or computed', () => {
    expect(keyText(7)).toBe(keyText('7'));
    expect(keyText('early')).toBe('early');
    expect(keyText(null)).toBeNull();
  });

  it('of several properties does not depend on the order of a context', () => {
    expect(keyText({ b: [1, 'x'], a: true })).toBe(keyText({ a: true, b: [1, 'x'] }));
    expect(keyText([1, 2])).not.toBe(keyText([2, 1]));
  });
});
