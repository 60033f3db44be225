import { describe, expect, it } from 'vitest';
import { draw } from '../../../support/draw.ts';
import { boundary, feel, scriptTask, timer, type Sketch } from '../../../support/plan-builder.ts';
import { MONDAY, tell } from '../../../support/story.ts';

const script = (sketch: Sketch, variables = {}) =>
  tell(draw(['s -> t -> e'], sketch), { variables });

describe('a script task', () => {
  it.each([
    ['a number', 'amount * 2', 8],
    ['a list', '[amount, 1]', [4, 1]],
    ['a context', '{ a: amount }', { a: 4 }],
    ['null', 'null', null],
    ['nothing said: null', '', null],
    ['what is missing: null', 'unknown', null],
  ])('keeps its value in the result variable: %s', (_title, text, value) => {
    expect(script(scriptTask('t', text, 'result'), { amount: 4 }).variables).toEqual({
      amount: 4,
      result: value,
    });
  });

  it('keeps nothing without a result variable', () => {
    expect(script(scriptTask('t', '1 + 1')).variables).toEqual({});
  });

  it('writes over what it has read', () => {
    expect(script(scriptTask('t', 'n + 1', 'n'), { n: 1 }).variables).toEqual({ n: 2 });
  });

  it('knows the time of the step, and no other', () => {
    const run = script(scriptTask('t', 'string(today())', 'day'));
    expect(run.variables['day']).toBe(new Date(MONDAY + 8 * 3_600_000).toISOString().slice(0, 10));
  });

  it('maps its result where outputs are drawn', () => {
    const sketch = scriptTask('t', 'amount * 2', 'result');
    const own = { ...sketch.own, outputs: [{ target: 'sum.twice', source: feel('result') }] };
    expect(script({ ...sketch, own }, { amount: 4 }).variables).toEqual({
      amount: 4,
      sum: { twice: 8 },
    });
  });

  it('that can not be evaluated stops, writes nothing, and may be completed by hand', () => {
    const run = script(scriptTask('t', 'nonsense(', 'x'));
    expect(run.incidents).toEqual(['expressionFailed']);
    expect(run.variables).toEqual({});
    expect(run.resolve('complete', { x: 1 }).variables).toEqual({ x: 1 });
    expect(run.ended).toBe(true);
  });

  it('that stops is guarded by what stands on its border', () => {
    const run = tell(
      draw(
        ['s -> t -> e', 'b -> mend'],
        scriptTask('t', 'boom('),
        boundary('b', 't', timer('PT1H')),
      ),
    );
    expect(run.pass(3_600_000).open).toEqual(['mend']);
    expect(run.incidents).toEqual([]);
  });
});
