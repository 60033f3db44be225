import { describe, expect, it } from 'vitest';
import type { EventDefinition, MultiInstance } from '../../../engine/interpreter/plan.ts';
import { draw, nodes } from '../../support/draw.ts';
import { feelContext } from '../../support/feel-context.ts';
import {
  boundary,
  callActivity,
  compensate,
  end,
  error,
  escalation,
  feel,
  message,
  receiveTask,
  scriptTask,
  serviceTask,
  signal,
  subProcess,
  terminate,
  timer,
  userTask,
  type Sketch,
} from '../../support/plan-builder.ts';
import { tell, type Story } from '../../support/story.ts';

const HOUR = 3_600_000;
const BESIDE = { interrupting: false };

const over = (own: Partial<MultiInstance> = {}): MultiInstance => ({
  type: 'multiInstance',
  sequential: false,
  over: { collection: feel('items'), item: 'item' },
  behavior: 'all',
  throws: [],
  ...own,
});
const inTurn = (own: Partial<MultiInstance> = {}): MultiInstance =>
  over({ sequential: true, ...own });

const each = (own: Partial<MultiInstance> = {}): Sketch => userTask('t', { loop: over(own) });

/** `s -> t -> e`; what stands on the border of `t` leads to a task `after` it. */
const looped = (one: Sketch, ...border: readonly Sketch[]) =>
  draw([`s -> ${one.id} -> e`, ...border.map(({ id }) => `${id} -> after`)], one, ...border);

const LETTERS = { variables: { items: ['a', 'b', 'c'] } };
const letters = (one: Sketch, ...border: readonly Sketch[]): Story =>
  tell(looped(one, ...border), LETTERS);

const counters = (run: Story) => {
  const {
    numberOfInstances,
    numberOfActiveInstances,
    numberOfCompletedInstances,
    numberOfTerminatedInstances,
  } = feelContext(run, 't');
  return [
    numberOfInstances,
    numberOfActiveInstances,
    numberOfCompletedInstances,
    numberOfTerminatedInstances,
  ];
};

/** Completes the task of the n-th item. */
const completeAt = (run: Story, n: number, variables = {}): Story => {
  const wait = run.waits('userTask').find(({ tokenId }) => run.state.tokens[tokenId]?.index === n);
  return run.happen({ type: 'userTaskCompleted', waitId: wait?.id ?? '', variables });
};

describe('the number of instances', () => {
  const counted = (n: unknown) =>
    tell(looped(userTask('t', { loop: over({ over: { cardinality: feel('n') } }) })), {
      variables: { n: n as number },
    });

  it('is a cardinality, or the size of a collection', () => {
    expect(counted(3).open).toHaveLength(3);
    expect(letters(each()).open).toHaveLength(3);
  });

  it('may be none: the activity completes at once', () => {
    expect(counted(0).of('t')).toBe('+-');
    expect(tell(looped(each()), { variables: { items: [] } }).of('t')).toBe('+-');
  });

  it.each([-1, 1.5, 1_001, '3', null, true])('can not be %j', (n) => {
    const run = counted(n);
    expect(run.incidents).toEqual(['invalidCount']);
    expect(run.resolve('retry', { n: 2 }).open).toHaveLength(2);
  });

  it.each([['a'], [null], [7], [{ a: 1 }], [Array.from({ length: 1_001 }, () => 0)]])(
    'can not be that of what is no list, or too long a list',
    (items) => {
      expect(tell(looped(each()), { variables: { items } }).incidents).toEqual(['invalidCount']);
    },
  );

  it('is fixed when the activity begins', () => {
    const run = letters(userTask('t', { loop: inTurn() })).complete('t', { items: [] });
    expect(feelContext(run, 't')).toMatchObject({ item: 'b', numberOfInstances: 3 });
    expect(run.complete('t').complete('t').ended).toBe(true);
  });
});

