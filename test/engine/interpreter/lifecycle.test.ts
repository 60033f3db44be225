import { describe, expect, it } from 'vitest';
import type { StandardLoop, MultiInstance } from '../../../engine/interpreter/plan.ts';
import { draw, nodes } from '../../support/draw.ts';
import {
  adHoc,
  boundary,
  businessRuleTask,
  callActivity,
  catchEvent,
  compensate,
  error,
  escalation,
  feel,
  manualTask,
  parallel,
  receiveTask,
  sendTask,
  serviceTask,
  subProcess,
  task,
  throwEvent,
  timer,
  transaction,
  userTask,
  type Sketch,
} from '../../support/plan-builder.ts';
import { tell, type Story } from '../../support/story.ts';

const HOUR = 3_600_000;
const JOB = { type: 'work', retries: 1, timeout: 'PT1M', headers: [] };

interface Activity {
  readonly kind: string;
  /** An activity `t` that waits once. */
  readonly of: (own?: Common) => Sketch;
  /** The element that waits while `t` is active. */
  readonly waits: string;
  readonly finish: (run: Story) => Story;
}
interface Common {
  readonly startQuantity?: number;
  readonly completionQuantity?: number;
  readonly compensatedBy?: string;
  readonly loop?: StandardLoop | MultiInstance;
  readonly inputs?: readonly {
    readonly target: string;
    readonly source: { readonly feel: string };
  }[];
}

/** Every kind of activity that can wait; what they share is told once for all of them. */
const ACTIVITIES: readonly Activity[] = [
  {
    kind: 'user task',
    of: (own) => userTask('t', own),
    waits: 't',
    finish: (run) => run.complete('t'),
  },
  {
    kind: 'manual task',
    of: (own) => manualTask('t', own),
    waits: 't',
    finish: (run) => run.complete('t'),
  },
  {
    kind: 'service task',
    of: (own) => serviceTask('t', own),
    waits: 't',
    finish: (run) => run.job('t'),
  },
  {
    kind: 'business rule task',
    of: (own) => businessRuleTask('t', own),
    waits: 't',
    finish: (run) => run.job('t'),
  },
  {
    kind: 'send task',
    of: (own) => sendTask('t', { job: JOB, ...own }),
    waits: 't',
    finish: (run) => run.job('t'),
  },
  {
    kind: 'receive task',
    of: (own) => receiveTask('t', own),
    waits: 't',
    finish: (run) => run.receive('t'),
  },
  {
    kind: 'call activity',
    of: (own) => callActivity('t', own),
    waits: 't',
    finish: (run) => run.returns('t'),
  },
  {
    kind: 'sub-process',
    of: (own) => subProcess('t', nodes('in'), own),
    waits: 'in',
    finish: (run) => run.complete('in'),
  },
  {
    kind: 'transaction',
    of: (own) => transaction('t', nodes('in'), own),
    waits: 'in',
    finish: (run) => run.complete('in'),
  },
  {
    kind: 'ad-hoc sub-process',
    of: (own) => adHoc('t', nodes('in'), own),
    waits: 'in',
    finish: (run) => run.complete('in'),
  },
];

const alone = ({ of }: Activity, own?: Common) => tell(draw(['s -> t -> e'], of(own)));

const withBorder = ({ of }: Activity, event: Sketch) =>
  tell(draw(['s -> t -> e', `${event.id} -> mend`], of(), event));

const EACH_OF_TWO: MultiInstance = {
  type: 'multiInstance',
  sequential: false,
  over: { cardinality: feel('2') },
  behavior: 'all',
  throws: [],
};

