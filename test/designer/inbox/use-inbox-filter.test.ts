import { describe, expect, it } from 'vitest';
import { readInboxFilter } from '../../../designer/inbox/use-inbox-filter.ts';

describe('the address of the inbox', () => {
  it('keeps what it knows', () => {
    expect(
      readInboxFilter({ box: 'claimable', sort: 'number', kind: 'ISSUE', number: 12 }),
    ).toEqual({ box: 'claimable', sort: 'number', kind: 'ISSUE', number: '12' });
  });

  it('drops defaults and nonsense', () => {
    expect(readInboxFilter({ box: 'todo', sort: 'due', kind: 'X', step: '', number: {} })).toEqual(
      {},
    );
  });
});
