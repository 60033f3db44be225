import { describe, expect, it } from 'vitest';
import { draw } from '../../support/draw.ts';
import {
  boundary,
  error,
  exclusive,
  parallel,
  serviceTask,
  task,
  userTask,
  type Sketch,
} from '../../support/plan-builder.ts';
import { tell } from '../../support/story.ts';

/** bpmn.md §3.5, flows from an activity, and §3.3, quantities: BPMN 2.0.2 §13.3.2. */
describe('the flows that leave an activity', () => {
  const from = (arrows: readonly string[], own: Parameters<typeof task>[1] = {}) =>
    draw(['s -> t', ...arrows], task('t', own));

  it('are all taken where they have no condition, in the order drawn', () => {
    const run = tell(from(['t -> a', 't -> b', 't -> a #2']));
    expect(run.open).toEqual(['a', 'b', 'a']);
  });

  it.each([
    ['beside unconditional ones', ['t -> always', 't -> big : n > 5', 't -> other : default']],
    ['whatever their order', ['t -> other : default', 't -> big : n > 5', 't -> always']],
  ])('take the default when no condition holds, %s', (_what, arrows) => {
    const open = (n: number): readonly string[] =>
      [...tell(from(arrows), { variables: { n } }).open].sort();
    expect(open(9)).toEqual(['always', 'big']);
    expect(open(1)).toEqual(['always', 'other']);
  });

  it('take every one whose condition holds', () => {
    const arrows = ['t -> a : n > 1', 't -> b : n > 2', 't -> c : n > 3'];
    expect(tell(from(arrows), { variables: { n: 3 } }).open).toEqual(['a', 'b']);
  });

  it('do not read the condition of the default', () => {
    const plan = from(['t -> a : boom(', 't -> b : n > 2'], { defaultFlow: 't-a' });
    expect(tell(plan, { variables: { n: 3 } }).open).toEqual(['b']);
    expect(tell(plan, { variables: { n: 1 } }).open).toEqual(['a']);
  });

  it('see what the activity has brought', () => {
    const run = tell(draw(['s -> ask', 'ask -> a : n > 1', 'ask -> b : default'])).complete('ask', {
      n: 2,
    });
    expect(run.open).toEqual(['a']);
  });

  it('that can not be taken though they exist are an incident of the activity, not yet complete', () => {
    const run = tell(draw(['s -> ask', 'ask -> a : n > 1', 'ask -> b : n > 2']));
    run.complete('ask', { n: 0 });
    expect(run.incidents).toEqual(['noFlowTaken']);
    expect(run.seen.slice(-2)).toEqual(['+ask', '!ask']);
    expect(run.resolve('retry', { n: 2 }).open).toEqual(['a']);
    expect(run.times('ask')).toBe(1); // the work is not done again
  });

  it.each([
    ['missing > 1', 'expressionType'],
    ['"yes"', 'expressionType'],
    ['boom(', 'expressionFailed'],
  ])('stop as an incident where one gives no answer: %s', (condition, code) => {
    const run = tell(from(['t -> a', `t -> b : ${condition}`]));
    expect(run.incidents).toEqual([code]);
    expect(run.open).toEqual([]);
  });

  it('keep what the activity has brought while its flows can not be decided', () => {
    const run = tell(draw(['s -> ask', 'ask -> a : n > m', 'ask -> b : default'])).complete('ask', {
      n: 2,
    });
    expect(run.incidents).toEqual(['expressionType']);
    run.resolve('retry', { m: 1 });
    expect(run.open).toEqual(['a']);
    expect(run.variables).toEqual({ n: 2, m: 1 });
  });

  it('are none: an implicit end', () => {
    expect(tell(draw(['s -> t'], task('t'))).state.status).toBe('completed');
  });
});

describe('the flows that lead to an activity', () => {
  const two = (own: Parameters<typeof userTask>[1]): Sketch => userTask('t', own);
  const tokens = (n: number): readonly string[] =>
    Array.from({ length: n }, (_, index) => `f -> t #${index + 1}`);

  it('are not joined: every token is its own execution', () => {
    const run = tell(draw(['s -> f', ...tokens(3), 't -> after'], parallel('f')));
    expect(run.open).toEqual(['t', 't', 't']);
    expect(run.complete('t').open).toEqual(['t', 't', 'after']);
  });

  it.each([
    [1, 0],
    [2, 1],
    [3, 1],
    [4, 2],
  ])('gather for a start quantity of two over all flows: %i tokens, %i executions', (n, runs) => {
    const run = tell(draw(['s -> f', ...tokens(n)], parallel('f'), two({ startQuantity: 2 })));
    expect(run.times('t')).toBe(runs);
  });

  it('keep the scope open with too few tokens', () => {
    const run = tell(draw(['s -> f', ...tokens(3)], parallel('f'), two({ startQuantity: 2 })));
    run.complete('t');
    expect(run.state.status).toBe('active');
    expect(run.waiting).toEqual([]);
  });

  it('gather the oldest first, later ones begin when enough have come', () => {
    const plan = draw(
      ['s -> f -> early -> t', 'f -> late -> t', 'f -> x -> t'],
      parallel('f'),
      exclusive('x'),
      two({ startQuantity: 2 }),
    );
    const run = tell(plan);
    expect(run.complete('late').times('t')).toBe(1);
    expect(run.complete('early').times('t')).toBe(1);
  });
});

describe('a completion quantity', () => {
  it('sends that many tokens down each flow taken', () => {
    const run = tell(
      draw(
        ['s -> t -> a', 't -> b : n > 1', 't -> c : n > 2'],
        task('t', { completionQuantity: 2 }),
      ),
      { variables: { n: 2 } },
    );
    expect(run.open).toEqual(['a', 'a', 'b', 'b']);
    expect(run.seen.filter((word) => word === '>t-a')).toHaveLength(2);
  });

  it('counts for the default as well', () => {
    const plan = draw(
      ['s -> t', 't -> a : false', 't -> b : default'],
      task('t', { completionQuantity: 3 }),
    );
    expect(tell(plan).open).toEqual(['b', 'b', 'b']);
  });

  it('says nothing about the way over a boundary event', () => {
    const plan = draw(
      ['s -> t -> a', 'wrong -> mend'],
      serviceTask('t', { completionQuantity: 2 }),
      boundary('wrong', 't', error('E1')),
    );
    expect(tell(plan).throwError('t', 'E1').open).toEqual(['mend']);
  });
});
