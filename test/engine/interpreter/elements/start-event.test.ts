import { describe, expect, it } from 'vitest';
import { draw, nodes } from '../../../support/draw.ts';
import {
  catchEvent,
  conditional,
  cycle,
  eventBased,
  eventSubProcess,
  exclusive,
  feel,
  message,
  parallel,
  receiveTask,
  signal,
  start,
  subProcess,
  task,
  timer,
  userTask,
  type Sketch,
} from '../../../support/plan-builder.ts';
import { tell } from '../../../support/story.ts';

const begins = (id: string, own: Parameters<typeof start>[1]): Sketch => start(id, own);

/** BPMN 2.0.2 §10.5.2, §13.1 and bpmn.md §3.1: where an instance begins, and where it does not. */
describe('a process with none starts', () => {
  it('begins at its start, once', () => {
    expect(tell(draw(['s -> a'])).seen).toEqual(['+p', '+s', '-s', '>s-a', '+a']);
  });

  it('takes every flow that leaves its start', () => {
    expect(tell(draw(['s -> a', 's -> b'])).open).toEqual(['a', 'b']);
  });

  it('has alternatives in several of them: the first drawn, unless one is named', () => {
    const plan = draw(['s -> a', 's2 -> b']);
    expect(tell(plan).open).toEqual(['a']);
    const named = tell(plan, { trigger: { elementId: 's2', payload: { n: 1 } } });
    expect(named).toMatchObject({ open: ['b'], variables: { n: 1 } });
    expect(named.complete('b').state.status).toBe('completed'); // the other one is not awaited
  });

  it('begins beside it whatever activity no flow leads to', () => {
    expect(tell(draw(['s -> a', 'lone -> b'])).open.toSorted()).toEqual(['a', 'lone']);
  });
});

describe('a process without start events', () => {
  it('begins with every activity and gateway no flow leads to', () => {
    const plan = draw(['a -> c', 'g -> b', 'b -> c'], exclusive('g'));
    expect(tell(plan).open.toSorted()).toEqual(['a', 'b']);
  });

  it('leaves out what has a life of its own', () => {
    const plan = draw(
      ['a -> b', 'hS -> handle'],
      userTask('undo', { isForCompensation: true }),
      receiveTask('asked', { instantiate: true }),
      eventSubProcess('h', [start('hS', { definitions: [message('m')] }), userTask('handle')]),
    );
    expect(tell(plan).open).toEqual(['a']);
  });

  it('is complete when all of them have come to their end', () => {
    const run = tell(draw(['b -> c'], userTask('a'))).complete('a');
    expect(run.state.status).toBe('active');
    expect(run.complete('b').complete('c').state.status).toBe('completed');
  });
});

describe('a start that is triggered', () => {
  it.each([
    ['message', message('m')],
    ['signal', signal('g')],
    ['timer', timer('PT1H')],
    ['cycle', cycle('R/P1D')],
    ['conditional', conditional('n > 1')],
  ])('begins the instance where it was heard, with what it brought: %s', (_name, definition) => {
    const plan = draw(['s -> a', 'heard -> b'], begins('heard', { definitions: [definition] }));
    const run = tell(plan, { trigger: { elementId: 'heard', payload: { n: 5 } } });
    expect(run.seen).toEqual(['+p', '+heard', '-heard', '>heard-b', '+b']);
    expect(run.variables).toEqual({ n: 5 });
    expect(run.waiting).toEqual(['b']); // a start is not listened for inside an instance
  });

  it('does nothing in an instance that began elsewhere', () => {
    const plan = draw(['s -> a', 'heard -> b'], begins('heard', { definitions: [message('m')] }));
    expect(tell(plan).waiting).toEqual(['a']);
  });

  it('writes what it is mapped to', () => {
    const outputs = [{ target: 'matter.text', source: feel('words') }];
    const plan = draw(['heard -> b'], begins('heard', { definitions: [message('m')], outputs }));
    const run = tell(plan, { trigger: { elementId: 'heard', payload: { words: 'road' } } });
    expect(run.variables).toEqual({ matter: { text: 'road' } });
  });

  it('that can not write what it brought stops; what was given with the start is there', () => {
    const outputs = [{ target: 'x', source: feel('boom(') }];
    const plan = draw(['heard -> b'], begins('heard', { definitions: [message('m')], outputs }));
    const run = tell(plan, {
      variables: { kept: 1 },
      trigger: { elementId: 'heard', payload: {} },
    });
    expect(run.incidents).toEqual(['expressionFailed']);
    expect(run.variables).toEqual({ kept: 1 });
  });

  it('may be one of several that lead to the same', () => {
    const plan = draw(
      ['one -> a', 'two -> a'],
      begins('one', { definitions: [message('m')] }),
      begins('two', { definitions: [message('n'), signal('g')] }),
    );
    expect(tell(plan, { trigger: { elementId: 'two', payload: {} } }).visited).toEqual([
      'two',
      'a',
    ]);
  });

  it('may be a receive task, which is complete at once', () => {
    const plan = draw(['asked -> a', 's -> b'], receiveTask('asked', { instantiate: true }));
    const run = tell(plan, { trigger: { elementId: 'asked', payload: { n: 1 } } });
    expect(run.seen).toEqual(['+p', '+asked', '-asked', '>asked-a', '+a']);
    expect(run.variables).toEqual({ n: 1 });
  });

  it('of several event gateways is one: the other gateway is an alternative', () => {
    const plan = draw(
      ['g1 -> m1 -> a', 'g1 -> m2 -> b', 'g2 -> n1 -> c', 'g2 -> n2 -> d'],
      eventBased('g1', { instantiate: true }),
      eventBased('g2', { instantiate: true }),
      ...['m1', 'm2', 'n1', 'n2'].map((id) => catchEvent(id, { definitions: [message(id)] })),
    );
    const run = tell(plan, { trigger: { elementId: 'n2', payload: {} } });
    expect(run.waiting).toEqual(['d']);
    expect(run.visited).toEqual(['g2', 'n2', 'd']);
  });
});

describe('the start of a sub-process', () => {
  it('is passed when its sub-process is entered', () => {
    const run = tell(draw(['s -> sub -> e', 's2 -> a'], subProcess('sub', nodes('s2 a'))));
    expect(run.seen.slice(4)).toEqual(['+sub', '+s2', '-s2', '>s2-a', '+a']);
  });

  it('may be missing: all that no flow leads to begins', () => {
    expect(tell(draw(['s -> sub', 'a -> c'], subProcess('sub', nodes('a b c')))).open).toEqual([
      'a',
      'b',
    ]);
  });

  it('without anything inside is its end as well', () => {
    expect(tell(draw(['s -> sub -> a'], subProcess('sub', []))).open).toEqual(['a']);
  });

  it('of an event sub-process begins nothing by itself', () => {
    const h = eventSubProcess('h', [start('hS', { definitions: [message('m')] }), task('t')]);
    const run = tell(draw(['s -> f -> a', 'hS -> t'], parallel('f'), h));
    expect(run.visited).toEqual(['s', 'f', 'a']);
    expect(run.waiting).toEqual(['hS', 'a']);
  });
});
