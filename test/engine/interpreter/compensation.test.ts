import { describe, expect, it } from 'vitest';
import type { MultiInstance } from '../../../engine/interpreter/plan.ts';
import { draw, nodes } from '../../support/draw.ts';
import { feelContext } from '../../support/feel-context.ts';
import {
  boundary,
  callActivity,
  compensate,
  end,
  error,
  eventSubProcess,
  feel,
  message,
  parallel,
  scriptTask,
  start,
  subProcess,
  terminate,
  throwEvent,
  timer,
  userTask,
  type Sketch,
} from '../../support/plan-builder.ts';
import { TWICE } from '../../support/loop-sketches.ts';
import { each, type Story, tell } from '../../support/story.ts';

const HOUR = 3_600_000;

/** An activity and the task that undoes it: `a` and `undoA`. */
const pair = (id: string, own: Parameters<typeof userTask>[1] = {}): readonly Sketch[] => [
  userTask(id, { ...own, compensatedBy: undoOf(id) }),
  handler(id),
];
const handler = (id: string): Sketch => userTask(undoOf(id), { isForCompensation: true });
const undoOf = (id: string): string => `undo${id.toUpperCase()}`;

const regret = (activity: string | null = null, wait = true): Sketch =>
  throwEvent('regret', { definitions: [compensate(activity, wait)] });

/** What has been undone so far, in order. */
const undone = (run: Story): readonly string[] => run.visited.filter((id) => id.startsWith('undo'));

const EACH_OF_THREE: MultiInstance = {
  type: 'multiInstance',
  sequential: false,
  over: { collection: feel('["x", "y", "z"]'), item: 'item' },
  behavior: 'all',
  throws: [],
};

describe('a compensation thrown for all', () => {
  const thrown = () =>
    each(
      tell(draw(['s -> a -> b -> regret -> after'], ...pair('a'), ...pair('b'), regret())),
      'a',
      'b',
    );

  it('undoes what has completed, newest first, one at a time', () => {
    const run = thrown();
    expect(run.open).toEqual(['undoB']);
    expect(run.complete('undoB').open).toEqual(['undoA']);
    expect(undone(run)).toEqual(['undoB', 'undoA']);
  });

  it('completes when the last handler has', () => {
    const run = thrown().complete('undoB');
    expect(run.of('regret')).toBe('+');
    run.complete('undoA');
    expect(run.of('regret')).toBe('+-');
    expect(run.open).toEqual(['after']);
  });

  it('takes no flow out of a handler, and leaves the scope when all is done', () => {
    expect(each(thrown(), 'undoB', 'undoA', 'after').state).toMatchObject({
      status: 'completed',
      waits: {},
    });
  });

  it('undoes each but once: a second one finds nothing', () => {
    const again = throwEvent('again', { definitions: [compensate()] });
    const run = each(
      tell(draw(['s -> a -> regret -> again -> after'], ...pair('a'), regret(), again)),
      'a',
      'undoA',
    );
    expect(run.of('again')).toBe('+-');
    expect(undone(run)).toEqual(['undoA']);
  });

  it('goes on at once where nothing can be undone', () => {
    expect(tell(draw(['s -> regret -> after'], regret())).open).toEqual(['after']);
  });

  it('leaves alone what is still running, and what was ended', () => {
    const late = boundary('late', 'b', timer('PT1H'));
    const run = tell(
      draw(
        ['s -> fork -> a -> e', 'fork -> b -> e', 'late -> hold -> regret -> after'],
        parallel('fork'),
        ...pair('a'),
        ...pair('b'),
        late,
        regret(),
      ),
    ).pass(HOUR);
    run.complete('hold');
    expect(undone(run)).toEqual([]);
    expect(run.open).toEqual(['a', 'after']);
  });

  it('undoes what completed twice twice', () => {
    const run = tell(
      draw(
        ['s -> fork -> a -> t -> regret -> after', 'fork -> a #2'],
        parallel('fork'),
        ...pair('a'),
        userTask('t', { startQuantity: 2 }),
        regret(),
      ),
    );
    each(run, 'a', 'a', 't', 'undoA', 'undoA');
    expect(undone(run)).toEqual(['undoA', 'undoA']);
    expect(run.open).toEqual(['after']);
  });

  it('by an end event ends its path when all is undone', () => {
    const run = tell(
      draw(['s -> a -> undo'], ...pair('a'), end('undo', { definitions: [compensate()] })),
    );
    expect(run.complete('a').open).toEqual(['undoA']);
    expect(run.complete('undoA').state.status).toBe('completed');
  });
});