describe('an instance', () => {
  it('has its number and its item for itself', () => {
    const run = letters(each());
    const seen = run.waits('userTask').map(({ tokenId }) => run.state.tokens[tokenId]?.variables);
    expect(seen).toEqual([
      { loopCounter: 1, item: 'a' },
      { loopCounter: 2, item: 'b' },
      { loopCounter: 3, item: 'c' },
    ]);
    expect(run.complete('t').complete('t').complete('t').variables).toEqual(LETTERS.variables);
  });

  it('sees how many there are, run, have completed and were terminated', () => {
    const run = letters(each());
    expect(counters(run)).toEqual([3, 3, 0, 0]);
    run.complete('t');
    expect(counters(run)).toEqual([3, 2, 1, 0]);
    run.throwError('t', 'E').resolve('end');
    expect(counters(run)).toEqual([3, 1, 1, 1]);
    expect(run.complete('t').ended).toBe(true);
  });

  it('sees the counters of the innermost loop around it', () => {
    const inner = userTask('t', { loop: over({ over: { cardinality: feel('2') } }) });
    const run = letters(subProcess('sub', [inner], { loop: over() }));
    expect(counters(run)).toEqual([2, 2, 0, 0]);
    expect(feelContext(run, 't')).toMatchObject({ item: 'a', loopCounter: 1 });
    expect(run.open).toHaveLength(6);
  });

  it('maps in and out for itself', () => {
    const task = userTask('t', {
      loop: inTurn(),
      inputs: [{ target: 'shown', source: feel('item + "!"') }],
      outputs: [{ target: 'last', source: feel('word + shown') }],
    });
    const run = letters(task);
    expect(feelContext(run, 't')).toMatchObject({ shown: 'a!' });
    run.complete('t', { word: 'x', noise: 1 });
    expect(run.variables).toMatchObject({ last: 'xa!' });
    expect(run.variables).not.toHaveProperty('noise');
  });

  it('waits on its own: each job, message and call is one wait', () => {
    expect(letters(serviceTask('t', { loop: over() })).waits('job')).toHaveLength(3);
    expect(letters(receiveTask('t', { loop: over() })).waits('message')).toHaveLength(3);
    const calls = letters(callActivity('t', { loop: over() })).waits('call');
    expect(new Set(calls.map(({ instanceId }) => instanceId)).size).toBe(3);
  });

  it('that stops holds itself alone, and is retried with its own item', () => {
    const run = letters(serviceTask('t', { loop: over() }))
      .jobFails('t')
      .job('t')
      .job('t');
    expect(run.incidents).toEqual(['hostFailed']);
    expect(run.ended).toBe(false);
    run.resolve('retry');
    expect(feelContext(run, 't')).toMatchObject({ item: 'a', loopCounter: 1 });
    expect(run.job('t').ended).toBe(true);
  });

  it('that is given up lets the others go on, and the next one begin', () => {
    expect(
      letters(serviceTask('t', { loop: over() }))
        .jobFails('t')
        .resolve('end')
        .job('t')
        .job('t').ended,
    ).toBe(true);
    const run = letters(serviceTask('t', { loop: inTurn() }))
      .jobFails('t')
      .resolve('end');
    expect(feelContext(run, 't')).toMatchObject({ item: 'b' });
  });
});

describe('instances one after another', () => {
  it('begin when the one before has completed', () => {
    const run = letters(userTask('t', { loop: inTurn() }));
    for (const [at, item] of LETTERS.variables.items.entries()) {
      expect(run.open).toEqual(['t']);
      expect(feelContext(run, 't')).toMatchObject({ item, loopCounter: at + 1 });
      run.complete('t');
    }
    expect(run.ended).toBe(true);
  });

  it('count what is active and what is done', () => {
    const run = letters(userTask('t', { loop: inTurn() })).complete('t');
    expect(counters(run)).toEqual([3, 1, 1, 0]);
  });
});

