import { describe, expect, it } from 'vitest';
import { advance } from '../../../engine/interpreter/advance.ts';
import type { EngineEvent } from '../../../engine/interpreter/events.ts';
import { dueTimers, nextDue, outstanding } from '../../../engine/interpreter/outstanding.ts';
import type { InstanceState } from '../../../engine/interpreter/state.ts';
import type { TraceEntry } from '../../../engine/interpreter/trace.ts';
import { visibleVariables } from '../../../engine/interpreter/variables.ts';
import { draw, nodes } from '../../support/draw.ts';
import {
  boundary,
  catchEvent,
  complex,
  conditional,
  end,
  eventSubProcess,
  exclusive,
  feel,
  inclusive,
  message,
  parallel,
  process,
  scriptTask,
  signal,
  start,
  subProcess,
  task,
  throwEvent,
  timer,
  userTask,
} from '../../support/plan-builder.ts';
import { tell, type Story } from '../../support/story.ts';

const review = process(
  'review',
  [
    start('begin'),
    userTask('judge', { outcomes: ['OK', 'NO'] }),
    exclusive('which'),
    end('good'),
    end('bad'),
  ],
  ['begin -> judge', 'judge -> which', 'which -> good : outcome = "OK"', 'which -> bad : default'],
);

describe('a case', () => {
  it('takes a case from its start over a person and a decision to its end', () => {
    const run = tell(review, { variables: { amount: 3 } });
    expect(run.open).toEqual(['judge']);
    expect(nextDue(run.state)).toBeNull();
    expect(dueTimers(run.state, run.now)).toEqual([]);
    expect(visibleVariables(run.state, run.state.rootId)['amount']).toBe(3);

    run.complete('judge', { outcome: 'OK', note: 'fine' });

    expect(run.state.status).toBe('completed');
    expect(run.variables).toEqual({ amount: 3, note: 'fine', outcome: 'OK' });
    expect(outstanding(run.state)).toEqual([]);
    expect(run.seen).toEqual([
      '+review',
      '+begin',
      '-begin',
      '>begin-judge',
      '+judge',
      '-judge',
      '>judge-which',
      '+which',
      '-which',
      '>which-good',
      '+good',
      '-good',
      '-review',
    ]);
  });
});

/** What a step must never do to what it was given. */
const frozen = <T>(value: T): T => {
  if (typeof value !== 'object' || value === null) return value;
  Object.values(value).forEach(frozen);
  return Object.freeze(value);
};

/** A story with a bit of everything, up to where it stops. */
const busy = (): Story =>
  tell(
    draw(
      [
        's -> f -> sub -> j -> after -> e',
        'f -> x -> j',
        'f -> heard -> shout -> e2',
        's2 -> a -> e3',
        'late -> note',
        'hS -> handle',
      ],
      parallel('f'),
      subProcess('sub', nodes('s2 a e3')),
      boundary('late', 'sub', timer('PT1H'), { interrupting: false }),
      inclusive('j'),
      catchEvent('heard', { definitions: [conditional('n > 1')] }),
      throwEvent('shout', { definitions: [signal('g'), message('m')] }),
      eventSubProcess('h', [
        start('hS', { definitions: [signal('g')], interrupting: false }),
        scriptTask('handle', '"seen"', 'mark'),
      ]),
    ),
    { variables: { n: 0 } },
  )
    .complete('x')
    .pass(3_600_000)
    .complete('a', { n: 2 })
    .complete('note')
    .complete('after');

describe('a story told again', () => {
  it('comes to the same state, the same trace and the same commands', () => {
    const run = busy();
    expect(run.state.status).toBe('completed');
    let state: InstanceState | null = null;
    const trace: TraceEntry[] = [];
    const commands: unknown[] = [];
    for (const event of run.events) {
      const step = advance(run.plan, state, event, run.evaluate);
      state = JSON.parse(JSON.stringify(step.state)) as InstanceState;
      trace.push(...step.trace);
      commands.push(...step.commands);
    }
    expect(state).toEqual(run.state);
    expect(trace).toEqual(run.trace);
    expect(commands).toEqual(run.commands);
  });

  it('leaves what it was given as it was', () => {
    const run = busy();
    frozen(run.plan);
    let state: InstanceState | null = null;
    for (const event of run.events)
      ({ state } = advance(run.plan, frozen(state), frozen(event), run.evaluate));
    expect(state).toEqual(run.state);
  });

  it('opens every wait once and closes it once, and nothing is left open', () => {
    const run = busy();
    const named = (type: string): readonly string[] =>
      run.commands.flatMap((command) =>
        command.type === type && 'wait' in command ? [command.wait.id] : [],
      );
    expect(new Set(named('openWait')).size).toBe(named('openWait').length);
    expect(named('closeWait').toSorted()).toEqual(named('openWait').toSorted());
  });
});

