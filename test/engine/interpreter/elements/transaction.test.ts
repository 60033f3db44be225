import { describe, expect, it } from 'vitest';
import type { MultiInstance } from '../../../../engine/interpreter/plan.ts';
import { book, CANCEL, CANCELED } from '../../../support/booking.ts';
import { draw, nodes } from '../../../support/draw.ts';
import {
  boundary,
  cancel,
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
  transaction,
  type Sketch,
} from '../../../support/plan-builder.ts';
import { each, type Story, tell } from '../../../support/story.ts';

const HOUR = 3_600_000;

/** `s -> tx -> after`; inside, a room and a car are booked, then a decision: `no` cancels it all. */
const trip = (
  border: readonly Sketch[] = [CANCELED],
  more: readonly Sketch[] = [],
  arrows: readonly string[] = [],
) =>
  draw(
    [
      's -> tx -> after',
      's2 -> room -> car -> decide -> e2 : yes',
      'decide -> cancel : default',
      ...border.map(({ id }) => `${id} -> sorry`),
      ...arrows,
    ],
    transaction('tx', [...nodes('s2 decide e2'), ...book('room'), ...book('car'), CANCEL, ...more]),
    ...border,
  );

const refused = (plan = trip()): Story =>
  each(tell(plan), 'room', 'car').complete('decide', { yes: false });

describe('a transaction', () => {
  it('that goes well is a sub-process: it completes and undoes nothing', () => {
    const run = each(tell(trip()), 'room', 'car').complete('decide', { yes: true });
    expect(run.of('tx')).toBe('+-');
    expect(run.open).toEqual(['after']);
    expect(run.times('unroom')).toBe(0);
  });

  it('that went well can be undone later, as any sub-process', () => {
    const plan = draw(
      ['s -> tx -> regret -> after', 's2 -> room -> e2'],
      transaction('tx', [...nodes('s2 e2'), ...book('room')]),
      throwEvent('regret', { definitions: [compensate()] }),
    );
    expect(tell(plan).complete('room').open).toEqual(['unroom']);
  });

  it('left by an error undoes nothing', () => {
    const run = tell(trip([CANCELED, boundary('failed', 'tx', error('E'))])).complete('room');
    run.throwError('car', 'E');
    expect(run.of('tx')).toBe('+x');
    expect(run.open).toEqual(['sorry']);
    expect(run.times('unroom')).toBe(0);
  });

  it('that terminates itself has completed', () => {
    const plan = draw(
      ['s -> tx -> after', 'room -> stop'],
      transaction('tx', [...book('room'), end('stop', { definitions: [terminate] })]),
    );
    const run = tell(plan).complete('room');
    expect(run.of('tx')).toBe('+-');
    expect(run.open).toEqual(['after']);
  });
});

describe('a canceled transaction', () => {
  it('ends what runs, undoes what has completed, newest first, then goes on at its cancel event', () => {
    const run = refused();
    expect(run.open).toEqual(['uncar']);
    expect(run.complete('uncar').open).toEqual(['unroom']);
    expect(run.of('canceled')).toBe('');
    run.complete('unroom');
    expect(run.of('tx')).toBe('+x');
    expect(run.of('canceled')).toBe('+-');
    expect(run.open).toEqual(['sorry']);
  });

  it('undoes nothing that has not completed', () => {
    const plan = draw(
      [
        's -> tx -> after',
        's2 -> fork -> room -> e2',
        'fork -> decide -> cancel',
        'canceled -> sorry',
      ],
      transaction('tx', [...nodes('s2 decide e2'), parallel('fork'), ...book('room'), CANCEL]),
      CANCELED,
    );
    const run = tell(plan).complete('decide');
    expect(run.of('room')).toBe('+x');
    expect(run.open).toEqual(['sorry']);
  });

  it('ends where no cancel event stands on its border, once all is undone', () => {
    const run = each(refused(trip([])), 'uncar', 'unroom');
    expect(run.of('tx')).toBe('+x');
    expect(run.state).toMatchObject({ status: 'completed', waits: {} });
    expect(run.times('after')).toBe(0);
  });

  it('listens to nothing while it undoes: neither its border nor its handlers', () => {
    const stop = eventSubProcess('stop', [start('on', { definitions: [message('stop')] })]);
    const run = refused(trip([CANCELED, boundary('late', 'tx', timer('PT1H'))], [stop]));
    expect(run.waiting).toEqual(expect.not.arrayContaining(['late', 'on']));
    run.pass(HOUR);
    expect(run.open).toEqual(['uncar']);
  });

  it('is left by an error of one of its handlers that is caught at its border', () => {
    const run = refused(trip([CANCELED, boundary('failed', 'tx', error('E'))])).throwError(
      'uncar',
      'E',
    );
    expect(run.of('failed')).toBe('+-');
    expect(run.of('canceled')).toBe('');
    expect(run.open).toEqual(['sorry']);
  });

  it('waits where a handler stops, and goes on when that is resolved', () => {
    const run = refused().throwError('uncar', 'E');
    expect(run.incidents).toEqual(['errorUncaught']);
    expect(run.open).toEqual([]);
    expect(run.resolve('end').open).toEqual(['unroom']);
    expect(run.complete('unroom').open).toEqual(['sorry']);
  });

  it('ends with its instance, in the middle of undoing', () => {
    const run = refused().cancel();
    expect(run.of('uncar')).toBe('+x');
    expect(run.state).toMatchObject({ status: 'canceled', waits: {} });
  });

  it('can not be undone once more from outside: it has not completed', () => {
    const plan = draw(
      ['s -> tx -> after', 's2 -> room -> cancel', 'canceled -> regret -> sorry'],
      transaction('tx', [...nodes('s2'), ...book('room'), CANCEL]),
      CANCELED,
      throwEvent('regret', { definitions: [compensate()] }),
    );
    const run = each(tell(plan), 'room', 'unroom');
    expect(run.times('unroom')).toBe(1);
    expect(run.open).toEqual(['sorry']);
  });
});