describe('the completion condition of instances', () => {
  const twoDone = { completion: feel('numberOfCompletedInstances >= 2') };

  it('is asked after each completion: true ends the rest', () => {
    const run = letters(each(twoDone)).complete('t');
    expect(run.open).toHaveLength(2);
    run.complete('t');
    expect(run.of('t')).toBe('++++--x-');
    expect(run.ended).toBe(true);
  });

  it('is not asked before the first has completed', () => {
    const run = letters(each({ completion: feel('true') }));
    expect(run.open).toHaveLength(3);
    expect(run.complete('t').ended).toBe(true);
  });

  it('begins no more, where they run one after another', () => {
    const run = letters(userTask('t', { loop: inTurn(twoDone) }))
      .complete('t')
      .complete('t');
    expect(run.of('t')).toBe('++-+--');
    expect(run.ended).toBe(true);
  });

  it('sees what the instance has just written', () => {
    const run = letters(each({ completion: feel('enough') })).complete('t', { enough: false });
    expect(run.open).toHaveLength(2);
    expect(run.complete('t', { enough: true }).ended).toBe(true);
  });

  it('that is no condition holds the whole, once, and the others run on', () => {
    const run = letters(each({ completion: feel('enough') }))
      .complete('t')
      .complete('t');
    expect(run.incidents).toEqual(['expressionType']);
    expect(run.open).toEqual(['t']);
    expect(run.resolve('retry', { enough: false }).incidents).toEqual([]);
    expect(run.complete('t').ended).toBe(true);
  });

  it('is asked by a retry for all that completed meanwhile', () => {
    const run = letters(each({ completion: feel('enough') }));
    run.complete('t').complete('t').complete('t');
    expect(run.resolve('retry', { enough: false }).ended).toBe(true);
  });

  it('is not what an answer to an ended instance can change', () => {
    const run = letters(each(twoDone));
    const [, , third] = run.waits('userTask');
    const { state } = run.complete('t').complete('t');
    run.happen({ type: 'userTaskCompleted', waitId: third?.id ?? '', variables: { late: 1 } });
    expect(run.state).toEqual(state);
  });
});

describe('what instances gather', () => {
  const words = { gather: { collection: 'words', item: feel('word') } };

  it('stands at the place of its item, whatever the order of completion', () => {
    const run = letters(each({ gather: { collection: 'words', item: feel('item + word') } }));
    completeAt(completeAt(completeAt(run, 3, { word: 'z' }), 1, { word: 'x' }), 2, { word: 'y' });
    expect(run.variables['words']).toEqual(['ax', 'by', 'cz']);
  });

  it('is null where an instance did not complete', () => {
    const run = letters(each({ ...words, completion: feel('numberOfCompletedInstances = 2') }));
    completeAt(completeAt(run, 3, { word: 'z' }), 1, { word: 'x' });
    expect(run.variables['words']).toEqual(['x', null, 'z']);
  });

  it('is copied out when the whole completes, and not before', () => {
    const run = tell(looped(each(words)), { variables: { items: [1, 2], words: 'old' } });
    expect(run.complete('t', { word: 'x' }).variables['words']).toBe('old');
    expect(feelContext(run, 't')).toMatchObject({ words: ['x', null] });
    expect(run.complete('t', { word: 'y' }).variables['words']).toEqual(['x', 'y']);
  });

  it('is read by the completion condition before', () => {
    const run = letters(each({ ...words, completion: feel('list contains(words, "no")') }));
    expect(completeAt(run, 2, { word: 'no' }).variables['words']).toEqual([null, 'no', null]);
  });

  it('is read after the output mapping of its instance', () => {
    const task = userTask('t', {
      loop: over({ gather: { collection: 'words', item: feel('mapped') } }),
      outputs: [{ target: 'mapped', source: feel('word + word') }],
    });
    const run = tell(looped(task), { variables: { items: [1] } }).complete('t', { word: 'x' });
    expect(run.variables['words']).toEqual(['xx']);
  });

  it('is nothing where there is nothing to do', () => {
    expect(tell(looped(each(words)), { variables: { items: [] } }).variables['words']).toEqual([]);
  });

  it('does not come out of an activity that was interrupted', () => {
    const run = letters(each(words), boundary('b', 't', timer('PT1H')))
      .complete('t', { word: 'x' })
      .pass(HOUR);
    expect(run.variables).not.toHaveProperty('words');
  });

  it('that can not be read holds its instance, which can be retried', () => {
    const run = tell(looped(each({ gather: { collection: 'words', item: feel('boom(') } })), {
      variables: { items: [1] },
    });
    expect(run.complete('t').incidents).toEqual(['expressionFailed']);
    expect(run.of('t')).toBe('++!');
  });
});

