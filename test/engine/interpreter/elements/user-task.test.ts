import { describe, expect, it } from 'vitest';
import { draw } from '../../../support/draw.ts';
import { feel, manualTask, userTask } from '../../../support/plan-builder.ts';
import { tell } from '../../../support/story.ts';

type Own = NonNullable<Parameters<typeof userTask>[1]>;
const asked = (own: Own = {}, variables = {}) =>
  tell(draw(['s -> t -> e'], userTask('t', own)), { variables, startedBy: 'zoe' });

const CLAIM = {
  role: 'clerk',
  notSameAs: [],
  strategy: 'claim',
  onEmpty: 'incident',
  onSelf: 'allow',
} as const;

describe.each([
  ['user task', userTask],
  ['manual task', manualTask],
] as const)('a %s', (_title, taskOf) => {
  it('opens a row that names it, and is completed by a person', () => {
    const run = tell(draw(['s -> t -> e'], taskOf('t', { outcomes: ['ok', 'no'] })));
    expect(run.waits('userTask')).toMatchObject([
      {
        elementId: 't',
        task: {
          name: 't',
          outcomes: ['ok', 'no'],
          assignee: null,
          candidates: [],
          stage: 'open',
          due: null,
          priority: 0,
        },
      },
    ]);
    run.complete('t', { a: 1 });
    expect(run.variables).toEqual({ a: 1 });
    expect(run.ended).toBe(true);
  });

  it('brings its outcome as a variable', () => {
    const plan = draw(
      ['s -> t -> yes : outcome = "ok"', 't -> no : default'],
      taskOf('t', { outcomes: ['ok', 'no'] }),
    );
    expect(tell(plan).complete('t', { outcome: 'ok' }).open).toEqual(['yes']);
    expect(tell(plan).complete('t', { outcome: 'no' }).open).toEqual(['no']);
  });

  it('keeps its form as a whole in its result variable, its outcome beside it', () => {
    const plan = draw(['s -> t -> e'], taskOf('t', { outcomes: ['ok'], resultVariable: 'r' }));
    const run = tell(plan).complete('t', { a: 1, outcome: 'ok' });
    expect(run.variables).toEqual({ r: { a: 1 }, outcome: 'ok' });
  });

  it('that the host could not open is an incident, and a retry opens it', () => {
    const run = tell(draw(['s -> t -> e'], taskOf('t'))).jobFails('t');
    expect(run.incidents).toEqual(['hostFailed']);
    expect(run.resolve('retry').complete('t').ended).toBe(true);
  });

  it.each([
    { type: 'jobCompleted', variables: {} },
    { type: 'timerFired' },
    { type: 'messageReceived', messageId: 'm', payload: {} },
  ] as const)('takes no $type for an answer', (event) => {
    const run = tell(draw(['s -> t -> e'], taskOf('t')));
    run.happen({ ...event, waitId: run.waitOn('t').id });
    expect(run.incidents).toEqual(['unexpectedEvent']);
    expect(run.resolve('retry').complete('t').ended).toBe(true);
  });
});

describe('two tokens in one user task', () => {
  it('are two tasks: one is completed, the other stays', () => {
    const run = tell(draw(['s -> a -> t -> e', 's -> b -> t'], userTask('t')))
      .complete('a')
      .complete('b');
    const [first, second] = run.waits('userTask');
    run.happen({ type: 'userTaskCompleted', waitId: second?.id ?? '', variables: {} });
    expect(run.waits('userTask')).toEqual([first]);
    expect(run.complete('t').ended).toBe(true);
  });
});

describe('the row of a user task', () => {
  it('closes when it is over, and says whether somebody answered', () => {
    const closed = (run: ReturnType<typeof asked>) =>
      run.commands.filter(({ type }) => type === 'closeWait').at(-1);
    expect(closed(asked().complete('t'))).toMatchObject({ because: 'over' });
    expect(closed(asked().cancel())).toMatchObject({ because: 'withdrawn' });
  });

  it('carries its form and its priority', () => {
    const form = { ref: 'visit', hash: 'f1' };
    const run = asked(
      { form, assignment: { ...CLAIM, priority: feel('urgency * 10') } },
      { urgency: 3 },
    );
    expect(run.waits('userTask')).toMatchObject([
      { task: { form, priority: 30, candidates: ['clerk'] } },
    ]);
  });

  it('is not opened where its priority is no number', () => {
    const run = asked({ assignment: { ...CLAIM, priority: feel('"high"') } });
    expect(run.incidents).toEqual(['expressionType']);
    expect(run.open).toEqual([]);
  });

  it('changes hands without a new one: the answer is to the same row', () => {
    const run = asked();
    const { id, tokenId } = run.waitOn('t');
    run.happen({ type: 'taskChanged', tokenId, change: { assignee: 'bo' } });
    expect(run.waits('userTask')).toMatchObject([{ id, task: { assignee: 'bo' } }]);
    expect(run.complete('t').ended).toBe(true);
  });
});

describe('who has done a task', () => {
  it('is remembered with outcome and time, before what comes next is asked', () => {
    const next = userTask('check', {
      assignment: {
        role: 'clerk',
        user: feel('null'),
        sameAs: 't',
        notSameAs: [],
        strategy: 'claim',
        onEmpty: 'incident',
        onSelf: 'allow',
      },
    });
    const run = tell(
      draw(['s -> t -> check -> e'], userTask('t'), {
        ...next,
        own: { ...next.own, assignment: { ...CLAIM, sameAs: 't' } },
      }),
    ).complete('t', { outcome: 'ok' }, 'ann');
    expect(run.state.handled).toMatchObject([
      { elementId: 't', outcome: 'ok', actor: { id: 'ann' }, rev: 2 },
    ]);
    expect(run.waits('userTask')).toMatchObject([
      { elementId: 'check', task: { assignee: 'ann' } },
    ]);
  });

  it('is not remembered of a task that was ended', () => {
    expect(asked().cancel().state.handled).toEqual([]);
  });
});

describe('a task that asks the directory', () => {
  const picked = { ...CLAIM, strategy: 'leastLoaded' } as const;

  it('waits for the answer, then opens with it', () => {
    const run = asked({ assignment: picked });
    expect(run.waits('participants')).toMatchObject([
      { wanted: { strategy: 'leastLoaded', candidates: ['clerk'] } },
    ]);
    run.happen({ type: 'participantsResolved', waitId: run.waitOn('t').id, people: ['ann', 'bo'] });
    expect(run.waits('userTask')).toMatchObject([
      { task: { assignee: 'ann', candidates: ['ann', 'bo'] } },
    ]);
  });

  it('is not completed by an answer of another kind', () => {
    const run = asked({ assignment: picked });
    run.happen({ type: 'userTaskCompleted', waitId: run.waitOn('t').id, variables: {} });
    expect(run.incidents).toEqual(['unexpectedEvent']);
    expect(run.state.handled).toEqual([]);
    expect(run.resolve('retry').waits('participants')).toHaveLength(1);
  });

  it('that nobody answers for is an incident', () => {
    const run = asked({ assignment: picked });
    run.happen({ type: 'participantsResolved', waitId: run.waitOn('t').id, people: [] });
    expect(run.incidents).toEqual(['nobodyAssigned']);
  });
});
