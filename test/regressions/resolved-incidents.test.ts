import { describe, expect, it } from 'vitest';
import {
  boundary,
  callActivity,
  compensate,
  conditional,
  end,
  error,
  eventSubProcess,
  exclusive,
  process,
  scriptTask,
  start,
  task,
  throwEvent,
  userTask,
} from '../support/plan-builder.ts';
import { tell } from '../support/story.ts';

/** Found by random paths: an incident is resolved where it holds the token, and nowhere else. */
describe('an incident somebody resolves', () => {
  const undoing = () => {
    const run = tell(
      process(
        'p',
        [
          start('begin'),
          callActivity('call'),
          throwEvent('undo', { definitions: [compensate()] }),
          end('finish'),
        ],
        ['begin -> call', 'call -> undo', 'undo -> finish'],
      ),
    );
    const undoable = { planHash: 'callee', variables: {}, inner: [] };
    const waitId = run.waitOn('call', 'call').id;
    return run.happen({ type: 'callCompleted', waitId, variables: {}, undoable });
  };

  it('tries the undoing again, not the call that is undone', () => {
    const run = undoing();
    run.throwError('call', 'BAD');
    expect(run.incidents).toEqual(['errorUncaught']);
    run.resolve('retry');
    const [again] = run.waits('call');
    expect(again?.undo).toEqual([]);
  });

  const choosing = () =>
    tell(
      process(
        'p',
        [start('begin'), exclusive('which'), task('a'), task('b'), end('finish')],
        [
          'begin -> which',
          'which -> a : x > 0',
          'which -> b : x > 1',
          'a -> finish',
          'b -> finish',
        ],
      ),
    );

  it('lets a gateway decide by what is given, one way only', () => {
    const run = choosing();
    run.resolve('complete', { x: 2 });
    expect(run.seen.filter((word) => word.startsWith('>which'))).toEqual(['>which-a']);
    expect(run.state.status).toBe('completed');
  });

  it('holds a gateway again that still knows no way', () => {
    const run = choosing();
    run.resolve('complete', { x: 0 });
    expect(run.incidents).toEqual(['noFlowTaken']);
    expect(Object.values(run.state.incidents)[0]?.attempts).toBe(2);
  });

  const listening = () =>
    tell(
      process(
        'p',
        [
          start('begin'),
          userTask('ask'),
          end('finish'),
          eventSubProcess('handler', [
            start('heard', { definitions: [conditional('x + 1')] }),
            end('handled'),
          ]),
        ],
        ['begin -> ask', 'ask -> finish', 'heard -> handled'],
      ),
      { variables: { x: 1 } },
    );

  it('completes the process itself, with what is given', () => {
    const run = listening();
    expect(run.incidents).toEqual(['expressionType']);
    run.resolve('complete', { x: 3 });
    expect(run.state.status).toBe('completed');
    expect(run.variables).toEqual({ x: 3 });
    expect(run.seen).toContain('xask');
  });

  it('stays where it was when an error is thrown that nobody catches', () => {
    const run = listening();
    run.resolve('throw', {}, 'BAD');
    expect(run.incidents).toEqual(['errorUncaught']);
    run.resolve('retry', { x: 2 });
    expect(run.incidents).toEqual(['expressionType']);
    expect(run.open).toEqual(['ask']);
  });

  it('goes on at the boundary event that catches the thrown error', () => {
    const run = tell(
      process(
        'p',
        [
          start('begin'),
          scriptTask('sum', 'date(', 'x'),
          boundary('caught', 'sum', error('BAD')),
          userTask('look'),
          end('finish'),
        ],
        ['begin -> sum', 'sum -> finish', 'caught -> look', 'look -> finish'],
      ),
    );
    run.resolve('throw', {}, 'BAD');
    expect(run.open).toEqual(['look']);
  });
});