describe('the events of a multi-instance activity', () => {
  const half = escalation('half');
  const throwing = (own: Partial<MultiInstance>, ...definitions: readonly EventDefinition[]) =>
    letters(
      each({ throws: definitions.map((event) => ({ event })), ...own }),
      boundary('b', 't', half, BESIDE),
    );
  const all = (run: Story): Story => run.complete('t').complete('t').complete('t');

  it.each([
    ['all', 0],
    ['one', 1],
    ['none', 3],
  ] as const)('behavior %s throws %i times for three instances', (behavior, times) => {
    const run = all(throwing({ behavior }, half));
    expect(run.times('b')).toBe(times);
    expect(run.of('t').endsWith('-')).toBe(true);
  });

  it('complex throws each event whose condition is true, in order', () => {
    const throws = [
      { when: feel('numberOfCompletedInstances >= 2'), event: half },
      { when: feel('numberOfCompletedInstances = 3'), event: message('third') },
      { when: feel('false'), event: message('never') },
    ];
    const run = all(throwing({ behavior: 'complex', throws }));
    expect(run.times('b')).toBe(2);
    expect(run.effects).toMatchObject([{ name: 'third' }]);
  });

  it('come after the counters have changed, and before the completion condition is asked', () => {
    const run = throwing(
      { behavior: 'one', completion: feel('true') },
      message('first', undefined, '{ n: numberOfCompletedInstances }'),
    ).complete('t');
    expect(run.effects).toMatchObject([{ type: 'publishMessage', payload: { n: 1 } }]);
    expect(run.ended).toBe(true);
  });

  it('messages and signals are published as usual', () => {
    const run = letters(
      each({ behavior: 'one', throws: [{ event: signal('first') }, { event: message('m') }] }),
      boundary('b', 't', signal('first')),
    ).complete('t');
    expect(run.effects).toMatchObject([{ type: 'throwSignal', name: 'first' }]);
    expect(run.of('t')).toBe('++++-xxx');
    expect(run.open).toEqual(['after']);
  });

  it('an error is caught at the border, and ends the whole', () => {
    const run = letters(
      each({ behavior: 'one', throws: [{ event: error('E1') }] }),
      boundary('b', 't', error('E1')),
    );
    expect(run.complete('t').of('t')).toBe('++++-xxx');
    expect(run.open).toEqual(['after']);
  });

  it('an error nobody catches holds the whole; the others run on', () => {
    const run = letters(each({ behavior: 'one', throws: [{ event: error('E1') }] })).complete('t');
    expect(run.incidents).toEqual(['errorUncaught']);
    expect(run.open).toHaveLength(2);
  });

  it('an escalation nobody catches stops nothing', () => {
    const run = all(letters(each({ behavior: 'none', throws: [{ event: escalation('x') }] })));
    expect(run.ended).toBe(true);
  });

  it('a compensation undoes what has completed around it, beside the instances', () => {
    const run = tell(
      draw(
        ['s -> a -> t -> e'],
        userTask('a', { compensatedBy: 'undo' }),
        userTask('undo', { isForCompensation: true }),
        each({ behavior: 'one', throws: [{ event: compensate('a') }] }),
      ),
      LETTERS,
    );
    run.complete('a').complete('t');
    expect(run.open).toEqual(['t', 't', 'undo']);
    run.complete('t').complete('t');
    expect(run.of('t').endsWith('-')).toBe(true);
    expect(run.ended).toBe(false);
    expect(run.complete('undo').state.status).toBe('completed');
  });

  it('that can not be told are thrown by the retry', () => {
    const throws = [{ when: feel('wanted'), event: half }];
    const run = throwing({ behavior: 'complex', throws }).complete('t');
    expect(run.incidents).toEqual(['expressionType']);
    expect(run.resolve('retry', { wanted: true }).times('b')).toBe(1);
    expect(run.complete('t').times('b')).toBe(2);
  });
});

