import { describe, expect, it } from 'vitest';
import { book, CANCEL, CANCELED } from '../../../support/booking.ts';
import { draw, nodes } from '../../../support/draw.ts';
import {
  boundary,
  callActivity,
  cancel,
  compensate,
  conditional,
  end,
  error,
  escalation,
  eventSubProcess,
  feel,
  message,
  parallel,
  scriptTask,
  signal,
  start,
  subProcess,
  throwEvent,
  timer,
  transaction,
  userTask,
  type Sketch,
} from '../../../support/plan-builder.ts';
import { each, tell } from '../../../support/story.ts';

const DAY = 86_400_000;

/** `s -> tx -> after`, and `canceled -> sorry`; what is inside is drawn by the test. */
const around = (inside: readonly Sketch[], arrows: readonly string[], ...border: Sketch[]) =>
  draw(
    ['s -> tx -> after', 'canceled -> sorry', ...arrows],
    transaction('tx', inside),
    CANCELED,
    ...border,
  );

/** bpmn.md §3.6: cancel. The end event itself, apart from the transaction it cancels. */
describe('a cancel end event', () => {
  it('has been reached and has completed before anything ends', () => {
    const run = tell(around([...nodes('s2 a'), CANCEL], ['s2 -> a -> cancel'])).complete('a');
    const after = run.seen.slice(run.seen.indexOf('+cancel'));
    expect(after).toEqual([
      '+cancel',
      '-cancel',
      'xtx',
      '+canceled',
      '-canceled',
      '>canceled-sorry',
      '+sorry',
    ]);
  });

  it('ends whatever else runs in the transaction, waits and incidents included', () => {
    const run = tell(
      around(
        [
          ...nodes('s2 a b'),
          parallel('f'),
          callActivity('call'),
          scriptTask('broken', 'boom('),
          CANCEL,
        ],
        ['s2 -> f -> a -> cancel', 'f -> b', 'f -> call', 'f -> broken'],
      ),
    );
    expect(run.incidents).toEqual(['expressionFailed']);
    run.complete('a');
    expect(run.incidents).toEqual([]);
    expect(run.waiting).toEqual(['sorry']);
    expect([run.of('b'), run.of('call'), run.of('broken')]).toEqual(['+x', '+x', '+!x']);
  });

  it('cancels once, however many are reached in one step', () => {
    const run = tell(
      around(
        [...nodes('s2 a'), parallel('f'), CANCEL, end('cancel2', { definitions: [cancel] })],
        ['s2 -> a -> f', 'f -> cancel', 'f -> cancel2'],
      ),
    ).complete('a');
    expect(run.times('canceled')).toBe(1);
    expect(run.open).toEqual(['sorry']);
  });

  it('throws what else it holds first, whatever the order drawn', () => {
    const both = end('both', { definitions: [cancel, message('told'), escalation('LATE')] });
    const run = tell(
      around(
        [...nodes('s2 a'), both],
        ['s2 -> a -> both', 'late -> note'],
        boundary('late', 'tx', escalation('LATE'), { interrupting: false }),
      ),
    ).complete('a');
    expect(run.effects.map(({ type }) => type)).toEqual(['publishMessage']);
    expect(run.open).toEqual(['note', 'sorry']);
  });

  it('cancels nothing where what it throws first interrupts the transaction', () => {
    const both = end('both', { definitions: [escalation('LATE'), cancel] });
    const run = tell(
      around(
        [...nodes('s2 a'), both],
        ['s2 -> a -> both', 'late -> note'],
        boundary('late', 'tx', escalation('LATE')),
      ),
    ).complete('a');
    expect(run.open).toEqual(['note']);
    expect(run.times('canceled')).toBe(0);
  });

  it('takes an event sub-process along that runs beside', () => {
    const handler = eventSubProcess('h', [
      start('on', { definitions: [message('m')], interrupting: false }),
      ...nodes('x'),
    ]);
    const run = tell(around([...nodes('s2 a'), handler, CANCEL], ['s2 -> a -> cancel', 'on -> x']));
    run.receive('on').complete('a');
    expect(run.of('h')).toBe('+x');
    expect(run.open).toEqual(['sorry']);
  });

  it('is not heard by the border of a transaction further out', () => {
    const run = tell(
      draw(
        ['s -> tx -> after', 's2 -> inner -> b -> e2', 's3 -> a -> cancel', 'canceled -> sorry'],
        transaction('tx', [...nodes('s2 b e2'), transaction('inner', [...nodes('s3 a'), CANCEL])]),
        CANCELED,
      ),
    ).complete('a');
    expect(run.of('inner')).toBe('+x'); // nobody catches it on its own border: its token ends
    expect(run.times('canceled')).toBe(0);
    expect(run.open).toEqual(['after']); // nothing is left in the outer one, which completes
  });
});

