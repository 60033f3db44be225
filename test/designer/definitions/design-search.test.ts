import { describe, expect, it } from 'vitest';
import { readDesignSearch } from '../../../designer/definitions/design-search.ts';

describe('the address of a procedure', () => {
  it('keeps what it understands', () => {
    expect(readDesignSearch({ view: 'list', process: 'p', version: '2' })).toEqual({
      view: 'list',
      process: 'p',
      version: 2,
    });
  });

  it('takes anything else for not said', () => {
    expect(readDesignSearch({ view: 'moon', process: 3, version: '-1' })).toEqual({});
  });
});