describe('what stands on the border of a multi-instance activity', () => {
  it('is armed once for the whole, and interrupting ends all instances', () => {
    const run = letters(each(), boundary('b', 't', timer('PT1H'))).complete('t');
    expect(run.waits('timer')).toHaveLength(1);
    expect(run.pass(HOUR).of('t')).toBe('++++-xxx');
    expect(run.open).toEqual(['after']);
  });

  it('that interrupts nothing fires once, however many run', () => {
    const run = letters(each(), boundary('b', 't', timer('PT1H'), BESIDE)).pass(HOUR);
    expect(run.open).toEqual(['t', 't', 't', 'after']);
  });

  it('catches the error of any instance, and ends the others', () => {
    const run = letters(each(), boundary('b', 't', error('E1'))).throwError('t', 'E1');
    expect(run.of('t')).toBe('++++xxxx');
    expect(run.open).toEqual(['after']);
  });
});

describe('a multi-instance sub-process', () => {
  const scopes = (own: Parameters<typeof subProcess>[2], ...inside: readonly Sketch[]) =>
    tell(draw(['s -> sub -> e', 'ask -> mark'], subProcess('sub', inside, own)), {
      variables: { items: ['a', 'b'] },
    });

  it('gives each instance a scope of its own', () => {
    const run = scopes(
      {
        loop: over({ gather: { collection: 'all', item: feel('mine') } }),
        variables: [{ name: 'mine' }],
      },
      ...nodes('ask'),
      scriptTask('mark', 'item + "!"', 'mine'),
    );
    expect(run.complete('ask').complete('ask').variables).toEqual({
      items: ['a', 'b'],
      all: ['a!', 'b!'],
    });
  });

  it('ends one instance alone where that terminates', () => {
    const run = scopes(
      { loop: over() },
      ...nodes('ask'),
      end('mark', { definitions: [terminate] }),
    ).complete('ask');
    expect(run.open).toEqual(['ask']);
    expect(run.of('sub')).toBe('+++-');
    expect(run.complete('ask').ended).toBe(true);
  });

  it('is not left while an instance has anything in it', () => {
    const run = scopes({ loop: over() }, ...nodes('ask mark'))
      .complete('ask')
      .complete('ask');
    expect(run.open).toEqual(['mark', 'mark']);
    expect(run.complete('mark').of('sub')).toBe('+++-');
    expect(run.complete('mark').ended).toBe(true);
  });
});

describe('the body in the trace', () => {
  it('is shown as what it is, around its instances', () => {
    const run = tell(looped(each()), { variables: { items: [1] } }).complete('t');
    const seen = run.trace.filter(({ elementId }) => elementId === 't');
    expect(seen.map(({ type, elementType }) => `${type} ${elementType}`)).toEqual([
      'elementActivated multiInstanceBody',
      'elementActivated userTask',
      'elementCompleted userTask',
      'elementCompleted multiInstanceBody',
    ]);
  });
});

describe('a multi-instance activity completed by hand', () => {
  it('is left with what is given, and its instances end', () => {
    const run = letters(each({ completion: feel('enough') }))
      .complete('t')
      .resolve('complete', { decided: true });
    expect(run.of('t')).toBe('++++-!xx-');
    expect(run.variables).toMatchObject({ decided: true });
    expect(run.ended).toBe(true);
  });
});

describe('participants asked of the directory', () => {
  const asked = (own: Partial<MultiInstance> = {}) => {
    const assignment = {
      role: 'expert',
      notSameAs: [],
      strategy: 'all',
      onEmpty: 'incident',
      onSelf: 'allow',
    } as const;
    return tell(
      looped(userTask('t', { assignment, loop: over({ over: 'participants', ...own }) })),
    );
  };

  it('that can not be named, because the host has failed, hold the whole until a retry asks again', () => {
    const run = asked().jobFails('t', 'directory down');
    expect(run.incidents).toEqual(['hostFailed']);
    const waitId = run.resolve('retry').waitOn('t', 'participants').id;
    run.happen({ type: 'participantsResolved', waitId, people: ['ann', 'bo'] });
    expect(run.open).toEqual(['t', 't']);
  });

  it('are named by nothing but an answer of the directory', () => {
    const run = asked();
    run.happen({ type: 'jobCompleted', waitId: run.waitOn('t').id, variables: {} });
    expect(run.incidents).toEqual(['unexpectedEvent']);
    expect(run.resolve('retry').waits('participants')).toHaveLength(1);
  });
});
