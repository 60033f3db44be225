import { describe, expect, it } from 'vitest';
import type { MultiInstance } from '../../../engine/interpreter/plan.ts';
import { copy, data, derive, needs } from '../../support/data-builder.ts';
import { draw } from '../../support/draw.ts';
import { feelContext } from '../../support/feel-context.ts';
import { boundary, feel, serviceTask, task, timer, userTask } from '../../support/plan-builder.ts';
import { tell, type Story } from '../../support/story.ts';

const HOUR = 3_600_000;
type Own = NonNullable<Parameters<typeof userTask>[1]>;

const asked = (own: Own, variables = {}): Story =>
  tell(draw(['s -> t -> e'], userTask('t', own)), { variables });

/** What is local to the activity, and not merely visible from it. */
const local = (run: Story) => run.state.tokens[run.waitOn('t').tokenId]?.variables;
const set = (run: Story, variables: Record<string, number>): Story =>
  run.happen({ type: 'variablesSet', scope: 't1', variables });

describe('input mapping', () => {
  it('makes variables that are local to the activity', () => {
    const run = asked({ inputs: [{ target: 'n', source: feel('amount + 1') }] }, { amount: 1 });
    expect(local(run)).toEqual({ n: 2 });
    expect(run.variables).toEqual({ amount: 1 });
  });

  it('reads all sources before it writes the first target', () => {
    const inputs = [
      { target: 'a', source: feel('b') },
      { target: 'b', source: feel('a') },
    ];
    expect(local(asked({ inputs }, { a: 1, b: 2 }))).toEqual({ a: 2, b: 1 });
  });

  it('writes in document order: the last one of a name stays', () => {
    const inputs = [
      { target: 'n', source: feel('1') },
      { target: 'n', source: feel('2') },
    ];
    expect(local(asked({ inputs }))).toEqual({ n: 2 });
  });

  it('writes into a path: a copy of what is visible there, which itself does not change', () => {
    const inputs = [{ target: 'order.by.day', source: feel('7') }];
    const run = asked({ inputs }, { order: { no: 1, by: { week: 2 } } });
    expect(local(run)).toEqual({ order: { no: 1, by: { week: 2, day: 7 } } });
    expect(run.variables).toEqual({ order: { no: 1, by: { week: 2 } } });
  });

  it('hides what has the same name outside, and does not change it', () => {
    const run = asked({ inputs: [{ target: 'n', source: feel('n * 10') }] }, { n: 4 });
    expect(feelContext(run, 't')).toMatchObject({ n: 40 });
    expect(run.variables).toEqual({ n: 4 });
  });

  it('is done when the activity begins, and not again', () => {
    const run = asked({ inputs: [{ target: 'n', source: feel('amount') }] }, { amount: 1 });
    expect(local(set(run, { amount: 2 }))).toEqual({ n: 1 });
  });

  it('that can not be evaluated stops the activity before its work; a retry maps again', () => {
    const run = asked({ inputs: [{ target: 'n', source: feel('boom(') }] });
    expect(run.incidents).toEqual(['expressionFailed']);
    expect(run.open).toEqual([]);
    expect(run.resolve('complete', { n: 1 }).ended).toBe(true);
  });
});

describe('an input set', () => {
  const either = data({ inputs: ['a', 'b', 'c'], inputSets: [needs('a', 'b'), needs('c')] });

  it('is complete when each of its required inputs has a value', () => {
    expect(asked(either, { a: 1, b: 2 }).open).toEqual(['t']);
    expect(asked(either, { c: 3 }).open).toEqual(['t']);
    expect(asked(either, { a: 1 }).open).toEqual([]);
    expect(asked(either, { a: 1, b: null }).open).toEqual([]);
  });

  it('lets the activity wait in ready: not activated, and nothing on its border armed', () => {
    const run = tell(
      draw(['s -> t -> e', 'b -> mend'], userTask('t', either), boundary('b', 't', timer('PT1H'))),
      { variables: { a: 1 } },
    );
    expect(run.of('t')).toBe('');
    expect(run.waiting).toEqual([]);
    expect(run.ended).toBe(false);
    expect(run.pass(2 * HOUR).times('b')).toBe(0);
  });

  it('is tried again whenever a variable changes', () => {
    const run = set(asked(either, { a: 1 }), { d: 4 });
    expect(run.open).toEqual([]);
    expect(set(run, { b: 2 }).open).toEqual(['t']);
  });

  it('is tried again when another branch writes', () => {
    const run = tell(draw(['s -> t -> e', 's -> other -> e'], userTask('t', either)));
    expect(run.complete('other', { c: 1 }).open).toEqual(['t']);
  });

  it('may be empty: the activity begins', () => {
    expect(
      asked(data({ inputs: ['a'], inputSets: [{ items: ['a'], required: [] }] })).open,
    ).toEqual(['t']);
  });

  it('leaves no trace of an activity that is ended while it waits', () => {
    const run = asked(either).cancel();
    expect(run.of('t')).toBe('');
    expect(run.state.status).toBe('canceled');
  });

  it('is asked of the whole, where the activity runs several times', () => {
    const loop: MultiInstance = {
      type: 'multiInstance',
      sequential: false,
      over: { cardinality: feel('2') },
      behavior: 'all',
      throws: [],
    };
    const run = asked({ ...either, loop });
    expect(run.of('t')).toBe('');
    expect(set(run, { c: 1 }).open).toEqual(['t', 't']);
  });

  it('may be filled by a mapping', () => {
    const own = {
      ...data({ inputs: ['a'], inputSets: [needs('a')] }),
      inputs: [{ target: 'a', source: feel('n') }],
    };
    expect(asked(own).open).toEqual([]);
    expect(local(asked(own, { n: 5 }))).toEqual({ a: 5 });
  });
});

