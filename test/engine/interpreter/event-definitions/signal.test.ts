import { describe, expect, it } from 'vitest';
import { draw, nodes } from '../../../support/draw.ts';
import {
  boundary,
  catchEvent,
  end,
  eventSubProcess,
  feel,
  parallel,
  scriptTask,
  signal,
  start,
  subProcess,
  throwEvent,
  userTask,
  type Sketch,
} from '../../../support/plan-builder.ts';
import { tell } from '../../../support/story.ts';

const hears = (id: string, name = 'go'): Sketch => catchEvent(id, { definitions: [signal(name)] });
const shouts = (id: string, own: object = {}): Sketch =>
  throwEvent(id, { definitions: [{ ...signal('go'), ...own }] });

/** BPMN 2.0.2 §10.5.5 and bpmn.md §3.6: everybody who listens hears, nobody later. */
describe('a signal that is thrown', () => {
  it('leaves as an effect for all others of the county, with its payload', () => {
    const run = tell(
      draw(['s -> shout -> e'], shouts('shout', { payload: feel('{ n: n + 1 }') })),
      {
        variables: { n: 1 },
      },
    );
    expect(run.effects).toEqual([
      {
        id: 'case-1:1:1',
        type: 'throwSignal',
        elementId: 'shout',
        name: 'go',
        payload: { n: 2 },
        scope: 'county',
      },
    ]);
    expect(run.trace.filter(({ type }) => type === 'signalThrown')).toMatchObject([{ name: 'go' }]);
    expect(run.state.status).toBe('completed');
  });

  it('may be meant for its own case only', () => {
    const run = tell(draw(['s -> shout -> e'], shouts('shout', { scope: 'case' })));
    expect(run.effects).toMatchObject([{ scope: 'case', payload: {} }]);
  });

  it('may have a name that is computed', () => {
    const run = tell(draw(['s -> shout -> e'], shouts('shout', { name: feel('"go-" + unit') })), {
      variables: { unit: 'a' },
    });
    expect(run.effects).toMatchObject([{ name: 'go-a' }]);
  });

  it.each([
    ['a name that is none', { name: feel('1') }],
    ['a payload that is no record', { payload: feel('5') }],
    ['a payload that can not be computed', { payload: feel('boom(') }],
  ])('stops with %s, and nothing has left', (_what, own) => {
    const run = tell(draw(['s -> shout -> e'], shouts('shout', own)));
    expect(run.incidents).toHaveLength(1);
    expect(run.effects).toEqual([]);
    expect(run.state.status).toBe('active');
  });

  it('is heard in its own instance before the thrower completes, once by each', () => {
    const run = tell(
      draw(
        ['s -> f -> h1 -> a', 'f -> h2 -> b', 'f -> other -> c', 'f -> work -> shout -> d'],
        parallel('f'),
        hears('h1'),
        hears('h2'),
        hears('other', 'stay'),
        shouts('shout', { payload: feel('{ word: "now" }') }),
      ),
    ).complete('work');
    expect(run.open.toSorted()).toEqual(['a', 'b', 'd']);
    expect(run.waiting).toContain('other');
    expect(run.variables).toEqual({ word: 'now' });
    expect(run.times('shout')).toBe(1);
  });

  it('is not kept: who listens only afterwards has missed it', () => {
    const run = tell(draw(['s -> shout -> hear -> e'], shouts('shout'), hears('hear')));
    expect(run.waiting).toEqual(['hear']);
  });

  it('is missed by what it brings about itself', () => {
    const run = tell(
      draw(
        ['s -> f -> h1 -> h2 -> a', 'f -> work -> shout -> e'],
        parallel('f'),
        hears('h1'),
        hears('h2'),
        shouts('shout'),
      ),
    ).complete('work');
    expect(run.waiting).toEqual(['h2']);
  });

  it('is thrown by an end event as well', () => {
    const run = tell(
      draw(
        ['s -> f -> hear -> a', 'f -> bye'],
        parallel('f'),
        hears('hear'),
        end('bye', { definitions: [signal('go')] }),
      ),
    );
    expect(run.open).toEqual(['a']);
    expect(run.seen).toContain('-bye');
  });
});