describe.each(ACTIVITIES)('every activity, as a $kind', (activity) => {
  const { of, waits, finish } = activity;

  it('is activated by a token, waits, completes once, and takes its flow', () => {
    const run = alone(activity);
    expect(run.of('t')).toBe('+');
    expect(run.waiting).toContain(waits);
    expect(finish(run).of('t')).toBe('+-');
    expect(run.of('t-e')).toBe('>');
    expect(run.state).toMatchObject({ status: 'completed', waits: {} });
  });

  it('is told again from its events with the same state and the same trace', () => {
    const run = withBorder(activity, boundary('b', 't', timer('PT1H'), { interrupting: false }));
    finish(run.pass(HOUR)).complete('mend');
    expect(run.retold).toEqual({ state: run.state, trace: run.trace });
  });

  it('hears its boundary events only while it is active', () => {
    const run = withBorder(activity, boundary('b', 't', timer('PT1H')));
    expect(run.waits('timer').map(({ elementId }) => elementId)).toEqual(['b']);
    expect(finish(run).pass(HOUR).times('b')).toBe(0);
  });

  it('is ended by an interrupting boundary event, with all it holds; a late answer changes nothing', () => {
    const border = boundary('b', 't', timer('PT1H'));
    const late = finish(withBorder(activity, border)).events[1]!;
    const run = withBorder(activity, border).pass(HOUR);
    expect(run.of('t')).toBe('+x');
    expect(run.waiting).toEqual(['mend']);

    const { state } = run;
    expect(run.happen(late).state).toEqual(state);
  });

  it('goes on beside a boundary event that interrupts nothing', () => {
    const run = withBorder(activity, boundary('b', 't', timer('PT1H'), { interrupting: false }));
    run.pass(HOUR);
    expect(run.waiting).toEqual(expect.arrayContaining([waits, 'mend']));
    expect(finish(run).of('t')).toBe('+-');
    expect(run.waiting).toEqual(['mend']);
  });

  it('is ended by an error thrown inside it and caught at its border', () => {
    const run = withBorder(activity, boundary('b', 't', error('E1'))).throwError(waits, 'E1');
    expect(run.of('t')).toBe('+x');
    expect(run.waiting).toEqual(['mend']);
  });

  it('stops at an error nobody catches, and a retry does its work again', () => {
    const run = withBorder(activity, boundary('b', 't', error('E1'))).throwError(waits, 'E2');
    expect(run.incidents).toEqual(['errorUncaught']);
    expect(run.of('t')).not.toContain('x');
    expect(finish(run.resolve('retry')).ended).toBe(true);
    expect(run.times(waits)).toBe(1);
  });

  it('stays open where an escalation interrupts nothing, and nobody need catch it', () => {
    const heard = boundary('b', 't', escalation('up'), { interrupting: false });
    const run = withBorder(activity, heard).escalate(waits, 'up').escalate(waits, 'elsewhere');
    expect(run.times('b')).toBe(1);
    expect(finish(run).of('t')).toBe('+-');
  });

  it('is ended with its instance, and its waits with it', () => {
    const run = alone(activity).cancel();
    expect(run.of('t')).toBe('+x');
    expect(run.state).toMatchObject({ status: 'canceled', waits: {} });
  });

  it('runs once for each token that arrives', () => {
    const plan = draw(['s -> fork -> t -> e', 'fork -> t #2'], parallel('fork'), of());
    const run = tell(plan);
    expect(run.of('t')).toBe('++');
    expect(finish(finish(run)).of('t')).toBe('++--');
    expect(run.ended).toBe(true);
  });

  it('gathers its start quantity over all incoming flows, and gives its completion quantity', () => {
    const quantities = { startQuantity: 2, completionQuantity: 3 };
    const arrows = ['s -> fork -> t -> next', 'fork -> hold -> t'];
    const run = tell(draw(arrows, parallel('fork'), of(quantities)));
    expect(run.of('t')).toBe('');
    expect(run.complete('hold').of('t')).toBe('+');
    expect(finish(run).open).toEqual(['next', 'next', 'next']);
  });

  it('runs in a standard loop: one body around the runs', () => {
    const run = alone(activity, { loop: { type: 'standard', testBefore: false, maximum: 2 } });
    expect(run.of('t')).toBe('++');
    expect(finish(run).of('t')).toBe('++-+');
    expect(finish(run).of('t')).toBe('++-+--');
    expect(run.ended).toBe(true);
  });

  it('runs as instances, together or one after another', () => {
    const together = alone(activity, { loop: EACH_OF_TWO });
    expect(together.of('t')).toBe('+++');
    expect(finish(finish(together)).of('t')).toBe('+++---');
    expect(together.ended).toBe(true);

    const inTurn = alone(activity, { loop: { ...EACH_OF_TWO, sequential: true } });
    expect(inTurn.of('t')).toBe('++');
    expect(finish(finish(inTurn)).of('t')).toBe('++-+--');
    expect(inTurn.ended).toBe(true);
  });

  it('is undone by its handler once it has completed, and not before', () => {
    const undoing = (arrows: readonly string[]) =>
      tell(
        draw(
          arrows,
          parallel('fork'),
          of({ compensatedBy: 'undo' }),
          userTask('undo', { isForCompensation: true }),
          throwEvent('regret', { definitions: [compensate('t')] }),
        ),
      );
    const done = finish(undoing(['s -> t -> regret -> e', 'x -> fork']));
    expect(done.open).toContain('undo');

    const early = undoing(['s -> fork -> t -> e', 'fork -> regret']);
    expect(early.times('regret')).toBe(1);
    expect(early.times('undo')).toBe(0);
  });
});

