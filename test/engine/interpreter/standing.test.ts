import { describe, expect, it } from 'vitest';
import {
  arrivedAt,
  createStanding,
  elementsIn,
  firstOfEach,
  move,
  resettingAt,
} from '../../../engine/interpreter/standing.ts';
import type { Token } from '../../../engine/interpreter/state.ts';

const at = (id: string, own: Partial<Token> = {}): Token => ({
  id,
  elementId: 'j',
  scope: 't1',
  phase: 'arrived',
  via: 'a-j',
  ...own,
});
const standing = (...tokens: readonly Token[]) => {
  const kept = createStanding();
  for (const token of tokens) move(kept, undefined, token);
  return kept;
};
const lines = (...tokens: readonly Token[]) =>
  Object.fromEntries([...arrivedAt(standing(...tokens), at('t0'))].map(([via, ids]) => [via, ids]));

/** Kept so that a join looks at its flows, and not at everybody; the random proof counts it again. */
describe('who has arrived at a join', () => {
  it('is told by flow, the oldest first', () => {
    expect(lines(at('t2'), at('t3', { via: 'b-j' }), at('t10'))).toEqual({
      'a-j': ['t2', 't10'],
      'b-j': ['t3'],
    });
  });

  it('is nobody of another scope, at another element, or already beyond', () => {
    expect(
      lines(at('t2', { scope: 't9' }), at('t3', { elementId: 'k' }), at('t4', { phase: 'active' })),
    ).toEqual({});
  });

  it('takes back its old place in the line after an incident', () => {
    const kept = standing(at('t2'), at('t3'), at('t4'));
    const held = at('t2', { phase: 'failed' });
    move(kept, at('t2'), held);
    expect(arrivedAt(kept, held).get('a-j')).toEqual(['t3', 't4']);
    move(kept, held, at('t2'));
    expect(arrivedAt(kept, held).get('a-j')).toEqual(['t2', 't3', 't4']);
  });

  it('is gone when it is taken, from the front, the middle and the end', () => {
    const kept = standing(at('t2'), at('t3'), at('t4'));
    for (const id of ['t3', 't2', 't4']) move(kept, at(id), null);
    expect(arrivedAt(kept, at('t0')).size).toBe(0);
    expect(firstOfEach(kept)).toEqual([]);
  });

  it('is not moved by what changes about a token without moving it', () => {
    const kept = standing(at('t2'), at('t3'));
    move(kept, at('t2'), at('t2', { variables: { n: 1 } }));
    expect(arrivedAt(kept, at('t0')).get('a-j')).toEqual(['t2', 't3']);
  });
});

describe('where tokens are under way', () => {
  it('is each element once, as long as any token is there', () => {
    const kept = standing(at('t2'), at('t3'), at('t4', { elementId: 'k', phase: 'active' }));
    expect(elementsIn(kept, 't1')).toEqual(['j', 'k']);
    move(kept, at('t2'), null);
    expect(elementsIn(kept, 't1')).toEqual(['j', 'k']);
    move(kept, at('t3'), null);
    expect(elementsIn(kept, 't1')).toEqual(['k']);
  });

  it('is not where something is only undone', () => {
    expect(elementsIn(standing(at('t2', { phase: 'compensating' })), 't1')).toEqual([]);
  });
});

describe('the places where somebody waits', () => {
  it('are each told by its oldest token, and a gateway that resets by itself', () => {
    const kept = standing(
      at('t5', { via: 'b-j' }),
      at('t4'),
      at('t6', { elementId: 'k' }),
      at('t7', { elementId: 'k', phase: 'resetting' }),
    );
    expect(firstOfEach(kept)).toEqual(['t4', 't6', 't7']);
    expect(resettingAt(kept, at('t0', { elementId: 'k' }))).toBe('t7');
    expect(resettingAt(kept, at('t0'))).toBeNull();
  });
});
