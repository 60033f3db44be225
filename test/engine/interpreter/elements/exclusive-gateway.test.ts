import { describe, expect, it } from 'vitest';
import { draw, nodes } from '../../../support/draw.ts';
import {
  exclusive,
  feel,
  parallel,
  scriptTask,
  subProcess,
} from '../../../support/plan-builder.ts';
import { tell } from '../../../support/story.ts';

/** BPMN 2.0.2 §13.4.2 and bpmn.md §3.5: one token in, one token out, decided by the first that holds. */
describe('an exclusive gateway that splits', () => {
  const split = (arrows: readonly string[], defaultFlow?: string) =>
    draw(['s -> x', ...arrows], exclusive('x', defaultFlow === undefined ? {} : { defaultFlow }));

  it.each([
    ['the first that holds, not the best', 7, 'b'],
    ['the very first', 11, 'a'],
    ['the last one', 2, 'c'],
    ['the default where none holds', 0, 'd'],
  ])('takes one flow: %s', (_what, n, taken) => {
    const plan = split(['x -> a : n > 10', 'x -> b : n > 5', 'x -> c : n > 1', 'x -> d : default']);
    expect(tell(plan, { variables: { n } }).open).toEqual([taken]);
  });

  it('is seen as one activation with one flow behind it', () => {
    const run = tell(split(['x -> a : true', 'x -> b : true']));
    expect(run.seen).toEqual(['+p', '+s', '-s', '>s-x', '+x', '-x', '>x-a', '+a']);
  });

  it('asks nothing behind the first that holds', () => {
    expect(tell(split(['x -> a : true', 'x -> b : boom('])).open).toEqual(['a']);
  });

  it('takes a flow without condition as one that holds, at its place in the order', () => {
    const plan = split(['x -> a : n > 10', 'x -> b', 'x -> c : true']);
    expect(tell(plan, { variables: { n: 11 } }).open).toEqual(['a']);
    expect(tell(plan, { variables: { n: 1 } }).open).toEqual(['b']);
  });

  it('keeps the default for the end, wherever it is drawn and whatever its condition says', () => {
    const first = split(['x -> a : true', 'x -> b : n > 5'], 'x-a');
    expect(tell(first, { variables: { n: 9 } }).open).toEqual(['b']);
    expect(tell(first, { variables: { n: 1 } }).open).toEqual(['a']);
    const broken = split(['x -> a : boom(', 'x -> b : n > 5'], 'x-a');
    expect(tell(broken, { variables: { n: 1 } }).open).toEqual(['a']);
  });

  it('with a single flow is a place to pass', () => {
    expect(tell(split(['x -> a'])).open).toEqual(['a']);
  });

  it('without any is an implicit end', () => {
    const run = tell(draw(['s -> x'], exclusive('x')));
    expect(run.seen.slice(-3)).toEqual(['+x', '-x', '-p']);
    expect(run.state.status).toBe('completed');
  });

  it('reads the variables of its own scope before those around it', () => {
    const inside = [exclusive('x'), ...nodes('s2 near far')];
    const variables = [{ name: 'level', initial: feel('1') }];
    const run = tell(
      draw(
        ['s -> sub', 's2 -> x', 'x -> far : level = 2', 'x -> near : level = 1'],
        subProcess('sub', inside, { variables }),
      ),
      { variables: { level: 2 } },
    );
    expect(run.open).toEqual(['near']);
  });

  it('decides anew each time a loop brings a token back', () => {
    const plan = draw(
      ['s -> x', 'x -> count : n < 3', 'x -> e : default', 'count -> x'],
      exclusive('x'),
      scriptTask('count', 'n + 1', 'n'),
    );
    const run = tell(plan, { variables: { n: 0 } });
    expect(run.times('x')).toBe(4);
    expect(run.times('count')).toBe(3);
    expect(run.state.status).toBe('completed');
  });
});

describe('an exclusive gateway that cannot decide', () => {
  const plan = draw(['s -> x', 'x -> a : n > 10', 'x -> b : n > 20'], exclusive('x'));

  it('stops the token in place: nothing taken, nothing completed, the instance active', () => {
    const run = tell(plan, { variables: { n: 1 } });
    expect(run.incidents).toEqual(['noFlowTaken']);
    expect(run.seen.slice(-2)).toEqual(['+x', '!x']);
    expect(run.waiting).toEqual([]);
    expect(run.state.status).toBe('active');
  });

  it('counts the attempts, and goes on when its variables are mended', () => {
    const run = tell(plan, { variables: { n: 1 } }).resolve('retry');
    expect(Object.values(run.state.incidents)).toMatchObject([{ element: 'x', attempts: 2 }]);
    run.resolve('retry', { n: 15 });
    expect(run.incidents).toEqual([]);
    expect(run.open).toEqual(['a']);
  });

  it.each([
    ['nothing', 'missing > 10', 'expressionType'],
    ['null', 'null', 'expressionType'],
    ['a number', '1', 'expressionType'],
    ['a text', '"true"', 'expressionType'],
    ['a list', '[true]', 'expressionType'],
    ['what is no expression', 'boom(', 'expressionFailed'],
  ])(
    'takes %s for no answer: neither yes nor no, and no default instead',
    (_what, condition, code) => {
      const run = tell(
        draw(['s -> x', `x -> a : ${condition}`, 'x -> b : default'], exclusive('x')),
      );
      expect(run.incidents).toEqual([code]);
      expect(run.open).toEqual([]);
    },
  );

  it('leaves the other branches running', () => {
    const run = tell(
      draw(['s -> f -> x', 'f -> other', 'x -> a : false'], parallel('f'), exclusive('x')),
    );
    expect(run.incidents).toEqual(['noFlowTaken']);
    expect(run.open).toEqual(['other']);
  });

  it('ends with its token, and then the rest completes the instance', () => {
    const run = tell(
      draw(['s -> f -> x', 'f -> other', 'x -> a : false'], parallel('f'), exclusive('x')),
    ).resolve('end');
    expect(run.seen).toContain('xx');
    expect(run.complete('other').state.status).toBe('completed');
  });
});

describe('an exclusive gateway that merges', () => {
  it('passes each token alone, as it comes', () => {
    const run = tell(
      draw(
        ['s -> f', 'f -> m #1', 'f -> m #2', 'f -> late -> m', 'm -> a'],
        parallel('f'),
        exclusive('m'),
      ),
    );
    expect(run.open).toEqual(['late', 'a', 'a']);
    run.complete('late');
    expect(run.open).toEqual(['a', 'a', 'a']);
    expect(run.times('m')).toBe(3);
  });

  it('decides for each token by what holds when it comes', () => {
    const plan = draw(
      ['s -> f', 'f -> one -> m', 'f -> two -> m', 'm -> low : n < 2', 'm -> high : default'],
      parallel('f'),
      exclusive('m'),
    );
    const run = tell(plan).complete('one', { n: 1 }).complete('two', { n: 2 });
    expect(run.open).toEqual(['low', 'high']);
  });
});