describe('an activity without incoming flow', () => {
  it('begins with its container, beside a start event', () => {
    expect(tell(draw(['s -> a', 'b -> e'])).open).toEqual(['b', 'a']);
  });

  it('does not begin where it undoes another', () => {
    const run = tell(draw(['s -> a'], task('undo', { isForCompensation: true })));
    expect(run.visited).toEqual(['s', 'a']);
  });
});

describe('an activity without outgoing flow', () => {
  it('ends its path', () => {
    expect(tell(draw(['s -> a'])).complete('a').ended).toBe(true);
  });
});

describe('an execution', () => {
  it('waits where the start quantity is not reached, and keeps its scope open', () => {
    const run = tell(draw(['s -> t -> e'], task('t', { startQuantity: 2 })));
    expect(run.of('t')).toBe('');
    expect(run.ended).toBe(false);
  });

  it('takes the oldest tokens and leaves the others, which came in the same step, for the next one', () => {
    const run = tell(
      draw(
        ['s -> fork -> t -> next', 'fork -> t #2', 'fork -> t #3', 'fork -> hold -> t'],
        parallel('fork'),
        task('t', { startQuantity: 2 }),
      ),
    );
    expect(run.times('t')).toBe(1);
    expect(run.complete('hold').times('t')).toBe(2);
    expect(run.open).toEqual(['next', 'next']);
  });

  it('counts the tokens of its own scope only', () => {
    const run = tell(
      draw(
        ['s -> fork -> sub -> e', 'fork -> sub #2', 't -> e2'],
        parallel('fork'),
        subProcess('sub', [task('t', { startQuantity: 2 }), ...nodes('e2')]),
      ),
    );
    expect(run.times('sub')).toBe(2);
    expect(run.times('t')).toBe(0);
  });

  it('gives its completion quantity on each flow it takes, and on no other', () => {
    const run = tell(
      draw(
        ['s -> t -> a', 't -> b : wanted', 't -> c : not(wanted)'],
        task('t', { completionQuantity: 2 }),
      ),
      { variables: { wanted: true } },
    );
    expect(run.open).toEqual(['a', 'a', 'b', 'b']);
  });
});

describe('the flows that leave an activity', () => {
  const choosing = (arrows: readonly string[], variables = {}) =>
    tell(draw(['s -> t', ...arrows], task('t')), { variables });

  it.each([
    ['all that are unconditional', ['t -> a', 't -> b'], {}, ['a', 'b']],
    [
      'those whose condition is true',
      ['t -> a : n > 1', 't -> b : n > 5', 't -> c'],
      { n: 3 },
      ['a', 'c'],
    ],
    [
      'the default where no condition is true',
      ['t -> a : n > 1', 't -> b : default'],
      { n: 0 },
      ['b'],
    ],
    ['not the default where one is true', ['t -> a : n > 1', 't -> b : default'], { n: 2 }, ['a']],
    [
      'the default beside an unconditional one',
      ['t -> a', 't -> b : n > 1', 't -> c : default'],
      { n: 0 },
      ['a', 'c'],
    ],
  ])('are %s', (_title, arrows, variables, open) => {
    expect(choosing(arrows, variables).open).toEqual(open);
  });

  it('must be at least one where there are any', () => {
    const run = choosing(['t -> a : n > 1', 't -> b : n > 5'], { n: 0 });
    expect(run.incidents).toEqual(['noFlowTaken']);
    expect(run.of('t')).toBe('+!');
    expect(run.resolve('retry', { n: 2 }).open).toEqual(['a']);
  });

  it.each([
    ['a missing variable', {}],
    ['a text', { n: 'many' }],
  ])('are not chosen by %s: a condition is true or false', (_title, variables) => {
    expect(choosing(['t -> a : n', 't -> b : default'], variables).incidents).toEqual([
      'expressionType',
    ]);
  });

  it('see what the activity has just written', () => {
    const run = tell(draw(['s -> t -> a : good', 't -> b : default']), {
      variables: { good: false },
    });
    expect(run.complete('t', { good: true }).open).toEqual(['a']);
  });
});

