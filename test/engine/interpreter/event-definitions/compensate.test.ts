import { describe, expect, it } from 'vitest';
import { draw, nodes } from '../../../support/draw.ts';
import {
  boundary,
  compensate,
  end,
  escalation,
  eventSubProcess,
  feel,
  message,
  parallel,
  scriptTask,
  signal,
  start,
  subProcess,
  throwEvent,
  timer,
  userTask,
  type Sketch,
} from '../../../support/plan-builder.ts';
import { over, TWICE } from '../../../support/loop-sketches.ts';
import { each, type Story, tell } from '../../../support/story.ts';

const pair = (id: string, own: Parameters<typeof userTask>[1] = {}): readonly Sketch[] => [
  userTask(id, { ...own, compensatedBy: undoOf(id) }),
  userTask(undoOf(id), { isForCompensation: true }),
];
const undoOf = (id: string): string => `undo${id.toUpperCase()}`;
const regret = (activity: string | null = null, wait = true): Sketch =>
  throwEvent('regret', { definitions: [compensate(activity, wait)] });

/** A sub-process that notes its own undoing, with what it knew when it completed. */
const undoable = (id: string, own: Parameters<typeof subProcess>[2] = {}): Sketch =>
  subProcess(
    id,
    [
      ...nodes('s2 work e2'),
      eventSubProcess('undo', [
        start('undoStart', { definitions: [compensate()] }),
        userTask('put', { inputs: [{ target: 'back', source: feel('item') }] }),
        end('undone'),
      ]),
    ],
    own,
  );
const UNDOABLE = ['s2 -> work -> e2', 'undoStart -> put -> undone'];

/** What the handler that is open now sees. */
const back = (run: Story): unknown =>
  run.state.tokens[run.waitOn('put', 'userTask').tokenId]?.variables?.['back'];

/** bpmn.md §3.6.1, where undoing meets loops, instances, handlers and scopes in scopes. */
describe('the compensation event sub-process of a sub-process that runs several times', () => {
  it('undoes every instance with what it knew, the newest completion first', () => {
    const run = tell(
      draw(
        ['s -> sub -> regret -> after', ...UNDOABLE],
        undoable('sub', { loop: over('["x", "y"]') }),
        regret(),
      ),
    );
    const [x, y] = run.waits('userTask');
    for (const wait of [y, x])
      run.happen({ type: 'userTaskCompleted', waitId: wait?.id ?? '', variables: {} });
    expect(back(run)).toBe('x');
    run.complete('put');
    expect(back(run)).toBe('y');
    expect(run.complete('put').open).toEqual(['after']);
  });

  it('undoes only the instances that had completed when the others were ended', () => {
    const run = tell(
      draw(
        ['s -> sub -> regret -> after', ...UNDOABLE],
        undoable('sub', {
          loop: { ...over('["x", "y", "z"]'), completion: feel('numberOfCompletedInstances >= 1') },
        }),
        regret(),
      ),
    ).complete('work');
    expect(back(run)).toBe('x');
    expect(run.complete('put').open).toEqual(['after']);
  });

  it('undoes each run of a loop', () => {
    const run = tell(
      draw(
        ['s -> sub -> regret -> after', ...UNDOABLE],
        undoable('sub', { loop: TWICE, inputs: [{ target: 'item', source: feel('loopCounter') }] }),
        regret(),
      ),
    );
    each(run, 'work', 'work');
    expect(back(run)).toBe(2);
    expect(back(run.complete('put'))).toBe(1);
    expect(run.complete('put').open).toEqual(['after']);
  });

  it('is not there for a sub-process that was interrupted', () => {
    const run = tell(
      draw(
        ['s -> sub -> after', 'late -> regret -> e9', ...UNDOABLE],
        undoable('sub', { loop: over('["x", "y"]', true) }),
        boundary('late', 'sub', timer('P1D')),
        regret(),
      ),
    ).passDays(1);
    expect(run.times('put')).toBe(0);
    expect(run.state.status).toBe('completed');
  });
});

