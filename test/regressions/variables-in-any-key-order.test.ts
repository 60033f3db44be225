import { describe, expect, it } from 'vitest';
import {
  boundary,
  cycle,
  end,
  eventSubProcess,
  process,
  start,
  subProcess,
  userTask,
} from '../support/plan-builder.ts';
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

/** Found by random paths: two timers of one rule were taken for two, once one had been stored. */
describe('a timer armed before the case was stored, and one armed after', () => {
  it('are one occurrence where their rule and instant are the same', () => {
    const handler = eventSubProcess('handler', [
      start('heardInside', { definitions: [cycle('R2/PT1H')], interrupting: false }),
      end('handled'),
    ]);
    const again = { type: 'standard', condition: { feel: 'true' }, testBefore: false } as const;
    const run = tell(
      process(
        'p',
        [
          start('begin'),
          subProcess('work', [start('opened'), userTask('ask'), end('closed'), handler], {
            loop: again,
          }),
          boundary('heardOutside', 'work', cycle('R2/PT1H'), { interrupting: false }),
          end('noted'),
          end('finish'),
        ],
        [
          'begin -> work',
          'opened -> ask',
          'ask -> closed',
          'heardInside -> handled',
          'heardOutside -> noted',
          'work -> finish',
        ],
      ),
    );
    run.last = { ...run.last, state: turned(run.state) as typeof run.state };
    run.complete('ask'); // the second round arms the handler anew, in the same instant
    run.pass(HOUR_MS);
    expect(run.seen).toContain('+handler');
    expect(run.seen).not.toContain('+heardOutside');
  });
});

const HOUR_MS = 3_600_000;

const turned = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(turned);
  if (typeof value !== 'object' || value === null) return value;
  const fields = Object.entries(value).reverse();
  return Object.fromEntries(fields.map(([name, field]) => [name, turned(field)]));
};
