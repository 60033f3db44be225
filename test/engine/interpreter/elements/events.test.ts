import { describe, expect, it } from 'vitest';
import {
  boundary,
  catchEvent,
  conditional,
  cycle,
  end,
  error,
  escalation,
  eventBased,
  eventSubProcess,
  message,
  process,
  receiveTask,
  serviceTask,
  signal,
  start,
  subProcess,
  task,
  terminate,
  throwEvent,
  timer,
  userTask,
  parallel,
} from '../../../support/plan-builder.ts';
import { tell } from '../../../support/story.ts';

const HOUR = 3_600_000;

describe('an escalation nobody catches', () => {
  it('stops nothing and is told to the audit, thrown by an event or by who works', () => {
    const run = tell(
      process(
        'p',
        [
          start('s'),
          throwEvent('t', { definitions: [escalation('LATE')] }),
          userTask('work'),
          end('e'),
        ],
        ['s -> t', 't -> work', 'work -> e'],
      ),
    );
    run.happen({
      type: 'escalationThrown',
      waitId: run.waitOn('work').id,
      code: 'STUCK',
      variables: {},
    });
    expect(run.open).toEqual(['work']);
    expect(run.commands.filter(({ type }) => type === 'escalationUncaught')).toEqual([
      { type: 'escalationUncaught', elementId: 't', code: 'LATE' },
      { type: 'escalationUncaught', elementId: 'work', code: 'STUCK' },
    ]);
  });
});

describe('timer events', () => {
  it('wait for their instant and go on', () => {
    const run = tell(
      process(
        'p',
        [start('s'), catchEvent('pause', { definitions: [timer('PT2H')] }), end('e')],
        ['s -> pause', 'pause -> e'],
      ),
    );
    expect(run.waits('timer')[0]).toMatchObject({ purpose: 'event', due: run.now + 2 * HOUR });
    run.pass(HOUR);
    expect(run.ended).toBe(false);
    run.pass(HOUR);
    expect(run.state.status).toBe('completed');
  });

  it('on a boundary end their activity, and only then take their flow', () => {
    const run = tell(
      process(
        'p',
        [
          start('s'),
          userTask('work'),
          boundary('late', 'work', timer('P1D')),
          end('done'),
          userTask('remind'),
          end('e'),
        ],
        ['s -> work', 'work -> done', 'late -> remind', 'remind -> e'],
      ),
    ).passDays(1);
    expect(run.open).toEqual(['remind']);
    expect(run.seen.slice(-6)).toEqual([
      '+work',
      'xwork',
      '+late',
      '-late',
      '>late-remind',
      '+remind',
    ]);
    expect(run.state.waits).toEqual(expect.not.objectContaining({ late: expect.anything() }));
  });

  it('that interrupt nothing leave the work alone', () => {
    const run = tell(
      process(
        'p',
        [
          start('s'),
          userTask('work'),
          boundary('hint', 'work', timer('P1D'), { interrupting: false }),
          end('done'),
          task('note'),
          end('e'),
        ],
        ['s -> work', 'work -> done', 'hint -> note', 'note -> e'],
      ),
    ).passDays(3);
    expect(run.open).toEqual(['work']);
    expect(run.seen.filter((word) => word === '+note')).toHaveLength(1);
    run.complete('work');
    expect(run.state.status).toBe('completed');
  });

  it('repeat on a boundary as often as the cycle says, and die with the activity', () => {
    const sketch = [
      start('s'),
      userTask('work'),
      boundary('again', 'work', cycle('R3/PT1H'), { interrupting: false }),
      end('done'),
      task('note'),
    ];
    const arrows = ['s -> work', 'work -> done', 'again -> note'];
    const run = tell(process('p', sketch, arrows)).pass(10 * HOUR);
    expect(run.seen.filter((word) => word === '+note')).toHaveLength(3);

    const short = tell(process('p', sketch, arrows)).pass(90 * 60_000);
    short.complete('work').pass(10 * HOUR);
    expect(short.seen.filter((word) => word === '+note')).toHaveLength(1);
    expect(short.state.status).toBe('completed');
  });
});