describe('a compensation thrown for one activity', () => {
  const thrownFor = (activity: string) =>
    tell(draw(['s -> a -> b -> regret -> after'], ...pair('a'), ...pair('b'), regret(activity)));

  it('undoes that one alone', () => {
    const run = each(thrownFor('a'), 'a', 'b', 'undoA');
    expect(undone(run)).toEqual(['undoA']);
    expect(run.open).toEqual(['after']);
  });

  it('does nothing where it has not completed', () => {
    const run = tell(
      draw(['s -> a -> regret -> b -> e'], ...pair('a'), ...pair('b'), regret('b')),
    ).complete('a');
    expect(run.open).toEqual(['b']);
  });
});

describe('a compensation that is not awaited', () => {
  const thrown = () =>
    tell(draw(['s -> a -> regret -> after'], ...pair('a'), regret(null, false))).complete('a');

  it('lets the thrower go on, and keeps the scope open', () => {
    const run = thrown();
    expect(run.of('regret')).toBe('+-');
    expect(run.open).toEqual(expect.arrayContaining(['after', 'undoA']));
    expect(run.complete('after').ended).toBe(false);
    expect(run.complete('undoA').ended).toBe(true);
  });

  it('may end before the path does', () => {
    expect(each(thrown(), 'undoA', 'after').ended).toBe(true);
  });
});

describe('what runs several times', () => {
  it('is undone run by run: of a loop', () => {
    const run = tell(draw(['s -> a -> regret -> after'], ...pair('a', { loop: TWICE }), regret()));
    each(run, 'a', 'a', 'undoA', 'undoA');
    expect(run.open).toEqual(['after']);
  });

  it('is undone instance by instance, the newest completion first, each with its item', () => {
    const run = tell(
      draw(['s -> a -> regret -> after'], ...pair('a', { loop: EACH_OF_THREE }), regret()),
    );
    each(run, 'a', 'a', 'a');
    const items = ['z', 'y', 'x'].map(() => {
      const { item } = feelContext(run, 'undoA');
      run.complete('undoA');
      return item;
    });
    expect(items).toEqual(['z', 'y', 'x']);
    expect(run.open).toEqual(['after']);
  });

  it('is undone as far as it had completed', () => {
    const loop = { ...EACH_OF_THREE, completion: feel('numberOfCompletedInstances = 2') };
    const run = tell(draw(['s -> a -> regret -> after'], ...pair('a', { loop }), regret()));
    each(run, 'a', 'a', 'undoA', 'undoA');
    expect(run.open).toEqual(['after']);
  });
});

describe('a sub-process that can be undone', () => {
  const sub = (own: Parameters<typeof subProcess>[2] = {}, ...more: readonly Sketch[]): Sketch =>
    subProcess('sub', [...pair('a'), ...pair('b'), ...more], own);
  const INSIDE = 'a -> b';

  it('undoes what it has done, newest first, by itself', () => {
    const run = each(
      tell(draw(['s -> sub -> regret -> after', INSIDE], sub(), regret())),
      'a',
      'b',
    );
    each(run, 'undoB', 'undoA');
    expect(run.open).toEqual(['after']);
  });

  it('undoes its content first, then runs the handler on its border', () => {
    const run = each(
      tell(
        draw(
          ['s -> sub -> regret -> after', INSIDE],
          sub({ compensatedBy: 'undoSUB' }),
          handler('sub'),
          regret(),
        ),
      ),
      'a',
      'b',
    );
    each(run, 'undoB', 'undoA', 'undoSUB');
    expect(undone(run)).toEqual(['undoB', 'undoA', 'undoSUB']);
    expect(run.open).toEqual(['after']);
  });

  it('is one entry among those of its scope', () => {
    const run = tell(
      draw(
        ['s -> c -> sub -> d -> regret -> after', INSIDE],
        ...pair('c'),
        sub(),
        ...pair('d'),
        regret(),
      ),
    );
    each(run, 'c', 'a', 'b', 'd', 'undoD', 'undoB', 'undoA', 'undoC');
    expect(run.open).toEqual(['after']);
  });

  it('is not undone by what is thrown inside another scope', () => {
    const run = tell(
      draw(
        ['s -> a -> sub -> after', 'in -> regret'],
        ...pair('a'),
        subProcess('sub', [...nodes('in'), regret()]),
      ),
    );
    each(run, 'a', 'in');
    expect(run.open).toEqual(['after']);
  });

  it('that terminated itself has completed, and is undone', () => {
    const stop = end('stop', { definitions: [terminate] });
    const run = tell(
      draw(
        ['s -> sub -> regret -> after', 'a -> stop'],
        subProcess('sub', [...pair('a'), stop]),
        regret(),
      ),
    );
    each(run, 'a', 'undoA');
    expect(run.open).toEqual(['after']);
  });

  it('that an error has ended is not', () => {
    const fail = end('fail', { definitions: [error('E')] });
    const run = tell(
      draw(
        ['s -> sub -> e', 'a -> fail', 'b1 -> regret -> after'],
        subProcess('sub', [...pair('a'), fail]),
        boundary('b1', 'sub', error('E')),
        regret(),
      ),
    );
    expect(run.complete('a').open).toEqual(['after']);
  });

  it('that its own interrupting handler has completed is', () => {
    const stop = eventSubProcess('stop', [start('on', { definitions: [message('stop')] })]);
    const run = tell(draw(['s -> sub -> regret -> after', INSIDE], sub({}, stop), regret()));
    run.complete('a').receive('on');
    expect(run.open).toEqual(['undoA']);
    expect(run.complete('undoA').open).toEqual(['after']);
  });
});

