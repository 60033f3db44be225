import { describe, expect, it } from 'vitest';
import { isProblemCode } from '../../../engine/http/codes.ts';
import * as operations from '../../../engine/operations/refusals.ts';

describe('the codes of the API', () => {
  it('hold every code a guard of the operations refuses with', () => {
    const anything = Object.assign(['X'], { tokenId: 't1', rev: 2, id: 'i1', actor: { id: 'p1' } });
    const codes = Object.values(
      operations as unknown as Record<string, (...given: unknown[]) => { code: string }>,
    ).map((refuse) => refuse(anything, anything, anything).code);
    expect(codes.length).toBeGreaterThan(10);
    expect(codes.filter((code) => !isProblemCode(code))).toEqual([]);
  });
});