describe('messages', () => {
  it('are published with name, key and payload, and the thrower goes on', () => {
    const run = tell(
      process(
        'p',
        [
          start('s'),
          throwEvent('tell', { definitions: [message('told', undefined, '{ amount: amount }')] }),
          end('e'),
        ],
        ['s -> tell', 'tell -> e'],
      ),
      { variables: { amount: 5 }, businessKey: 'B-1' },
    );
    expect(run.effects).toEqual([
      {
        id: 'case-1:1:1',
        type: 'publishMessage',
        elementId: 'tell',
        name: 'told',
        correlationKey: 'B-1',
        payload: { amount: 5 },
        ttl: 'P1D',
      },
    ]);
    expect(run.trace.map(({ type }) => type)).toContain('messagePublished');
    expect(run.ended).toBe(true);
  });

  it('are caught with what they bring, under the key of the case', () => {
    const run = tell(
      process(
        'p',
        [start('s'), catchEvent('hear', { definitions: [message('reply', '"k" + id')] }), end('e')],
        ['s -> hear', 'hear -> e'],
      ),
      { variables: { id: '7' } },
    );
    expect(run.waits('message')[0]).toMatchObject({ name: 'reply', correlationKey: 'k7' });
    run.receive('hear', { verdict: 'yes' });
    expect(run.variables).toEqual({ id: '7', verdict: 'yes' });
    expect(run.ended).toBe(true);
  });

  it('map what they bring where outputs are drawn', () => {
    const run = tell(
      process(
        'p',
        [
          start('s'),
          catchEvent('hear', {
            definitions: [message('reply')],
            outputs: [{ target: 'answer.text', source: { feel: 'verdict' } }],
          }),
          end('e'),
        ],
        ['s -> hear', 'hear -> e'],
      ),
    ).receive('hear', { verdict: 'yes' });
    expect(run.variables).toEqual({ answer: { text: 'yes' } });
  });

  it('start an instance with their payload', () => {
    const run = tell(
      process(
        'p',
        [start('other'), start('m', { definitions: [message('raised')] }), userTask('look')],
        ['other -> look', 'm -> look'],
      ),
      { trigger: { elementId: 'm', payload: { urgent: true } } },
    );
    expect(run.variables).toEqual({ urgent: true });
    expect(run.seen).toEqual(['+p', '+m', '-m', '>m-look', '+look']);
  });
});

describe('the event-based gateway', () => {
  const race = process(
    'p',
    [
      start('s'),
      eventBased('race'),
      catchEvent('late', { definitions: [timer('P1D')] }),
      receiveTask('answer', { message: message('answer') }),
      end('a'),
      end('b'),
    ],
    ['s -> race', 'race -> late', 'race -> answer', 'late -> a', 'answer -> b'],
  );

  it('takes the flow of the first event and withdraws the others', () => {
    const run = tell(race).receive('answer', { ok: true });
    expect(run.seen.slice(4)).toEqual([
      '+race',
      '-race',
      '>race-answer',
      '+answer',
      '-answer',
      '>answer-b',
      '+b',
      '-b',
      '-p',
    ]);
    expect(run.variables).toEqual({ ok: true });
  });

  it('goes the other way when time runs out', () => {
    const run = tell(race).passDays(1);
    expect(run.seen).toContain('+late');
    expect(run.seen).not.toContain('+answer');
    expect(run.ended).toBe(true);
  });
});

describe('signals', () => {
  it('reach listeners of the same instance inside the step, and others by effect', () => {
    const run = tell(
      process(
        'p',
        [
          start('s'),
          parallel('fork'),
          catchEvent('hear', { definitions: [signal('go')] }),
          userTask('wait'),
          throwEvent('shout', { definitions: [signal('go')] }),
          end('a'),
          end('b'),
        ],
        ['s -> fork', 'fork -> hear', 'fork -> wait', 'wait -> shout', 'hear -> a', 'shout -> b'],
      ),
    ).complete('wait');
    expect(run.ended).toBe(true);
    expect(run.effects).toMatchObject([{ type: 'throwSignal', name: 'go', scope: 'county' }]);
  });

  it('end the thrower when they interrupt what it stands in', () => {
    const run = tell(
      process(
        'p',
        [
          start('s'),
          subProcess(
            'sub',
            [
              start('s2'),
              throwEvent('shout', { definitions: [signal('stop')] }),
              userTask('never'),
            ],
            {},
          ),
          boundary('stopped', 'sub', signal('stop')),
          end('e'),
        ],
        ['s -> sub', 's2 -> shout', 'shout -> never', 'stopped -> e'],
      ),
    );
    expect(run.seen).toContain('xshout');
    expect(run.seen).not.toContain('+never');
    expect(run.ended).toBe(true);
  });
});