describe('a cancel end event', () => {
  it('in a sub-process cancels the transaction around it', () => {
    const plan = draw(
      ['s -> tx -> after', 's2 -> room -> sub -> e2', 'in -> cancel', 'canceled -> sorry'],
      transaction('tx', [
        ...nodes('s2 e2'),
        ...book('room'),
        subProcess('sub', [...nodes('in'), CANCEL]),
      ]),
      CANCELED,
    );
    const run = each(tell(plan), 'room', 'in');
    expect(run.of('sub')).toBe('+x');
    expect(run.complete('unroom').open).toEqual(['sorry']);
  });

  it('in an event sub-process cancels the transaction it stands in', () => {
    const stop = eventSubProcess('stop', [
      start('on', { definitions: [message('stop')] }),
      end('no', { definitions: [cancel] }),
    ]);
    const run = tell(trip([CANCELED], [stop], ['on -> no']))
      .complete('room')
      .receive('on');
    expect(run.open).toEqual(['unroom']);
    expect(run.complete('unroom').open).toEqual(['sorry']);
  });

  it('cancels the innermost transaction alone', () => {
    const inner = transaction('inner', [...book('car'), end('no', { definitions: [cancel] })]);
    const plan = draw(
      [
        's -> tx -> after',
        's2 -> room -> inner -> e2',
        'car -> no',
        'canceled -> sorry',
        'refused -> mend',
      ],
      transaction('tx', [
        ...nodes('s2 e2 mend'),
        ...book('room'),
        inner,
        boundary('refused', 'inner', cancel),
      ]),
      CANCELED,
    );
    const run = each(tell(plan), 'room', 'car', 'uncar');
    expect(run.of('tx')).toBe('+');
    expect(run.open).toEqual(['mend']);
    expect(run.complete('mend').open).toEqual(['after']);
  });
});

describe('a transaction with instances', () => {
  const TWO: MultiInstance = {
    type: 'multiInstance',
    sequential: false,
    over: { cardinality: feel('2') },
    behavior: 'all',
    throws: [],
  };
  const twice = (border: readonly Sketch[]) =>
    draw(
      [
        's -> tx -> after',
        's2 -> room -> decide -> cancel',
        ...border.map(({ id }) => `${id} -> sorry`),
      ],
      transaction('tx', [...nodes('s2 decide'), ...book('room'), CANCEL], { loop: TWO }),
      ...border,
    );

  it('canceled in one goes on at the border of the whole, which ends the other', () => {
    const run = each(tell(twice([CANCELED])), 'room', 'decide');
    expect(run.open).toEqual(['room', 'unroom']);
    run.complete('unroom');
    expect(run.of('tx')).toBe('+++xxx');
    expect(run.open).toEqual(['sorry']);
  });

  it('without a cancel event ends the one, and the other goes on', () => {
    const run = each(tell(twice([])), 'room', 'decide', 'unroom');
    expect(run.open).toEqual(['room']);
    expect(run.of('tx')).toBe('+++x');
  });
});