describe('a transaction that is canceled', () => {
  it('undoes an inner transaction that has completed, entry by entry', () => {
    const run = tell(
      around(
        [
          ...nodes('s2 decide'),
          ...book('hall'),
          transaction('inner', [...nodes('s3 e3'), ...book('room'), ...book('car')]),
          CANCEL,
        ],
        ['s2 -> hall -> inner -> decide -> cancel', 's3 -> room -> car -> e3'],
      ),
    );
    each(run, 'hall', 'room', 'car', 'decide');
    expect(run.open).toEqual(['uncar']);
    expect(run.complete('uncar').open).toEqual(['unroom']);
    expect(run.complete('unroom').open).toEqual(['unhall']);
    expect(run.complete('unhall').open).toEqual(['sorry']);
  });

  it('undoes what its own handler had not come to yet, and nothing twice', () => {
    const regret = eventSubProcess('h', [
      start('on', { definitions: [message('m')], interrupting: false }),
      end('undo', { definitions: [compensate()] }),
    ]);
    const run = tell(
      around(
        [...nodes('s2 decide'), ...book('room'), ...book('car'), regret, CANCEL],
        ['s2 -> room -> car -> decide -> cancel', 'on -> undo'],
      ),
    );
    each(run, 'room', 'car').receive('on');
    expect(run.open).toEqual(['decide', 'uncar']);
    run.complete('decide');
    expect(run.of('uncar')).toBe('+x'); // begun once, and not begun again
    expect(run.open).toEqual(['unroom']);
    expect(run.complete('unroom').open).toEqual(['sorry']);
    expect([run.times('uncar'), run.times('unroom')]).toEqual([1, 1]);
  });

  it('leaves behind an incident that held it: it is no longer there to be settled', () => {
    const wrong = eventSubProcess('h', [
      start('on', { definitions: [conditional('flag')] }),
      ...nodes('x'),
    ]);
    const run = tell(
      around(
        [...nodes('s2 decide'), ...book('room'), wrong, CANCEL],
        ['s2 -> room -> decide -> cancel', 'on -> x'],
      ),
      { variables: { flag: false } },
    );
    run.complete('room', { flag: 'many' });
    expect(run.incidents).toEqual(['expressionType']);
    run.complete('decide', { flag: false });
    expect(run.open).toEqual(['unroom']);
    expect(run.incidents).toEqual([]);
    expect(run.complete('unroom').open).toEqual(['sorry']);
  });

  it('hears no signal and no timer while it undoes', () => {
    const run = tell(
      around(
        [...nodes('s2 decide'), ...book('room'), CANCEL],
        ['s2 -> room -> decide -> cancel', 'late -> note', 'rung -> note'],
        boundary('late', 'tx', timer('P1D')),
        boundary('rung', 'tx', signal('ring')),
      ),
    );
    each(run, 'room', 'decide').pass(2 * DAY);
    expect(run.waiting.filter((id) => id !== 'tx')).toEqual(['unroom']);
    expect(run.complete('unroom').open).toEqual(['sorry']);
  });

  it('lets what its handlers throw out: an error ends the undoing', () => {
    const run = tell(
      around(
        [
          ...nodes('s2 decide'),
          userTask('room', { compensatedBy: 'unroom' }),
          userTask('unroom', { isForCompensation: true }),
          CANCEL,
        ],
        ['s2 -> room -> decide -> cancel', 'failed -> mend'],
        boundary('failed', 'tx', error('BROKEN')),
      ),
    );
    each(run, 'room', 'decide').throwError('unroom', 'BROKEN');
    expect(run.open).toEqual(['mend']);
    expect(run.times('canceled')).toBe(0);
  });

  it('inside a sub-process leaves the rest of that one alone', () => {
    const run = tell(
      draw(
        [
          's -> sub -> after',
          's1 -> f -> tx -> e1',
          'f -> other -> e1b',
          's2 -> a -> cancel',
          'canceled -> sorry -> e4',
        ],
        subProcess('sub', [
          ...nodes('s1 e1 other sorry e4'),
          end('e1b'),
          parallel('f'),
          transaction('tx', [...nodes('s2 a'), CANCEL]),
          CANCELED,
        ]),
      ),
    ).complete('a');
    expect(run.open).toEqual(['other', 'sorry']);
    expect(each(run, 'other', 'sorry').open).toEqual(['after']);
  });
});

