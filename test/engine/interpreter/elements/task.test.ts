import { describe, expect, it } from 'vitest';
import { draw } from '../../../support/draw.ts';
import { boundary, feel, task, timer } from '../../../support/plan-builder.ts';
import { tell } from '../../../support/story.ts';

describe('an abstract task', () => {
  it('is done at once', () => {
    expect(tell(draw(['s -> t -> e'], task('t'))).seen).toEqual([
      ...['+p', '+s', '-s', '>s-t', '+t', '-t', '>t-e', '+e', '-e', '-p'],
    ]);
  });

  it('leaves no time to its boundary events, and none behind', () => {
    const run = tell(
      draw(['s -> t -> hold', 'b -> e'], task('t'), boundary('b', 't', timer('PT1H'))),
    );
    expect(run.waiting).toEqual(['hold']);
    expect(run.commands).toContainEqual(
      expect.objectContaining({ type: 'closeWait', because: 'withdrawn' }),
    );
  });

  it('maps, though it does nothing', () => {
    const own = {
      inputs: [{ target: 'twice', source: feel('n * 2') }],
      outputs: [{ target: 'result', source: feel('twice + 1') }],
    };
    const run = tell(draw(['s -> t -> e'], task('t', own)), { variables: { n: 4 } });
    expect(run.variables).toEqual({ n: 4, result: 9 });
  });
});