describe('conditional events', () => {
  it('fire at once when already true, else when they turn true', () => {
    const plan = process(
      'p',
      [start('s'), catchEvent('enough', { definitions: [conditional('amount > 10')] }), end('e')],
      ['s -> enough', 'enough -> e'],
    );
    expect(tell(plan, { variables: { amount: 11 } }).ended).toBe(true);

    const run = tell(plan);
    expect(run.waiting).toEqual(['enough']);
    run.happen({ type: 'variablesSet', scope: 't1', variables: { amount: 5 } });
    expect(run.ended).toBe(false);
    run.happen({ type: 'variablesSet', scope: 't1', variables: { amount: 50 } });
    expect(run.ended).toBe(true);
  });

  it('that interrupt nothing must turn false before they fire again', () => {
    const run = tell(
      process(
        'p',
        [
          start('s'),
          userTask('work'),
          boundary('high', 'work', conditional('level > 3'), { interrupting: false }),
          task('note'),
        ],
        ['s -> work', 'high -> note'],
      ),
      { variables: { level: 1 } },
    );
    const set = (level: number): void => {
      run.happen({ type: 'variablesSet', scope: 't1', variables: { level } });
    };
    const notes = (): number => run.seen.filter((word) => word === '+note').length;
    set(4);
    expect(notes()).toBe(1);
    set(5);
    expect(notes()).toBe(1);
    set(2);
    set(9);
    expect(notes()).toBe(2);
  });
});

describe('errors', () => {
  const guarded = (code: string | null) =>
    process(
      'p',
      [
        start('s'),
        subProcess('sub', [start('s2'), serviceTask('call'), end('e2')]),
        boundary('caught', 'sub', error(code, 'why')),
        end('ok'),
        userTask('mend'),
      ],
      ['s -> sub', 's2 -> call', 'call -> e2', 'sub -> ok', 'caught -> mend'],
    );

  it('are caught outward by code, end what they leave, and bring their code', () => {
    const run = tell(guarded('E1')).throwError('call', 'E1', { part: 3 });
    expect(run.open).toEqual(['mend']);
    expect(run.variables).toEqual({ part: 3, why: 'E1' });
    expect(run.seen.slice(-7)).toEqual([
      '+call',
      'xcall',
      'xsub',
      '+caught',
      '-caught',
      '>caught-mend',
      '+mend',
    ]);
  });

  it('of another code pass by a catcher of one, not by a catcher of all', () => {
    const other = tell(guarded('E1')).throwError('call', 'E2');
    expect(other.incidents).toEqual(['errorUncaught']);
    expect(other.seen).not.toContain('xsub');
    expect(tell(guarded(null)).throwError('call', 'E2').open).toEqual(['mend']);
  });

  it('prefer an exact code on one level, but a nearer catcher of all to a farther exact one', () => {
    const plan = process(
      'p',
      [
        start('s'),
        subProcess('outer', [
          start('s2'),
          serviceTask('call'),
          boundary('all', 'call', error(null)),
          boundary('exact', 'call', error('E1')),
          end('x'),
          end('y'),
        ]),
        boundary('far', 'outer', error('E2')),
        end('z'),
      ],
      ['s -> outer', 's2 -> call', 'all -> x', 'exact -> y', 'far -> z'],
    );
    expect(tell(plan).throwError('call', 'E1').seen).toContain('+exact');
    expect(tell(plan).throwError('call', 'E2').seen).toContain('+all');
  });

  it('thrown by an end event end its scope', () => {
    const run = tell(
      process(
        'p',
        [
          start('s'),
          subProcess('sub', [
            start('s2'),
            parallel('fork'),
            userTask('other'),
            end('bad', { definitions: [error('E1')] }),
          ]),
          boundary('caught', 'sub', error('E1')),
          end('e'),
        ],
        ['s -> sub', 's2 -> fork', 'fork -> other', 'fork -> bad', 'caught -> e'],
      ),
    );
    expect(run.seen).toContain('-bad');
    expect(run.seen).toContain('xother');
    expect(run.ended).toBe(true);
  });

  it('nobody catches stop where they were thrown; thrown again they may be caught', () => {
    const run = tell(
      process('p', [start('s'), end('bad', { definitions: [error('E9')] })], ['s -> bad']),
    );
    expect(run.incidents).toEqual(['errorUncaught']);
    expect(run.seen).toEqual(['+p', '+s', '-s', '>s-bad', '+bad', '!bad']);
    run.resolve('complete');
    expect(run.state.status).toBe('completed');
  });

  it('caught by a caller end the instance as failed', () => {
    const run = tell(process('p', [start('s'), serviceTask('call')], ['s -> call']), {
      caughtOutside: { errors: ['E1'], escalations: [] },
    }).throwError('call', 'E1', { text: 'no' });
    expect(run.state).toMatchObject({ status: 'failed', outcome: { error: 'E1' } });
    expect(run.commands[run.commands.length - 1]).toEqual({
      type: 'endInstance',
      status: 'failed',
      variables: { text: 'no' },
    });
  });
});

