import { describe, expect, it } from 'vitest';
import { copy, data, derive, needs } from '../../support/data-builder.ts';
import { draw, drawWith, nodes } from '../../support/draw.ts';
import { feel, subProcess, userTask } from '../../support/plan-builder.ts';
import { tell, type Story } from '../../support/story.ts';

type Own = NonNullable<Parameters<typeof userTask>[1]>;

const done = (own: Own, brought = {}, variables = {}): Story =>
  tell(draw(['s -> t -> e'], userTask('t', own)), { variables }).complete('t', brought);

const written = (run: Story): readonly unknown[] =>
  run.trace.flatMap((entry) =>
    entry.type === 'variableSet' ? [[entry.elementId, entry.name, entry.value]] : [],
  );

describe('a result without output mapping', () => {
  it('is merged key by key: each name goes to the nearest scope that has it, else to the instance', () => {
    const plan = draw(
      ['s -> sub -> e'],
      subProcess('sub', nodes('t'), { variables: [{ name: 'near' }] }),
    );
    const run = tell(plan, { variables: { far: 1 } }).complete('t', { near: 1, far: 2, fresh: 3 });
    expect(run.variables).toEqual({ far: 2, fresh: 3 });
  });

  it('does not stay in what was local to the activity', () => {
    const own = { inputs: [{ target: 'n', source: feel('1') }] };
    expect(done(own, { n: 5 }).variables).toEqual({ n: 5 });
  });

  it('is written in the order of names, as the work of the activity', () => {
    expect(written(done({}, { b: 1, a: 2 }))).toEqual([
      ['t', 'a', 2],
      ['t', 'b', 1],
    ]);
  });

  it('may be nothing', () => {
    expect(written(done({}))).toEqual([]);
  });
});

describe('output mapping', () => {
  it('lets only what is mapped leave', () => {
    const outputs = [{ target: 'got', source: feel('x + 1') }];
    expect(done({ outputs }, { x: 1, y: 2 }).variables).toEqual({ got: 2 });
  });

  it('reads what came back, what is local and what is visible around it', () => {
    const own = {
      inputs: [{ target: 'local', source: feel('10') }],
      outputs: [{ target: 'sum', source: feel('x + local + n') }],
    };
    expect(done(own, { x: 1 }, { n: 100 }).variables).toEqual({ n: 100, sum: 111 });
  });

  it('reads all before it writes, in document order, into paths', () => {
    const outputs = [
      { target: 'order.done', source: feel('true') },
      { target: 'order.by', source: feel('order.no') },
    ];
    expect(done({ outputs }, {}, { order: { no: 7 } }).variables).toEqual({
      order: { no: 7, done: true, by: 7 },
    });
  });

  it('that can not be evaluated leaves everything as it was; a retry maps again', () => {
    const outputs = [
      { target: 'a', source: feel('1') },
      { target: 'b', source: feel('boom(') },
    ];
    const run = done({ outputs }, { x: 1 });
    expect(run.incidents).toEqual(['expressionFailed']);
    expect(run.variables).toEqual({});
    expect(run.of('t')).toBe('+!');
  });
});

describe('an output set', () => {
  const own = data({ outputs: ['a', 'b'], outputSets: [needs('a'), needs('b')] });

  it('must be complete when the work is done: one of them is enough', () => {
    expect(done(own, { a: 1 }).ended).toBe(true);
    expect(done(own, { b: 1 }).ended).toBe(true);
    expect(done(own, { c: 1 }).incidents).toEqual(['outputMissing']);
    expect(done(own, { a: null }).incidents).toEqual(['outputMissing']);
  });

  it('is completed by the variables of a retry, which need not do the work again', () => {
    const run = done(own, { c: 1 });
    expect(run.open).toEqual([]);
    run.resolve('retry', { a: 2 });
    expect(run.variables).toEqual({ a: 2, c: 1 });
    expect(run.ended).toBe(true);
  });

  it('holds nothing back while the work goes on', () => {
    expect(tell(draw(['s -> t -> e'], userTask('t', own))).open).toEqual(['t']);
  });

  it('must be of its types', () => {
    const typed = data({
      items: [{ name: 'a', type: 'boolean' }],
      outputs: ['a'],
      outputSets: [needs('a')],
    });
    expect(done(typed, { a: true }).ended).toBe(true);
    const run = done(typed, { a: 'yes' });
    expect(run.incidents).toEqual(['dataType']);
    expect(run.variables).toEqual({});
  });
});

describe('an output association', () => {
  const giving = (...outgoing: NonNullable<Parameters<typeof data>[0]['outgoing']>) =>
    data({ outputs: ['out'], outgoing });

  it('copies, transforms or assigns, and nothing else leaves', () => {
    expect(done(giving(copy('out', 'kept')), { out: 1, noise: 2 }).variables).toEqual({ kept: 1 });
    expect(done(giving(derive('out', { kept: 'out * 2' })), { out: 1 }).variables).toEqual({
      kept: 2,
    });
    const assigned = derive('', { 'order.by': 'out', 'order.on': '"today"' });
    expect(done(giving(assigned), { out: 1 }, { order: { no: 7 } }).variables).toEqual({
      order: { no: 7, by: 1, on: 'today' },
    });
  });

  it('is not carried out without its source', () => {
    expect(done(giving(copy('out', 'kept')), { other: 1 }, { kept: 'old' }).variables).toEqual({
      kept: 'old',
    });
  });

  it('comes after the mapping, and wins', () => {
    const own = {
      ...giving(copy('out', 'kept')),
      outputs: [
        { target: 'kept', source: feel('"mapped"') },
        { target: 'more', source: feel('1') },
      ],
    };
    expect(done(own, { out: 5 }).variables).toEqual({ kept: 5, more: 1 });
  });
});

describe('what is written where something is declared', () => {
  const typed = (brought: object) =>
    tell(drawWith({ variables: [{ name: 'n', type: 'int' }] }, ['s -> t -> e'])).complete(
      't',
      brought as Record<string, number>,
    );

  it('must be of that type', () => {
    expect(typed({ n: 3 }).variables).toEqual({ n: 3 });
    expect(typed({ n: null }).variables).toEqual({ n: null });
  });

  it.each(['3', 3.5, 2 ** 31, [3], true])('is refused where it is not: %j', (n) => {
    const run = typed({ n, other: 1 });
    expect(run.incidents).toEqual(['dataType']);
    expect(run.variables).toEqual({ n: null });
    expect(run.resolve('retry', { n: 4 }).variables).toEqual({ n: 4, other: 1 });
  });
});

describe('registers that are written', () => {
  const filing = data({
    outputs: ['out'],
    outgoing: [copy('out', 'book')],
    writes: [{ name: 'book', register: 'visits', isList: false }],
  });

  it('are handed over before the activity completes, and are no variables', () => {
    const run = done(filing, { out: 1 });
    expect(run.of('t')).toBe('+');
    expect(run.waits('job')).toMatchObject([
      { type: 'register', inputs: { operation: 'write', register: 'visits', value: 1 } },
    ]);
    run.job('t');
    expect(run.variables).toEqual({});
    expect(run.of('t')).toBe('+-');
  });

  it('that can not be written hold the activity; a retry writes again, and asks nobody again', () => {
    const run = done(filing, { out: 1 }).jobFails('t');
    expect(run.incidents).toEqual(['hostFailed']);
    run.resolve('retry');
    expect(run.open).toEqual([]);
    expect(run.job('t').ended).toBe(true);
  });
});