describe('a handler', () => {
  it('may be a sub-process, and is awaited to its end', () => {
    const undo = subProcess('undoA', nodes('s2 call mend e2'), { isForCompensation: true });
    const run = tell(
      draw(
        ['s -> a -> regret -> after', 's2 -> call -> mend -> e2'],
        userTask('a', { compensatedBy: 'undoA' }),
        undo,
        regret(),
      ),
    );
    expect(each(run, 'a').open).toEqual(['call']);
    expect(run.complete('call').open).toEqual(['mend']);
    expect(run.complete('mend').open).toEqual(['after']);
  });

  it('may itself run as instances, and is over when all of them are', () => {
    const run = tell(
      draw(
        ['s -> a -> regret -> after'],
        userTask('a', { compensatedBy: 'undoA' }),
        userTask('undoA', { isForCompensation: true, loop: over('[1, 2]') }),
        regret(),
      ),
    ).complete('a');
    expect(run.open).toEqual(['undoA', 'undoA']);
    expect(run.complete('undoA').open).toEqual(['undoA']);
    expect(run.complete('undoA').open).toEqual(['after']);
  });

  it('escalates from the scope it undoes in, and goes on', () => {
    const run = tell(
      draw(
        ['s -> sub -> after', 's2 -> a -> regret -> e2', 'late -> note'],
        subProcess('sub', [...nodes('s2 e2'), ...pair('a'), regret()]),
        boundary('late', 'sub', escalation('LATE'), { interrupting: false }),
      ),
    ).complete('a');
    run.escalate('undoA', 'LATE');
    expect(run.open).toEqual(['undoA', 'note']);
    expect(run.complete('undoA').open).toEqual(['note', 'after']);
  });

  it('begins no compensation of its own: it is not logged', () => {
    const run = tell(
      draw(['s -> a -> regret -> again -> after'], ...pair('a'), regret(), {
        ...regret(),
        id: 'again',
      }),
    );
    each(run, 'a', 'undoA');
    expect(run.open).toEqual(['after']);
    expect(run.times('undoA')).toBe(1);
  });

  it('hears the boundary event on its own border', () => {
    const run = tell(
      draw(
        ['s -> a -> regret -> after', 'slow -> note'],
        ...pair('a'),
        regret(),
        boundary('slow', 'undoA', timer('P1D'), { interrupting: false }),
      ),
    ).complete('a');
    expect(run.passDays(1).open).toEqual(['undoA', 'note']);
  });
});

describe('a throw', () => {
  it('in a sub-process undoes nothing around it', () => {
    const run = tell(
      draw(
        ['s -> a -> sub -> after', 's2 -> b -> regret -> e2'],
        ...pair('a'),
        subProcess('sub', [...nodes('s2 e2'), ...pair('b'), regret()]),
      ),
    );
    each(run, 'a', 'b');
    expect(run.open).toEqual(['undoB']);
    expect(run.complete('undoB').open).toEqual(['after']);
    expect(run.times('undoA')).toBe(0);
  });

  it('beside a running branch leaves it running, and undoes what it completes later only when thrown again', () => {
    const run = tell(
      draw(
        ['s -> f -> a -> regret -> again -> e1', 'f -> b -> c -> e2'],
        parallel('f'),
        ...pair('a'),
        ...pair('b'),
        regret(),
        userTask('again'),
      ),
    );
    each(run, 'a', 'undoA', 'b');
    expect(run.open).toEqual(['again', 'c']);
    expect(run.times('undoB')).toBe(0);
  });

  it('publishes what else it holds', () => {
    const both = throwEvent('both', {
      definitions: [compensate(), message('sorry'), signal('bell')],
    });
    const run = tell(draw(['s -> a -> both -> after'], ...pair('a'), both)).complete('a');
    expect(run.effects.map(({ type }) => type)).toEqual(['publishMessage', 'throwSignal']);
    expect(run.open).toEqual(['undoA']);
    expect(run.complete('undoA').open).toEqual(['after']);
    expect(run.effects).toHaveLength(2); // and not again afterward
  });

  it('in a handler that interrupted undoes what its scope had completed', () => {
    const run = tell(
      draw(
        ['s -> sub -> after', 's2 -> a -> b -> e2', 'on -> regret -> done'],
        subProcess('sub', [
          ...nodes('s2 e2 b'),
          ...pair('a'),
          eventSubProcess('h', [
            start('on', { definitions: [message('m')] }),
            regret(),
            end('done'),
          ]),
        ]),
      ),
    ).complete('a');
    run.receive('on');
    expect(run.of('b')).toBe('+x');
    expect(run.open).toEqual(['undoA']);
    expect(run.complete('undoA').open).toEqual(['after']);
  });

  it('names a sub-process and means all its runs, its content first, then its border', () => {
    const run = tell(
      draw(
        ['s -> sub -> x -> regret -> after', 's2 -> a -> e2'],
        subProcess('sub', [...nodes('s2 e2'), ...pair('a')], {
          loop: TWICE,
          compensatedBy: 'undoSub',
        }),
        userTask('undoSub', { isForCompensation: true }),
        ...pair('x'),
        regret('sub'),
      ),
    );
    each(run, 'a', 'a', 'x');
    const order = ['undoA', 'undoSub', 'undoA', 'undoSub'];
    for (const id of order) {
      expect(run.open).toEqual([id]);
      run.complete(id);
    }
    expect(run.open).toEqual(['after']);
    expect(run.times('undoX')).toBe(0);
  });

  it('is not over before the last handler, also where an earlier one has changed what decides', () => {
    const run = tell(
      draw(
        ['s -> a -> b -> regret -> x', 'x -> yes : n = 2', 'x -> no : default'],
        userTask('a', { compensatedBy: 'undoA' }),
        {
          ...scriptTask('undoA', 'n + 1', 'n'),
          own: { ...scriptTask('undoA', 'n + 1', 'n').own, isForCompensation: true },
        },
        ...pair('b'),
        regret(),
        { kind: 'exclusiveGateway', id: 'x', own: {} },
      ),
      { variables: { n: 0 } },
    );
    each(run, 'a', 'b');
    run.complete('undoB', { n: 1 });
    expect(run.open).toEqual(['yes']);
  });
});