describe('an input association', () => {
  const taking = (...incoming: NonNullable<Parameters<typeof data>[0]['incoming']>) =>
    data({ inputs: ['given'], inputSets: [needs('given')], incoming });

  it('copies, transforms or assigns', () => {
    expect(local(asked(taking(copy('n', 'given')), { n: 1 }))).toEqual({ given: 1 });
    expect(local(asked(taking(derive('n', { given: 'n * 2' })), { n: 1 }))).toEqual({ given: 2 });
    const assigned = derive('n', { 'given.a': 'n', 'given.b': 'n + 1' });
    expect(local(asked(taking(assigned), { n: 1 }))).toEqual({ given: { a: 1, b: 2 } });
  });

  it('is not carried out without all of its sources', () => {
    const run = asked(taking(derive('n m', { given: 'n + m' })), { n: 1 });
    expect(run.open).toEqual([]);
    expect(local(set(run, { m: 2 }))).toEqual({ given: 3 });
  });

  it('comes before the mapping, which sees what it wrote', () => {
    const own = {
      ...taking(copy('n', 'given')),
      inputs: [{ target: 'twice', source: feel('given * 2') }],
    };
    expect(local(asked(own, { n: 4 }))).toEqual({ given: 4, twice: 8 });
  });

  it('fills only the inputs of the set that is taken', () => {
    const own = data({
      inputs: ['a', 'b'],
      inputSets: [needs('a'), needs('b')],
      incoming: [copy('n', 'a'), copy('m', 'b')],
    });
    expect(local(asked(own, { n: 1, m: 2 }))).toEqual({ a: 1, b: null });
    expect(local(asked(own, { m: 2 }))).toEqual({ a: null, b: 2 });
  });

  it('that can not be evaluated stops the activity, which is activated for somebody to see', () => {
    const run = asked(taking(derive('n', { given: 'boom(' })), { n: 1 });
    expect(run.incidents).toEqual(['expressionFailed']);
    expect(run.of('t')).toBe('+!');
  });

  it('of an item is carried out for each instance', () => {
    const loop: MultiInstance = {
      type: 'multiInstance',
      sequential: true,
      over: { collection: feel('items'), item: 'item' },
      behavior: 'all',
      throws: [],
    };
    const run = asked({ ...taking(copy('item', 'given')), loop }, { items: ['x', 'y'] });
    expect(feelContext(run, 't')).toMatchObject({ given: 'x' });
    expect(feelContext(run.complete('t'), 't')).toMatchObject({ given: 'y' });
  });
});

describe('what an activity declares of its own', () => {
  it('exists from the beginning: nothing in it, or an empty list', () => {
    const own = data({ items: [{ name: 'note' }, { name: 'list', collection: true }] });
    const run = asked(own);
    expect(local(run)).toEqual({ note: null, list: [] });
    expect(run.complete('t').variables).toEqual({});
  });

  it('must be of its type', () => {
    const own = data({
      items: [{ name: 'in', type: 'integer' }],
      inputs: ['in'],
      inputSets: [needs('in')],
      incoming: [copy('n', 'in')],
    });
    expect(local(asked(own, { n: 3 }))).toEqual({ in: 3 });
    const run = asked(own, { n: 'three' });
    expect(run.incidents).toEqual(['dataType']);
    expect(local(run.resolve('retry', { n: 3 }))).toEqual({ in: 3 });
  });

  it('is what a job is given, with its headers', () => {
    const own = data({ inputs: ['in'], inputSets: [needs('in')], incoming: [copy('n', 'in')] });
    const run = tell(draw(['s -> t -> e'], serviceTask('t', own)), { variables: { n: 1, m: 2 } });
    expect(run.waits('job')).toMatchObject([{ inputs: { in: 1 } }]);
  });
});

describe('registers', () => {
  const reading = data({
    incoming: [copy('book', 'in')],
    inputs: ['in'],
    inputSets: [needs('in')],
    reads: [{ name: 'book', register: 'visits', isList: true }],
  });

  it('are read by the host before the input set is chosen', () => {
    const run = tell(draw(['s -> t -> e'], userTask('t', reading)));
    expect(run.of('t')).toBe('');
    expect(run.waits('job')).toMatchObject([
      { type: 'register', inputs: { operation: 'read', register: 'visits' } },
    ]);
    run.job('t', { value: ['a'] });
    expect(local(run)).toMatchObject({ in: ['a'] });
  });

  it('that can not be read stop the activity; a retry reads again', () => {
    const run = tell(draw(['s -> t -> e'], task('t', reading))).jobFails('t');
    expect(run.incidents).toEqual(['hostFailed']);
    expect(run.resolve('retry').waits('job')).toHaveLength(1);
    expect(run.job('t', { value: [] }).ended).toBe(true);
  });
});