describe('a signal and what it interrupts', () => {
  it('ends its own thrower, which then completes no more', () => {
    const run = tell(
      draw(
        ['s -> sub -> never', 's2 -> shout -> x', 'stop -> after'],
        subProcess('sub', [shouts('shout'), ...nodes('s2 x')]),
        boundary('stop', 'sub', signal('go')),
      ),
    );
    expect(run.open).toEqual(['after']);
    expect(run.seen).toContain('xshout');
    expect(run.seen).not.toContain('-shout');
    expect(run.effects).toHaveLength(1); // it is out all the same
  });

  it('reaches the outer one first: what it ends inside hears nothing', () => {
    const inner = subProcess('inner', nodes('deep'));
    const run = tell(
      draw(
        ['s -> f -> outer -> e', 'f -> work -> shout -> e2', 'i -> a', 'o -> b'],
        parallel('f'),
        subProcess('outer', [inner, boundary('i', 'inner', signal('go')), userTask('a')]),
        boundary('o', 'outer', signal('go')),
        shouts('shout'),
      ),
    ).complete('work');
    expect(run.open).toEqual(['b']);
    expect(run.times('i')).toBe(0);
  });

  it('runs the handler of its scope beside it, and again for the next signal', () => {
    const run = tell(
      draw(
        ['s -> f -> one -> shout -> e', 'f -> two -> again -> e2', 'hs -> note'],
        parallel('f'),
        shouts('shout'),
        shouts('again'),
        eventSubProcess('handler', [
          start('hs', { definitions: [signal('go')], interrupting: false }),
          scriptTask('note', 'if n = null then 1 else n + 1', 'n'),
        ]),
      ),
    )
      .complete('one')
      .complete('two');
    expect(run.times('handler')).toBe(2);
    expect(run.variables).toEqual({ n: 2 });
    expect(run.state.status).toBe('completed');
  });

  it('by the interrupting handler of its scope ends the thrower and all else', () => {
    const run = tell(
      draw(
        ['s -> f -> other', 'f -> work -> shout -> e', 'hs -> handle'],
        parallel('f'),
        shouts('shout'),
        eventSubProcess('handler', [
          start('hs', { definitions: [signal('go')] }),
          userTask('handle'),
        ]),
      ),
    ).complete('work');
    expect(run.open).toEqual(['handle']);
    expect(run.seen).toEqual(expect.arrayContaining(['xother', 'xshout']));
    expect(run.complete('handle').state.status).toBe('completed');
  });
});

describe('a signal from elsewhere', () => {
  const plan = draw(['s -> hear -> a'], hears('hear'));

  it('is heard with what it brings', () => {
    const run = tell(plan);
    expect(run.waits('signal')).toMatchObject([{ name: 'go' }]);
    expect(run.hearSignal('hear', { n: 1 })).toMatchObject({ open: ['a'], variables: { n: 1 } });
  });

  it('is heard once: a second delivery is too late', () => {
    const run = tell(plan);
    const { id: waitId } = run.waitOn('hear');
    run.hearSignal('hear', { n: 1 });
    const before = run.state;
    run.happen({ type: 'signalReceived', waitId, payload: { n: 2 } });
    expect(run.state).toEqual(before);
  });

  it('is listened for under a name that is computed when it is armed', () => {
    const named = draw(
      ['s -> hear -> a'],
      catchEvent('hear', {
        definitions: [{ ...signal('x'), name: feel('"go-" + unit') } as never],
      }),
    );
    expect(tell(named, { variables: { unit: 'b' } }).waits('signal')).toMatchObject([
      { name: 'go-b' },
    ]);
    expect(tell(named).incidents).toHaveLength(1);
  });
});