describe('escalations', () => {
  const plan = (interrupting: boolean) =>
    process(
      'p',
      [
        start('s'),
        subProcess('sub', [
          start('s2'),
          throwEvent('up', { definitions: [escalation('L2')] }),
          userTask('work'),
          end('e2'),
        ]),
        boundary('heard', 'sub', escalation('L2'), { interrupting }),
        end('ok'),
        userTask('boss'),
      ],
      ['s -> sub', 's2 -> up', 'up -> work', 'work -> e2', 'sub -> ok', 'heard -> boss'],
    );

  it('let the thrower go on where they do not interrupt', () => {
    expect([...tell(plan(false)).open].sort()).toEqual(['boss', 'work']);
  });

  it('end the scope where they interrupt', () => {
    const run = tell(plan(true));
    expect(run.open).toEqual(['boss']);
    expect(run.seen).not.toContain('+work');
  });

  it('uncaught change nothing; caught by a caller they leave by effect', () => {
    const lone = process(
      'p',
      [start('s'), throwEvent('up', { definitions: [escalation('L3')] }), end('e')],
      ['s -> up', 'up -> e'],
    );
    expect(tell(lone).effects).toEqual([]);
    const called = tell(lone, { caughtOutside: { errors: [], escalations: null } });
    expect(called.effects).toMatchObject([{ type: 'escalate', code: 'L3' }]);
    expect(called.ended).toBe(true);
  });

  it('of a person leave the task open', () => {
    const run = tell(plan(false));
    run.happen({
      type: 'escalationThrown',
      waitId: run.waitOn('work').id,
      code: 'L2',
      variables: {},
    });
    expect([...run.open].sort()).toEqual(['boss', 'boss', 'work']);
  });
});

describe('terminate', () => {
  it('ends its scope without handlers, and the flow goes on behind it', () => {
    const run = tell(
      process(
        'p',
        [
          start('s'),
          subProcess('sub', [
            start('s2'),
            parallel('fork'),
            userTask('other'),
            end('stop', { definitions: [terminate] }),
          ]),
          userTask('next'),
        ],
        ['s -> sub', 's2 -> fork', 'fork -> other', 'fork -> stop', 'sub -> next'],
      ),
    );
    expect(run.open).toEqual(['next']);
    expect(run.seen).toEqual(expect.arrayContaining(['-stop', 'xother', '-sub']));
  });

  it('at the top ends the whole instance', () => {
    const run = tell(
      process(
        'p',
        [
          start('s'),
          parallel('fork'),
          userTask('other'),
          end('stop', { definitions: [terminate] }),
        ],
        ['s -> fork', 'fork -> other', 'fork -> stop'],
      ),
    );
    expect(run.state.status).toBe('completed');
    expect(run.state.waits).toEqual({});
  });
});