describe('a compensation event sub-process', () => {
  const own = (...inside: readonly Sketch[]): Sketch =>
    eventSubProcess('repair', [start('on', { definitions: [compensate()] }), ...inside]);
  const plan = (...inside: readonly Sketch[]) =>
    draw(
      ['s -> sub -> regret -> after', 'on -> undoAll -> e2', 'a -> count'],
      subProcess('sub', [...pair('a'), scriptTask('count', 'n + 1', 'n'), own(...inside)], {
        variables: [{ name: 'n', initial: feel('1') }],
      }),
      regret(),
    );

  it('undoes its sub-process in place of the handlers inside', () => {
    const run = each(tell(plan(...nodes('undoAll e2'))), 'a');
    expect(run.open).toEqual(['undoAll']);
    expect(each(run, 'undoAll').open).toEqual(['after']);
    expect(undone(run)).toEqual(['undoAll']);
  });

  it('sees the variables as they were when its sub-process completed', () => {
    const run = each(tell(plan(...nodes('undoAll e2'))), 'a');
    expect(feelContext(run, 'undoAll')).toMatchObject({ n: 2 });
  });

  it('may undo the activities of its sub-process itself', () => {
    const undoAll = throwEvent('undoAll', { definitions: [compensate('a')] });
    const run = each(tell(plan(undoAll, ...nodes('e2'))), 'a');
    expect(run.open).toEqual(['undoA']);
    expect(run.complete('undoA').open).toEqual(['after']);
  });

  it('is not begun while its sub-process runs', () => {
    expect(tell(plan(...nodes('undoAll e2'))).waiting).toEqual(['a']);
  });

  it('of an event sub-process: what is thrown in a handler undoes the scope around it', () => {
    const run = tell(
      draw(
        ['s -> a -> b -> e', 'on -> regret -> e2'],
        ...pair('a'),
        ...pair('b'),
        eventSubProcess('stop', [
          start('on', { definitions: [message('stop')] }),
          regret(),
          ...nodes('e2'),
        ]),
      ),
    );
    run.complete('a').receive('on');
    expect(run.of('b')).toBe('+x');
    expect(run.open).toEqual(['undoA']);
    expect(run.complete('undoA').state.status).toBe('completed');
  });
});

describe('what a handler sees and writes', () => {
  it('the variables around it as they are now, and what was local to its activity then', () => {
    const task = pair('a', { inputs: [{ target: 'seen', source: feel('n') }] });
    const run = tell(draw(['s -> a -> b -> regret -> after'], ...task, regret()), {
      variables: { n: 1 },
    });
    run.complete('a').complete('b', { n: 2 });
    expect(feelContext(run, 'undoA')).toMatchObject({ n: 2, seen: 1 });
  });

  it('writes into the scope around it', () => {
    const run = each(
      tell(draw(['s -> a -> regret -> after'], ...pair('a'), regret())),
      'a',
    ).complete('undoA', { taken: 'back' });
    expect(run.variables).toEqual({ taken: 'back' });
  });

  it('is itself not undone', () => {
    const again = throwEvent('again', { definitions: [compensate()] });
    const both = [
      userTask('a', { compensatedBy: 'undoA' }),
      userTask('undoA', { isForCompensation: true, compensatedBy: 'undoUNDOA' }),
      handler('undoA'),
    ];
    const run = each(
      tell(draw(['s -> a -> regret -> again -> after'], ...both, regret(), again)),
      'a',
      'undoA',
    );
    expect(run.open).toEqual(['after']);
  });
});

