import { describe, expect, it } from 'vitest';
import type { MultiInstance } from '../../../engine/interpreter/plan.ts';
import { feelContext } from '../../support/feel-context.ts';
import {
  boundary,
  end,
  error,
  escalation,
  feel,
  process,
  scriptTask,
  start,
  subProcess,
  timer,
  userTask,
  type Sketch,
} from '../../support/plan-builder.ts';
import { tell, type Story } from '../../support/story.ts';

const over = (own: Partial<MultiInstance> = {}): MultiInstance => ({
  type: 'multiInstance',
  sequential: false,
  over: { collection: feel('items'), item: 'item' },
  behavior: 'all',
  throws: [],
  ...own,
});

const looped = (one: Sketch, ...more: readonly Sketch[]) =>
  process(
    'p',
    [start('s'), one, ...more, end('e')],
    [
      `s -> ${one.id}`,
      `${one.id} -> e`,
      ...more.filter(({ kind }) => kind === 'boundaryEvent').map(({ id }) => `${id} -> e`),
    ],
  );

describe('parallel multi-instance', () => {
  it('opens one instance an item, each with its item and counter', () => {
    const run = tell(looped(userTask('t', { loop: over() })), { variables: { items: ['a', 'b'] } });
    expect(run.open).toEqual(['t', 't']);
    expect(feelContext(run, 't')).toMatchObject({
      item: 'a',
      loopCounter: 1,
      numberOfInstances: 2,
      numberOfActiveInstances: 2,
      numberOfCompletedInstances: 0,
      numberOfTerminatedInstances: 0,
    });
    run.complete('t');
    expect(feelContext(run, 't')).toMatchObject({ item: 'b', numberOfCompletedInstances: 1 });
    run.complete('t');
    expect(run.ended).toBe(true);
  });

  it('shows its body in the trace as what it is', () => {
    const run = tell(looped(userTask('t', { loop: over() })), {
      variables: { items: [1] },
    }).complete('t');
    const entries = run.trace.filter(({ elementId }) => elementId === 't');
    expect(entries.map(({ type, elementType }) => `${type} ${elementType}`)).toEqual([
      'elementActivated multiInstanceBody',
      'elementActivated userTask',
      'elementCompleted userTask',
      'elementCompleted multiInstanceBody',
    ]);
  });

  it('gathers the results at the place of their items, whatever the order of completion', () => {
    const gather = { collection: 'results', item: feel('item + ":" + word') };
    const run = tell(looped(userTask('t', { loop: over({ gather }) })), {
      variables: { items: ['a', 'b'] },
    });
    const [, second] = run.waits('userTask');
    run.happen({ type: 'userTaskCompleted', waitId: second?.id ?? '', variables: { word: 'x' } });
    run.complete('t', { word: 'y' });
    expect(run.variables['results']).toEqual(['a:y', 'b:x']);
  });

  it('ends the rest when its completion condition holds, and keeps their places empty', () => {
    const run = tell(
      looped(
        userTask('t', {
          loop: over({
            completion: feel('numberOfCompletedInstances >= 2'),
            gather: { collection: 'results', item: feel('word') },
          }),
        }),
      ),
      { variables: { items: [1, 2, 3] } },
    );
    run.complete('t', { word: 'x' }).complete('t', { word: 'y' });
    expect(run.ended).toBe(true);
    expect(run.variables['results']).toEqual(['x', 'y', null]);
    expect(run.seen.filter((word) => word === 'xt')).toHaveLength(1);
  });

  it('lets the completion condition read what has been gathered', () => {
    const run = tell(
      looped(
        userTask('t', {
          loop: over({
            completion: feel('some result in results satisfies result = "no"'),
            gather: { collection: 'results', item: feel('word') },
          }),
        }),
      ),
      { variables: { items: [1, 2, 3] } },
    ).complete('t', { word: 'no' });
    expect(run.ended).toBe(true);
  });

  it('over nothing is done at once; over what is no list it stops', () => {
    const plan = looped(userTask('t', { loop: over() }));
    expect(tell(plan, { variables: { items: [] } }).ended).toBe(true);
    const stuck = tell(plan, { variables: { items: 'a' } });
    expect(stuck.incidents).toEqual(['invalidCount']);
    stuck.resolve('retry', { items: [1] });
    expect(stuck.open).toEqual(['t']);
  });

  it('counts by cardinality', () => {
    const plan = looped(userTask('t', { loop: over({ over: { cardinality: feel('n') } }) }));
    expect(tell(plan, { variables: { n: 3 } }).open).toHaveLength(3);
    for (const n of [-1, 1.5, 1_001, 'x', null])
      expect(tell(plan, { variables: { n } }).incidents).toEqual(['invalidCount']);
  });

  it('has boundary events for the whole: armed once, ending all', () => {
    const run = tell(looped(userTask('t', { loop: over() }), boundary('late', 't', timer('P1D'))), {
      variables: { items: [1, 2, 3] },
    });
    expect(run.waits('timer')).toHaveLength(1);
    run.complete('t').passDays(1);
    expect(run.ended).toBe(true);
    expect(run.seen.filter((word) => word === 'xt')).toHaveLength(3);
  });

  it('goes on when an instance is given up', () => {
    const run = tell(looped(scriptTaskOver('boom(')), { variables: { items: [1] } });
    expect(run.incidents).toEqual(['expressionFailed']);
    run.resolve('end');
    expect(run.ended).toBe(true);
  });
});

