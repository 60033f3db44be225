import { describe, expect, it } from 'vitest';
import { dueTimers, nextDue, outstanding } from '../../../engine/interpreter/outstanding.ts';
import { visibleVariables } from '../../../engine/interpreter/variables.ts';
import { end, exclusive, process, start, userTask } from '../../support/plan-builder.ts';
import { tell } from '../../support/story.ts';

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

describe('advance', () => {
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
