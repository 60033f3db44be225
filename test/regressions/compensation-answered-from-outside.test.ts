import { describe, expect, it } from 'vitest';
import {
  boundary,
  compensate,
  end,
  process,
  start,
  task,
  throwEvent,
  userTask,
} from '../support/plan-builder.ts';
import { tell } from '../support/story.ts';

/** Found by random paths: an answer meant for nobody ended the undoing above its running handler. */
describe('a compensation under way', () => {
  const undoing = () =>
    tell(
      process(
        'p',
        [
          start('begin'),
          { ...task('book'), own: { compensatedBy: 'cancelBooking' } },
          boundary('undone', 'book', compensate()),
          userTask('cancelBooking', { isForCompensation: true }),
          throwEvent('undo', { definitions: [compensate()] }),
          end('finish'),
        ],
        ['begin -> book', 'book -> undo', 'undo -> finish'],
      ),
    );

  it.each([
    { type: 'timerFired' as const },
    { type: 'jobCompleted' as const, variables: {} },
    { type: 'errorThrown' as const, code: 'BAD', variables: {} },
    { type: 'escalationThrown' as const, code: 'LATE', variables: {} },
  ])('is over when its handler is, not by $type', (answer) => {
    const run = undoing();
    const { state } = run;
    run.happen({ ...answer, waitId: run.waitOn('undo', 'compensation').id });
    expect(run.state).toEqual(state);
    expect(run.complete('cancelBooking').state.status).toBe('completed');
  });
});
