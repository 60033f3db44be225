import { describe, expect, it } from 'vitest';
import { advance } from '../../../engine/interpreter/advance.ts';
import { InvariantViolation } from '../../../engine/interpreter/failures.ts';
import { dueTimers, nextDue, outstanding } from '../../../engine/interpreter/outstanding.ts';
import {
  boundary,
  end,
  feel,
  process,
  start,
  task,
  timer,
  userTask,
} from '../../support/plan-builder.ts';
import { MONDAY, tell } from '../../support/story.ts';

const HOUR = 3_600_000;
const one = process(
  'p',
  [start('s'), userTask('t'), boundary('late', 't', timer('PT5H')), end('e'), end('f')],
  ['s -> t', 't -> e', 'late -> f'],
);
const REASON = { id: 'r1', sha256: 'x' };

describe('an instance', () => {
  it('numbers its steps without gaps and its trace too', () => {
    const run = tell(one).complete('t');
    expect(run.state.rev).toBe(2);
    expect(run.trace.map(({ seq }) => seq)).toEqual(run.trace.map((_, index) => index + 1));
  });

  it('does not change for an answer to a closed wait, nor after its end', () => {
    const run = tell(one);
    const waitId = run.waitOn('t').id;
    run.complete('t');
    const ended = run.state;
    run.happen({ type: 'userTaskCompleted', waitId, variables: { late: true } });
    expect(run.state).toEqual(ended);
    expect(run.last.commands).toEqual([]);

    const other = tell(one);
    const before = other.last.state;
    const again = advance(
      one,
      before,
      { at: MONDAY, actor: { kind: 'system', id: 'x' }, type: 'timerFired', waitId: 'w99' },
      other.evaluate,
    );
    expect(again.state).toBe(before);
  });

  it('never turns its clock back', () => {
    const run = tell(one);
    run.now = MONDAY - 5 * HOUR;
    run.complete('t');
    expect(run.state.now).toBe(MONDAY);
  });

  it('runs under its own plan only, and starts with its start only', () => {
    const run = tell(one);
    const event = run.events[0];
    if (!event) return;
    expect(() => advance({ ...one, hash: 'other' }, run.state, event, run.evaluate)).toThrow(
      InvariantViolation,
    );
    expect(() => advance(one, null, { ...event, type: 'instanceSuspended' }, run.evaluate)).toThrow(
      'Expected processStarted first',
    );
  });
});

describe('the clock of an instance', () => {
  it('is its next due timer', () => {
    const run = tell(one);
    expect(nextDue(run.state)).toBe(MONDAY + 5 * HOUR);
    expect(dueTimers(run.state, MONDAY)).toEqual([]);
    expect(dueTimers(run.state, MONDAY + 5 * HOUR)).toHaveLength(1);
    expect(outstanding(run.state).map(({ kind }) => kind)).toEqual(['timer', 'userTask']);
  });

  it('fires timers due together by instant, then by age', () => {
    const plan = process(
      'p',
      [
        start('s'),
        userTask('t'),
        boundary('b1', 't', timer('PT2H'), { interrupting: false }),
        boundary('b2', 't', timer('PT1H'), { interrupting: false }),
        boundary('b3', 't', timer('PT2H'), { interrupting: false }),
        task('n'),
      ],
      ['s -> t', 'b1 -> n', 'b2 -> n', 'b3 -> n'],
    );
    const run = tell(plan);
    expect(dueTimers(run.state, MONDAY + 3 * HOUR).map(({ elementId }) => elementId)).toEqual([
      'b2',
      'b1',
      'b3',
    ]);
  });
});

describe('changes by people', () => {
  it('a task changes hands without moving', () => {
    const run = tell(one);
    const { tokenId } = run.waitOn('t', 'userTask');
    run.happen({ type: 'taskChanged', tokenId, change: { assignee: 'bo' } });
    expect(run.waits('userTask')[0]).toMatchObject({ tokenId, rev: 2, task: { assignee: 'bo' } });
    expect(run.commands[run.commands.length - 1]).toMatchObject({ type: 'changeWait' });
  });

  it('tokens end here and begin there, with their holder and their way back', () => {
    const plan = process(
      'p',
      [start('s'), userTask('draft'), userTask('check'), end('e')],
      ['s -> draft', 'draft -> check', 'check -> e'],
    );
    const run = tell(plan).complete('draft', {}, 'ann');
    const { tokenId } = run.waitOn('check');
    run.happen({
      type: 'tokensMoved',
      end: [tokenId],
      begin: [
        {
          elementId: 'draft',
          scope: 't1',
          assignee: 'ann',
          thenTo: { elementId: 'check', assignee: 'bo' },
        },
      ],
    });
    expect(run.waits('userTask')[0]).toMatchObject({
      elementId: 'draft',
      task: { assignee: 'ann' },
    });
    run.complete('draft', {}, 'ann');
    expect(run.waits('userTask')[0]).toMatchObject({
      elementId: 'check',
      task: { assignee: 'bo' },
    });
    expect(run.complete('check').ended).toBe(true);
  });

  it('a notice goes out as an effect', () => {
    const run = tell(one);
    const { tokenId } = run.waitOn('t', 'userTask');
    run.happen({ type: 'noticeRequested', notice: 'urge', to: ['bo'], tokenId, text: REASON });
    expect(run.effects).toMatchObject([
      {
        id: 'case-1:2:1',
        type: 'notify',
        reason: 'urge',
        to: ['bo'],
        about: { elementId: 't', tokenId },
      },
    ]);
  });

  it('copies are sent as drawn', () => {
    const run = tell(
      process(
        'p',
        [
          start('s'),
          userTask('t', {
            cc: [
              { to: feel('["a"]'), on: 'activated' },
              { to: feel('boss'), on: 'completed' },
            ],
          }),
        ],
        ['s -> t'],
      ),
    ).complete('t', { boss: 'b' });
    expect(run.effects).toMatchObject([
      { reason: 'cc', to: ['a'], about: { elementId: 't' } },
      { reason: 'cc', to: ['b'], about: { elementId: 't' } },
    ]);
  });
});
