import { describe, expect, it } from 'vitest';
import { data, needs } from '../../support/data-builder.ts';
import { draw, drawWith, nodes } from '../../support/draw.ts';
import {
  boundary,
  compensate,
  end,
  error,
  eventSubProcess,
  feel,
  message,
  parallel,
  start,
  subProcess,
  terminate,
  throwEvent,
  timer,
  userTask,
} from '../../support/plan-builder.ts';
import { tell, type Story } from '../../support/story.ts';

const ended = (run: Story) => run.commands.filter(({ type }) => type === 'endInstance');

describe('a process', () => {
  it('completes when no token is left in it', () => {
    const run = tell(draw(['s -> fork -> a -> e', 'fork -> b'], parallel('fork')));
    expect(run.complete('a').ended).toBe(false);
    expect(run.complete('b').state.status).toBe('completed');
    expect(run.seen.at(-1)).toBe('-p');
  });

  it('completes at once where nothing in it waits, or nothing begins', () => {
    expect(tell(draw(['s -> e'])).state.status).toBe('completed');
    const onlyHandlers = eventSubProcess('h', [start('on', { definitions: [message('m')] })]);
    expect(tell(drawWith({}, [], onlyHandlers)).state).toMatchObject({
      status: 'completed',
      waits: {},
    });
  });

  it('tells its host once, with the variables of its root', () => {
    const run = tell(draw(['s -> t -> e']), { variables: { a: 1 } }).complete('t', { b: 2 });
    expect(ended(run)).toEqual([
      { type: 'endInstance', status: 'completed', variables: { a: 1, b: 2 } },
    ]);
  });

  it('does not complete while a token waits at a join, or for others of its quantity', () => {
    const join = tell(
      draw(
        ['s -> a -> join -> e', 'never -> join'],
        parallel('join'),
        userTask('never', { startQuantity: 2 }),
      ),
    );
    expect(join.complete('a').ended).toBe(false);
  });

  it('does not complete while a handler runs, of an event or of a compensation', () => {
    const note = eventSubProcess('note', [
      start('on', { definitions: [message('m')], interrupting: false }),
      ...nodes('read'),
    ]);
    const noted = tell(draw(['s -> t -> e', 'on -> read'], note))
      .receive('on')
      .complete('t');
    expect(noted.ended).toBe(false);
    expect(noted.complete('read').ended).toBe(true);

    const undone = tell(
      draw(
        ['s -> t -> regret -> e'],
        userTask('t', { compensatedBy: 'undo' }),
        userTask('undo', { isForCompensation: true }),
        throwEvent('regret', { definitions: [compensate(null, false)] }),
      ),
    ).complete('t');
    expect(undone.ended).toBe(false);
    expect(undone.complete('undo').ended).toBe(true);
  });

  it('does not complete while an incident holds anything in it', () => {
    const run = tell(draw(['s -> a -> x', 's -> b']))
      .throwError('b', 'E')
      .complete('a')
      .complete('x');
    expect(run.ended).toBe(false);
    expect(run.resolve('end').state.status).toBe('completed');
  });

  it('need not have begun at every start', () => {
    expect(tell(draw(['s -> a -> e', 's2 -> b -> e'])).complete('a').ended).toBe(true);
  });
});

describe('an instance that has ended', () => {
  const over = () => tell(draw(['s -> t -> e'])).complete('t');

  it.each([
    { type: 'variablesSet', scope: 't1', variables: { late: 1 } },
    { type: 'cancelRequested', outcome: 'canceled', reason: { id: 'r', sha256: 'x' } },
    { type: 'instanceSuspended' },
    { type: 'anchorRecorded', name: 'dispatched' },
    { type: 'userTaskCompleted', waitId: 'w4', variables: {} },
    { type: 'tokensMoved', end: [], begin: [{ elementId: 't', scope: 't1' }] },
  ] as const)('is not changed by $type', (event) => {
    const run = over();
    const { state } = run;
    expect(run.happen(event).state).toEqual(state);
    expect(run.last).toMatchObject({ commands: [], trace: [] });
  });
});

describe('a terminate end event', () => {
  it('ends all there is in the process, which then has completed', () => {
    const run = tell(
      draw(
        ['s -> a -> stop', 's -> b', 's -> sub'],
        end('stop', { definitions: [terminate] }),
        subProcess('sub', nodes('in')),
      ),
    ).complete('a');
    expect(run.of('b')).toBe('+x');
    expect(run.of('in')).toBe('+x');
    expect(run.state).toMatchObject({ status: 'completed', waits: {} });
  });

  it('ends what it does without handlers or compensation', () => {
    const run = tell(
      draw(
        ['s -> a -> b -> stop', 'on -> undone'],
        userTask('a', { compensatedBy: 'undo' }),
        userTask('undo', { isForCompensation: true }),
        end('stop', { definitions: [terminate] }),
        eventSubProcess('h', [start('on', { definitions: [error(null)] }), ...nodes('undone')]),
      ),
    );
    run.complete('a').complete('b');
    expect(run.times('undo')).toBe(0);
    expect(run.times('h')).toBe(0);
    expect(run.ended).toBe(true);
  });

  it('ends handlers that still run', () => {
    const note = eventSubProcess('note', [
      start('on', { definitions: [message('m')], interrupting: false }),
      ...nodes('read'),
    ]);
    const run = tell(
      draw(['s -> a -> stop', 'on -> read'], end('stop', { definitions: [terminate] }), note),
    );
    expect(run.receive('on').complete('a').of('note')).toBe('+x');
    expect(run.ended).toBe(true);
  });
});