/** “All its tokens are terminated, completed activities compensated”: also those of an inner scope. */
describe('what had completed in a sub-process that the cancellation interrupts', () => {
  const nested = (inside: readonly Sketch[], arrows: readonly string[], own = {}) =>
    around(
      [...nodes('s2 e2'), ...book('hall'), subProcess('sub', [...inside, CANCEL], own)],
      ['s2 -> hall -> sub -> e2', ...arrows],
    );

  it('is undone with the rest, newest first', () => {
    const run = tell(
      nested(
        [...nodes('s3 decide'), ...book('room'), ...book('car')],
        ['s3 -> room -> car -> decide -> cancel'],
      ),
    );
    each(run, 'hall', 'room', 'car', 'decide');
    expect(run.of('sub')).toBe('+x');
    for (const id of ['uncar', 'unroom', 'unhall']) {
      expect(run.open).toEqual([id]);
      run.complete(id);
    }
    expect(run.open).toEqual(['sorry']);
  });

  it('is undone with the variables of that sub-process', () => {
    const run = tell(
      nested(
        [
          ...nodes('s3 decide'),
          userTask('room', { compensatedBy: 'unroom' }),
          userTask('unroom', {
            isForCompensation: true,
            inputs: [{ target: 'back', source: feel('mine') }],
          }),
        ],
        ['s3 -> room -> decide -> cancel'],
        { inputs: [{ target: 'mine', source: feel('"sea"') }] },
      ),
    );
    each(run, 'hall', 'room', 'decide');
    const { tokenId } = run.waitOn('unroom');
    expect(run.state.tokens[tokenId]?.variables?.['back']).toBe('sea');
  });

  it('is undone in every instance, finished or not', () => {
    const run = tell(
      nested([...nodes('s3 decide'), ...book('room')], ['s3 -> room -> decide -> cancel'], {
        loop: {
          type: 'multiInstance',
          sequential: false,
          over: { cardinality: feel('3') },
          behavior: 'all',
          throws: [],
        },
      }),
    );
    each(run, 'hall', 'room', 'room', 'decide');
    each(run, 'unroom', 'unroom', 'unhall');
    expect(run.times('unroom')).toBe(2);
    expect(run.open).toEqual(['sorry']);
  });

  it('is undone on, where somebody had begun to undo what is inside of it', () => {
    const run = tell(
      nested(
        [
          parallel('f'),
          ...nodes('s3 decide'),
          subProcess('trip', [...nodes('s4 e4'), ...book('room'), ...book('ship'), ...book('car')]),
          throwEvent('undo', { definitions: [compensate('trip')] }),
        ],
        ['s3 -> trip -> f -> decide -> cancel', 'f -> undo', 's4 -> room -> ship -> car -> e4'],
      ),
    );
    each(run, 'hall', 'room', 'ship', 'car', 'uncar');
    expect([...run.open].sort()).toEqual(['decide', 'unship']);
    run.complete('decide');
    each(run, 'unroom', 'unhall'); // `unship` has had its turn
    expect(['uncar', 'unship', 'unroom', 'unhall'].map((id) => run.times(id))).toEqual([
      1, 1, 1, 1,
    ]);
    expect(run.open).toEqual(['sorry']);
  });

  it('is undone entry by entry: it has not completed, so its own compensation does not begin', () => {
    const own = eventSubProcess('undo', [
      start('undoStart', { definitions: [compensate()] }),
      ...nodes('all'),
    ]);
    const run = tell(
      nested(
        [...nodes('s3 decide'), ...book('room'), own],
        ['s3 -> room -> decide -> cancel', 'undoStart -> all'],
      ),
    );
    each(run, 'hall', 'room', 'decide', 'unroom', 'unhall');
    expect(run.times('all')).toBe(0);
    expect(run.open).toEqual(['sorry']);
  });

  it('is undone as far as it was not being undone already', () => {
    const run = tell(
      nested(
        [
          ...nodes('s3 decide e3'),
          ...book('room'),
          ...book('car'),
          parallel('f'),
          throwEvent('regret', { definitions: [compensate()] }),
        ],
        ['s3 -> room -> car -> f -> decide -> cancel', 'f -> regret -> e3'],
      ),
    );
    each(run, 'hall', 'room', 'car');
    expect(run.open).toEqual(['decide', 'uncar']);
    each(run, 'decide', 'unroom', 'unhall');
    expect(run.of('uncar')).toBe('+x');
    expect(run.open).toEqual(['sorry']);
  });

  it('is undone of a transaction inside as well, which is still running', () => {
    const run = tell(
      around(
        [
          ...nodes('s2 decide e2'),
          parallel('f'),
          transaction('inner', [...nodes('s3 wait e3'), ...book('room')]),
          CANCEL,
        ],
        ['s2 -> f -> decide -> cancel', 'f -> inner -> e2', 's3 -> room -> wait -> e3'],
      ),
    );
    each(run, 'room', 'decide');
    expect(run.of('inner')).toBe('+x');
    expect(run.open).toEqual(['unroom']);
    expect(run.complete('unroom').open).toEqual(['sorry']);
  });
});