describe('an activity that an incident holds', () => {
  const stuck = () =>
    tell(
      draw(
        ['s -> fork -> t -> e', 'fork -> other', 'b -> mend'],
        parallel('fork'),
        serviceTask('t'),
        boundary('b', 't', timer('PT1H')),
      ),
    ).jobFails('t');

  it('freezes alone: the rest runs on, and its boundary events still hear', () => {
    const run = stuck();
    expect(run.of('t')).toBe('+!');
    run.complete('other').pass(HOUR);
    expect(run.incidents).toEqual([]);
    expect(run.open).toEqual(['mend']);
  });

  it('goes on with a result given by hand', () => {
    const run = stuck().resolve('complete', { answer: 7 });
    expect(run.of('t')).toBe('+!-');
    expect(run.variables).toEqual({ answer: 7 });
  });

  it('may be ended: its token is gone, its flows are not taken', () => {
    const run = stuck().resolve('end');
    expect(run.of('t')).toBe('+!x');
    expect(run.complete('other').state.status).toBe('completed');
    expect(run.times('e')).toBe(0);
  });

  it('says who asks how often', () => {
    const run = stuck().resolve('retry').jobFails('t').resolve('retry').jobFails('t');
    expect(Object.values(run.state.incidents)).toMatchObject([
      { code: 'hostFailed', element: 't', attempts: 3 },
    ]);
  });

  it('is not resolved twice', () => {
    const run = stuck();
    const [incidentId = ''] = Object.keys(run.state.incidents);
    run.resolve('retry');
    const { state } = run;
    run.happen({ type: 'incidentResolved', incidentId, by: 'end', variables: {} });
    expect(run.state).toEqual(state);
  });
});

describe('a boundary event that cannot be armed', () => {
  it('stops its activity before the work begins; a retry arms it and begins', () => {
    const late = { type: 'timer', timer: { type: 'duration', length: feel('term') } } as const;
    const run = tell(draw(['s -> t -> e', 'b -> mend'], userTask('t'), boundary('b', 't', late)));
    expect(run.incidents).toEqual(['timerInvalid']);
    expect(run.open).toEqual([]);
    run.resolve('retry', { term: 'PT1H' });
    expect(run.open).toEqual(['t']);
    expect(run.waits('timer')).toHaveLength(1);
    expect(run.of('t')).toBe('+!');
  });
});

describe('several boundary events of one activity', () => {
  it('end with it: the first that interrupts takes the others along', () => {
    const run = tell(
      draw(
        ['s -> t', 'b1 -> first', 'b2 -> second', 'b3 -> third'],
        userTask('t'),
        boundary('b1', 't', timer('PT1H'), { interrupting: false }),
        boundary('b2', 't', timer('PT2H')),
        boundary('b3', 't', timer('PT3H')),
      ),
    ).pass(4 * HOUR);
    expect(run.open).toEqual(['first', 'second']);
    expect(run.state.waits).not.toHaveProperty('b3');
  });

  it('are no part of the activity: what they began goes on after it', () => {
    const run = tell(
      draw(
        ['s -> t -> c', 'b -> first'],
        userTask('t'),
        boundary('b', 't', timer('PT1H'), { interrupting: false }),
        catchEvent('c', { definitions: [timer('PT1H')] }),
      ),
    )
      .pass(HOUR)
      .complete('t');
    expect(run.waiting).toEqual(['first', 'c']);
  });
});
