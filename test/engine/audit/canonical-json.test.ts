import { describe, expect, it } from 'vitest';
import { auditBody } from '../../../engine/audit/body.ts';
import { canonicalJson } from '../../../engine/audit/canonical-json.ts';

describe('canonical JSON', () => {
  it.each([
    [{ b: 1, a: [true, null, 'x'] }, '{"a":[true,null,"x"],"b":1}'],
    [
      { '\u20ac': 1, '\r': 2, '1': 3, '\ud83d\ude00': 4, '\ufb33': 5 },
      '{"\\r":2,"1":3,"\u20ac":1,"\ud83d\ude00":4,"\ufb33":5}',
    ],
    [1e21, '1e+21'],
    [-0, '0'],
    ['"\u0007中', '"\\"\\u0007中"'],
  ])('%j', (value, text) => {
    expect(canonicalJson(value)).toBe(text);
  });

  it('leaves out what has no value, so that the same row is the same text', () => {
    const row = {
      kind: 'taskClaimed',
      outcome: 'done',
      actor: { via: 'user', account: undefined },
    } as const;
    expect(auditBody(row)).toBe(
      '{"actor":{"via":"user"},"kind":"taskClaimed","outcome":"done","v":1}',
    );
  });
});