describe('a handler that goes wrong', () => {
  const stuck = () =>
    each(
      tell(draw(['s -> a -> b -> regret -> after'], ...pair('a'), ...pair('b'), regret())),
      'a',
      'b',
    ).throwError('undoB', 'E');

  it('is an incident there; those after it wait', () => {
    const run = stuck();
    expect(run.incidents).toEqual(['errorUncaught']);
    expect(run.open).toEqual([]);
    expect(undone(run)).toEqual(['undoB']);
  });

  it.each(['retry', 'complete', 'end'] as const)('goes on when it is resolved by %s', (by) => {
    const run = stuck().resolve(by);
    if (by === 'retry') run.complete('undoB');
    expect(run.open).toEqual(['undoA']);
    expect(run.complete('undoA').open).toEqual(['after']);
  });

  it('is ended with its thrower; what had not had its turn can still be undone', () => {
    const run = tell(
      draw(
        ['s -> sub -> after', 's2 -> a -> b -> regret -> e2', 'on -> again -> e3'],
        subProcess('sub', [
          ...nodes('s2 e2'),
          ...pair('a'),
          ...pair('b'),
          regret(),
          eventSubProcess('stop', [
            start('on', { definitions: [message('stop')] }),
            throwEvent('again', { definitions: [compensate()] }),
            ...nodes('e3'),
          ]),
        ]),
      ),
    );
    each(run, 'a', 'b').receive('on');
    expect(run.of('undoB')).toBe('+x');
    expect(run.open).toEqual(['undoA']);
    expect(run.complete('undoA').open).toEqual(['after']);
  });
});

describe('two compensations at the same time', () => {
  it('share what there is to undo, none of it twice', () => {
    const other = throwEvent('other', { definitions: [compensate('b')] });
    const run = tell(
      draw(
        ['s -> a -> b -> fork -> regret -> after', 'fork -> other -> then'],
        ...pair('a'),
        ...pair('b'),
        parallel('fork'),
        throwEvent('regret', { definitions: [compensate('a')] }),
        other,
      ),
    );
    each(run, 'a', 'b');
    expect(run.open).toEqual(expect.arrayContaining(['undoA', 'undoB']));
    expect(run.complete('undoB').open).toEqual(expect.arrayContaining(['undoA', 'then']));
    expect(undone(run.complete('undoA'))).toHaveLength(2);
  });
});

describe('a call that can be undone', () => {
  const plan = draw(['s -> c -> regret -> after'], callActivity('c'), regret());
  const called = () => {
    const run = tell(plan);
    const undoable = {
      planHash: 'callee',
      variables: { room: 7 },
      inner: [{ activity: 'book', handler: 'free', variables: {}, inner: [], order: 3 }],
    };
    return run.happen({
      type: 'callCompleted',
      waitId: run.waitOn('c').id,
      variables: {},
      undoable,
    });
  };

  it('is undone by an instance of the same plan, which is told what to undo', () => {
    const run = called();
    expect(run.of('regret')).toBe('+');
    expect(run.waits('call')).toMatchObject([
      { planHash: 'callee', variables: { room: 7 }, undo: [{ activity: 'book' }] },
    ]);
    expect(run.returns('c').open).toEqual(['after']);
  });

  it('is left alone where it has nothing to undo', () => {
    expect(tell(plan).returns('c').open).toEqual(['after']);
  });

  it('that can not be undone is an incident; resolved, the rest goes on', () => {
    const run = called().jobFails('c');
    expect(run.incidents).toEqual(['hostFailed']);
    expect(run.resolve('retry').waits('call')).toHaveLength(1);
    expect(run.jobFails('c').resolve('complete').open).toEqual(['after']);
  });
});

describe('an instance that ends', () => {
  it('leaves its caller what it can undo, newest last', () => {
    const run = each(tell(draw(['s -> a -> b'], ...pair('a'), ...pair('b'))), 'a', 'b');
    const last = run.commands.at(-1);
    expect(last).toMatchObject({
      type: 'endInstance',
      undoable: { planHash: 'hash of p', inner: [{ activity: 'a' }, { activity: 'b' }] },
    });
  });

  it('begun only to undo does that and nothing else', () => {
    const plan = draw(['s -> a -> b'], ...pair('a'), ...pair('b'));
    const ended = each(tell(plan), 'a', 'b').commands.at(-1);
    const inner = ended?.type === 'endInstance' ? (ended.undoable?.inner ?? []) : [];
    const run = tell(plan, { undo: inner });
    expect(run.open).toEqual(['undoB']);
    expect(each(run, 'undoB', 'undoA').state.status).toBe('completed');
    expect(run.times('a')).toBe(0);
  });
});