describe('one step', () => {
  it('works through what was moved first in, first out', () => {
    const run = tell(
      draw(
        ['s -> f -> a1 -> a2 -> e', 'f -> b1 -> b2 -> e'],
        parallel('f'),
        ...['a1', 'a2', 'b1', 'b2'].map((id) => task(id)),
      ),
    );
    expect(run.visited).toEqual(['s', 'f', 'a1', 'b1', 'a2', 'b2', 'e', 'e']);
  });

  it('fires joins that look around one at a time, in the order of the document', () => {
    const run = tell(
      draw(
        ['s -> f -> j1 -> t1 -> e', 'f -> a -> j1', 'f -> j2 -> t2 -> e', 'f -> a2 -> j2'],
        parallel('f'),
        inclusive('j1'),
        inclusive('j2'),
        ...['a', 'a2', 't1', 't2'].map((id) => task(id)),
      ),
    );
    expect(run.visited.slice(4)).toEqual(['j1', 't1', 'e', 'j2', 't2', 'e']);
  });

  it('asks joins before conditions, and conditions before empty scopes', () => {
    const run = tell(
      draw(
        [
          's -> f -> sub -> e',
          'f -> j -> set -> e',
          'f -> t -> j',
          'f -> heard -> e',
          's2 -> inner',
        ],
        parallel('f'),
        subProcess('sub', [task('inner'), ...nodes('s2')]),
        inclusive('j'),
        task('t'),
        scriptTask('set', '1', 'n'),
        catchEvent('heard', { definitions: [conditional('n = 1')] }),
      ),
    );
    const at = (word: string): number => run.seen.indexOf(word);
    expect(at('+j')).toBeGreaterThan(-1);
    expect(at('+j')).toBeLessThan(at('-heard'));
    expect(at('-heard')).toBeLessThan(at('-sub'));
  });

  it('completes empty scopes innermost first', () => {
    const plan = draw(
      ['s -> outer', 's2 -> inner', 's3 -> t'],
      subProcess('outer', [subProcess('inner', [task('t'), ...nodes('s3')]), ...nodes('s2')]),
    );
    expect(tell(plan).seen.slice(-3)).toEqual(['-inner', '-outer', '-p']);
  });
});

describe('the limit of a step', () => {
  const loop = draw(
    ['s -> x -> t', 't -> x : again', 't -> e : default'],
    exclusive('x'),
    task('t'),
  );

  it('holds the token where it is, everything else as it was', () => {
    const run = tell(loop, { variables: { again: true } });
    expect(run.incidents).toEqual(['stepLimit']);
    expect(run.state).toMatchObject({ status: 'active', rev: 1 });
    expect(run.visited).toHaveLength(10_000);
    expect(run.resolve('retry').incidents).toEqual(['stepLimit']); // as many again
    expect(run.visited).toHaveLength(20_000);
    expect(run.resolve('retry', { again: false }).state.status).toBe('completed');
  });

  it('does not count what waits: a loop with a person in it may go on for ever', () => {
    const run = tell(draw(['s -> m -> a -> m'], exclusive('m')));
    for (let round = 0; round < 200; round += 1) run.complete('a');
    expect(run.incidents).toEqual([]);
  });

  it('that is met at a join goes on from the join: nothing is taken twice', () => {
    const plan = draw(
      ['s -> m -> f -> j #1', 'f -> j #2', 'j -> c -> x', 'x -> m : again', 'x -> e : default'],
      exclusive('m'),
      parallel('f'),
      parallel('j'),
      complex('c', { activation: feel('true') }),
      exclusive('x'),
    );
    const run = tell(plan, { variables: { again: true } });
    expect(run.incidents).toEqual(['stepLimit']);
    run.resolve('retry', { again: false });
    expect(run.state.status).toBe('completed');
  });
});

describe('an event that can change nothing', () => {
  const run = tell(draw(['s -> a']));
  const event = (happened: object): EngineEvent =>
    ({ at: run.now, actor: { kind: 'system', id: 'x' }, ...happened }) as EngineEvent;

  it.each([
    [
      'an answer to a wait that never was',
      { type: 'userTaskCompleted', waitId: 'w99', variables: {} },
    ],
    ['a timer that is gone', { type: 'timerFired', waitId: 'w1' }],
    ['a second beginning', { ...run.events[0], type: 'processStarted' }],
    [
      'an incident that is no more',
      { type: 'incidentResolved', incidentId: 'i9', by: 'retry', variables: {} },
    ],
  ])('gives back the very same state: %s', (_what, happened) => {
    const step = advance(run.plan, run.state, event(happened), run.evaluate);
    expect(step.state).toBe(run.state);
    expect([step.commands, step.trace]).toEqual([[], []]);
  });
});
