import { describe, expect, it } from 'vitest';
import { end, process, start, userTask } from '../support/plan-builder.ts';
import { tell } from '../support/story.ts';

/** Found by random paths: a store gives an answer's keys back in another order. */
describe('several variables written at once', () => {
  const written = (variables: Readonly<Record<string, number>>) => {
    const run = tell(
      process(
        'p',
        [start('begin'), userTask('ask'), end('finish')],
        ['begin -> ask', 'ask -> finish'],
      ),
    );
    run.complete('ask', variables);
    return run.trace;
  };

  it('are seen in the same order, whatever the order of their keys', () => {
    expect(written({ a: 1, b: 2 })).toEqual(written({ b: 2, a: 1 }));
  });
});