describe('an instance that is canceled', () => {
  const reason = { id: 'r1', sha256: 'x' };

  it.each([
    ['canceled', 'canceled'],
    ['voided', 'canceled'],
    ['terminated', 'failed'],
  ] as const)('by %s is %s, with its reason', (outcome, status) => {
    const run = tell(draw(['s -> t -> e'])).happen({ type: 'cancelRequested', outcome, reason });
    expect(run.state).toMatchObject({ status, outcome: { reason } });
    expect(ended(run)).toMatchObject([{ status }]);
  });

  it('ends innermost first, newest first, and leaves no wait and no incident', () => {
    const run = tell(
      draw(
        ['s -> fork -> a', 'fork -> sub', 'b -> x'],
        parallel('fork'),
        userTask('a'),
        subProcess('sub', nodes('in')),
        boundary('b', 'a', timer('PT1H')),
      ),
    ).throwError('a', 'E');
    run.cancel();
    expect(run.seen.filter((word) => word.startsWith('x'))).toEqual(['xin', 'xsub', 'xa', 'xp']);
    expect(run.state).toMatchObject({ waits: {}, incidents: {} });
  });

  it('undoes nothing', () => {
    const run = tell(
      draw(
        ['s -> a -> b'],
        userTask('a', { compensatedBy: 'undo' }),
        userTask('undo', { isForCompensation: true }),
      ),
    );
    expect(run.complete('a').cancel().times('undo')).toBe(0);
  });
});

describe('the data of a process', () => {
  const declared = (own: Parameters<typeof data>[0]) => ({
    ...draw(['s -> t -> e']),
    ...data(own),
  });

  it('must be complete before it begins: it waits for its inputs', () => {
    const plan = declared({ inputs: ['a', 'b'], inputSets: [needs('a'), needs('b')] });
    expect(tell(plan, { variables: { b: 1 } }).open).toEqual(['t']);
    const run = tell(plan);
    expect(run.visited).toEqual([]);
    expect(run.ended).toBe(false);
    run.happen({ type: 'variablesSet', scope: 't1', variables: { a: 1 } });
    expect(run.open).toEqual(['t']);
  });

  it('must be complete before it ends: what lacks is an incident', () => {
    const plan = declared({ outputs: ['a'], outputSets: [needs('a')] });
    expect(tell(plan).complete('t', { a: 1 }).ended).toBe(true);
    const run = tell(plan).complete('t');
    expect(run.incidents).toEqual(['outputMissing']);
    expect(run.resolve('retry').incidents).toEqual(['outputMissing']);
    expect(run.resolve('retry', { a: 1 }).state.status).toBe('completed');
  });

  it('is typed from the start', () => {
    const plan = drawWith({ variables: [{ name: 'day', type: 'date' }] }, ['s -> t']);
    expect(tell(plan, { variables: { day: '2026-03-02' } }).open).toEqual(['t']);
    expect(tell(plan, { variables: { day: 'monday' } }).incidents).toEqual(['dataType']);
  });
});

describe('the business key of a process', () => {
  const keyed = drawWith({ businessKey: feel('"K-" + number') }, ['s -> t']);

  it.each([
    ['is given', keyed, { businessKey: 'given', variables: { number: '5' } }, 'given'],
    ['is told by the process', keyed, { variables: { number: '5' } }, 'K-5'],
    ['is none where nobody has one', draw(['s -> t']), {}, null],
  ])('%s', (_title, plan, beginning, key) => {
    expect(tell(plan, beginning).state.businessKey).toBe(key);
  });

  it('that can not be told holds the process at its start', () => {
    const run = tell(drawWith({ businessKey: feel('boom(') }, ['s -> t']));
    expect(run.incidents).toEqual(['expressionFailed']);
    expect(run.visited).toEqual([]);
  });

  it('is told when the process begins after all', () => {
    const run = tell(keyed, { variables: { number: 'x'.repeat(70_000) } });
    expect(run.incidents).toEqual(['payloadTooLarge']);
    expect(run.resolve('retry', { number: '5' }).state.businessKey).toBe('K-5');
  });
});