const scriptTaskOver = (script: string): Sketch => {
  const sketch = scriptTask('t', script);
  return { ...sketch, own: { ...sketch.own, loop: over() } };
};

describe('events thrown by a loop', () => {
  const throwing = (own: Partial<MultiInstance>) =>
    looped(
      userTask('t', { loop: over(own) }),
      boundary('b', 't', escalation('half'), { interrupting: false }),
    );
  const heard = (run: Story): number => run.seen.filter((word) => word === '+b').length;
  const event = escalation('half');

  it('none: at each completion; one: at the first only; all: never', () => {
    const each = { behavior: 'none', throws: [{ event }] } as const;
    for (const [behavior, times] of [
      ['none', 3],
      ['one', 1],
      ['all', 0],
    ] as const) {
      const run = tell(throwing({ ...each, behavior }), { variables: { items: [1, 2, 3] } });
      run.complete('t').complete('t').complete('t');
      expect(heard(run)).toBe(times);
      expect(run.ended).toBe(true);
    }
  });

  it('complex: each definition whose condition is true, after the counters have changed', () => {
    const throws = [{ when: feel('numberOfCompletedInstances = 2'), event }];
    const run = tell(throwing({ behavior: 'complex', throws }), {
      variables: { items: [1, 2, 3] },
    });
    run.complete('t');
    expect(heard(run)).toBe(0);
    run.complete('t');
    expect(heard(run)).toBe(1);
  });

  it('may end the loop: an error is caught at its border', () => {
    const run = tell(
      looped(
        userTask('t', { loop: over({ behavior: 'one', throws: [{ event: error('E1') }] }) }),
        boundary('b', 't', error('E1')),
      ),
      { variables: { items: [1, 2, 3] } },
    ).complete('t');
    expect(run.seen.filter((word) => word === 'xt')).toHaveLength(3);
    expect(run.ended).toBe(true);
  });
});

describe('sequential multi-instance', () => {
  it('begins the next instance when the last one is done', () => {
    const run = tell(looped(userTask('t', { loop: over({ sequential: true }) })), {
      variables: { items: ['a', 'b'] },
    });
    expect(run.open).toEqual(['t']);
    run.complete('t');
    expect(feelContext(run, 't')).toMatchObject({ item: 'b', loopCounter: 2 });
    run.complete('t');
    expect(run.ended).toBe(true);
  });
});

describe('multi-instance sub-process', () => {
  it('gives each instance a scope of its own', () => {
    const run = tell(
      looped(
        subProcess('sub', [userTask('ask'), scriptTask('mark', 'item + "!"', 'mine')], {
          loop: over({ gather: { collection: 'all', item: feel('mine') } }),
          variables: [{ name: 'mine' }],
        }),
      ),
      { variables: { items: ['a', 'b'] } },
    );
    expect(run.open).toEqual(['ask', 'ask']);
    run.complete('ask').complete('ask');
    expect(run.variables['all']).toEqual(['a!', 'b!']);
    expect(run.variables['mine']).toBeUndefined();
    expect(run.ended).toBe(true);
  });
});

describe('standard loop', () => {
  const counting = (loop: object): Sketch => {
    const sketch = scriptTask('t', 'loopCounter', 'n');
    return {
      ...sketch,
      own: { ...sketch.own, loop: { type: 'standard', testBefore: false, ...loop } },
    };
  };

  it('runs, then asks; runs again while the condition holds', () => {
    const run = tell(looped(counting({ condition: feel('loopCounter < 3') })));
    expect(run.variables).toEqual({ n: 3 });
    expect(run.trace.filter(({ elementType }) => elementType === 'loopBody')).toHaveLength(2);
  });

  it('asks first where it is told to, and may not run at all', () => {
    const run = tell(looped(counting({ condition: feel('false'), testBefore: true })));
    expect(run.variables).toEqual({});
    expect(run.ended).toBe(true);
  });

  it('stops at its maximum, which without a condition is the count', () => {
    expect(tell(looped(counting({ condition: feel('true'), maximum: 4 }))).variables).toEqual({
      n: 4,
    });
    expect(tell(looped(counting({ maximum: 2 }))).variables).toEqual({ n: 2 });
  });
});