describe('links', () => {
  it('jump from a throw to their catch', () => {
    const run = tell(
      process(
        'p',
        [
          start('s'),
          throwEvent('off', { definitions: [{ type: 'link', target: 'on' }] }),
          catchEvent('on', { definitions: [{ type: 'link', target: null }] }),
          end('e'),
        ],
        ['s -> off', 'on -> e'],
      ),
    );
    expect(run.seen).toEqual([
      '+p',
      '+s',
      '-s',
      '>s-off',
      '+off',
      '-off',
      '+on',
      '-on',
      '>on-e',
      '+e',
      '-e',
      '-p',
    ]);
  });
});

describe('several definitions', () => {
  it('catch: the first one heard closes the others', () => {
    const run = tell(
      process(
        'p',
        [start('s'), catchEvent('any', { definitions: [message('m'), timer('P1D')] }), end('e')],
        ['s -> any', 'any -> e'],
      ),
    );
    expect(run.waiting).toEqual(['any', 'any']);
    run.receive('any');
    expect(run.ended).toBe(true);
  });

  it('parallel multiple: all must be heard, and what they brought is merged', () => {
    const run = tell(
      process(
        'p',
        [
          start('s'),
          catchEvent('both', { definitions: [message('m'), signal('g')], parallelMultiple: true }),
          end('e'),
        ],
        ['s -> both', 'both -> e'],
      ),
    ).hearSignal('both', { b: 2 });
    expect(run.ended).toBe(false);
    run.receive('both', { a: 1 });
    expect(run.ended).toBe(true);
    expect(run.variables).toEqual({ a: 1, b: 2 });
  });

  it('parallel multiple on a boundary that interrupts nothing starts over', () => {
    const run = tell(
      process(
        'p',
        [
          start('s'),
          userTask('work'),
          boundary('both', 'work', [message('m'), signal('g')], {
            parallelMultiple: true,
            interrupting: false,
          }),
          task('note'),
        ],
        ['s -> work', 'both -> note'],
      ),
    );
    for (const _round of [1, 2]) run.receive('both').hearSignal('both');
    expect(run.seen.filter((word) => word === '+note')).toHaveLength(2);
    expect(run.waits('message')).toHaveLength(1);
  });

  it('end: all are raised, in the order drawn', () => {
    const run = tell(
      process(
        'p',
        [start('s'), end('both', { definitions: [signal('g'), message('m')] })],
        ['s -> both'],
      ),
    );
    expect(run.effects.map(({ type }) => type)).toEqual(['throwSignal', 'publishMessage']);
    expect(run.ended).toBe(true);
  });
});

describe('event sub-processes', () => {
  const plan = (interrupting: boolean) =>
    process(
      'p',
      [
        start('s'),
        userTask('work'),
        end('e'),
        eventSubProcess('handler', [
          start('heard', { definitions: [message('stop')], interrupting }),
          userTask('deal'),
        ]),
      ],
      ['s -> work', 'work -> e', 'heard -> deal'],
    );

  it('that interrupt end all else; at their end the scope completes normally', () => {
    const run = tell(plan(true)).receive('heard', { why: 'x' });
    expect(run.open).toEqual(['deal']);
    expect(run.waits('message')).toEqual([]);
    expect(run.variables).toEqual({ why: 'x' });
    run.complete('deal');
    expect(run.state.status).toBe('completed');
  });

  it('that interrupt nothing run beside, any number of times', () => {
    const run = tell(plan(false)).receive('heard').receive('heard');
    expect(run.open).toEqual(['work', 'deal', 'deal']);
    run.complete('work').complete('deal').complete('deal');
    expect(run.state.status).toBe('completed');
  });

  it('catch errors of their scope; what they throw goes past their siblings', () => {
    const run = tell(
      process(
        'p',
        [
          start('s'),
          subProcess('sub', [
            start('s2'),
            serviceTask('call'),
            eventSubProcess('handler', [
              start('caught', { definitions: [error(null)] }),
              end('again', { definitions: [error('E1')] }),
            ]),
          ]),
          boundary('outside', 'sub', error('E1')),
          end('e'),
        ],
        ['s -> sub', 's2 -> call', 'caught -> again', 'outside -> e'],
      ),
    ).throwError('call', 'E1');
    expect(run.seen.filter((word) => word === '+handler')).toHaveLength(1);
    expect(run.seen).toContain('+outside');
    expect(run.ended).toBe(true);
  });
});
